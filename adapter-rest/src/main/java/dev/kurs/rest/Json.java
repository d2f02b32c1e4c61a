package dev.kurs.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.organisation.Organisation.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * JSON as this API writes it: records as objects in the order of their components, nothing for null, exact decimals
 * without exponent, days, moments, ids and the like as their text.
 */
public final class Json {

    /** What reads tokens: all that Jackson limits is limited by {@link TreeReader} with a clear answer, or by the body's size. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .addModule(plainTexts())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .build();

    private Json() {}

    /** The bytes, in UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    /** The text. */
    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    /** The object as a tree. */
    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    private static SimpleModule plainTexts() {
        SimpleModule module = new SimpleModule();
        for (Class<?> type : new Class<?>[] {
            Id.class, LocalDate.class, Instant.class, Period.class, Quarter.class, YearMonth.class, ZoneId.class
        }) {
            module.addSerializer(type, ToStringSerializer.instance);
        }
        return module.addSerializer(Language.class, new LanguageTag());
    }

    private static final class LanguageTag
            extends com.fasterxml.jackson.databind.ser.std.StdScalarSerializer<Language> {
        private static final long serialVersionUID = 1L;

        LanguageTag() {
            super(Language.class);
        }

        @Override
        public void serialize(
                Language value,
                com.fasterxml.jackson.core.JsonGenerator json,
                com.fasterxml.jackson.databind.SerializerProvider provider)
                throws java.io.IOException {
            json.writeString(Scalar.name(value));
        }
    }
}
