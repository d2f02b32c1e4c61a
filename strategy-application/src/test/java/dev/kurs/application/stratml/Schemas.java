package dev.kurs.application.stratml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The published schemas, to hold documents against. */
final class Schemas {

    static final Schemas PART_1 = new Schemas("StrategicPlanISOVersion20140401.xsd");
    static final Schemas PART_2 = new Schemas("PerformancePlanOrReport20160216.xsd");
    static final Schemas PART_2_WITH_PLACES = new Schemas("PerformancePlanOrReportISODRAFTVersion20160506.xsd");

    private final Schema schema;

    private Schemas(String file) {
        try {
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Schemas.class.getResource(file));
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Schemas of(StratmlPart part) {
        return part == StratmlPart.PART_1 ? PART_1 : PART_2;
    }

    /** What is wrong with a document; empty if it is valid. */
    List<String> faults(byte[] document) {
        List<String> faults = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {
                error(fault);
            }

            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }

            @Override
            public void fatalError(SAXParseException fault) throws SAXException {
                throw fault;
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException notWellFormed) {
            faults.add(notWellFormed.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return faults;
    }
}
