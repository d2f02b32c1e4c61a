package dev.kurs.application.stratml;

import dev.kurs.application.stratml.PerformanceIndicator.Descriptor;
import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Place;
import dev.kurs.application.stratml.PerformanceIndicator.Relationship;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes performance indicators with their targets and results; in Part 1, tells that they are lost. */
final class IndicatorWriting {

    private final PlanOutput out;

    IndicatorWriting(PlanOutput out) {
        this.out = out;
    }

    void write(List<PerformanceIndicator> indicators) throws IOException {
        if (out.part() == StratmlPart.PART_2) {
            out.elements("PerformanceIndicator", indicators, PerformanceIndicator::saysNothing, this::indicator);
            return;
        }
        int number = 1;
        for (PerformanceIndicator indicator : indicators) {
            lose(indicator, number++);
        }
    }

    private void lose(PerformanceIndicator indicator, int number) {
        out.lose(
                LossCode.INDICATOR_DROPPED,
                "PerformanceIndicator[" + number + "]",
                Map.of(
                        "name",
                        Texts.excerpt(indicator.dimension()),
                        "instances",
                        Integer.toString(indicator.instances().size())));
    }

    private void indicator(PerformanceIndicator indicator) throws IOException {
        out.attribute("ValueChainStage", indicator.stage());
        out.attribute("PerformanceIndicatorType", indicator.type());
        out.text("SequenceIndicator", indicator.sequenceIndicator());
        out.neededText("MeasurementDimension", indicator.dimension());
        out.neededText("UnitOfMeasurement", indicator.unit());
        out.identifier(indicator.identifier());
        out.elements("Relationship", indicator.relationships(), Relationship::saysNothing, this::relationship);
        out.elements("MeasurementInstance", indicator.instances(), MeasurementInstance::saysNothing, this::instance);
        out.text("OtherInformation", indicator.otherInformation());
    }

    private void relationship(Relationship relationship) throws IOException {
        out.attribute("RelationshipType", relationship.type());
        out.identifier(relationship.identifier());
        for (String referent : relationship.referents()) {
            out.text("ReferentIdentifier", referent);
        }
        out.text("Name", relationship.name());
        out.text("Description", relationship.description());
    }

    private void instance(MeasurementInstance instance) throws IOException {
        Place place = instance.place();
        if (place != null) {
            out.elementIf(!place.saysNothing(), "Place", () -> {
                out.neededText("Name", place.name());
                out.text("PlaceIdentifier", place.identifier());
            });
        }
        out.elements("TargetResult", instance.targets(), Result::saysNothing, this::result);
        out.elements("ActualResult", instance.actuals(), Result::saysNothing, this::result);
    }

    private void result(Result result) throws IOException {
        out.date("StartDate", result.startDate());
        out.date("EndDate", result.endDate());
        if (result.numberOfUnits() != null) {
            out.text("NumberOfUnits", result.numberOfUnits().toPlainString());
        }
        descriptor(result.descriptor());
        out.text("Description", result.description());
    }

    private void descriptor(@Nullable Descriptor descriptor) throws IOException {
        if (descriptor != null) {
            out.elementIf(!descriptor.saysNothing(), "Descriptor", () -> {
                out.text("DescriptorName", descriptor.name());
                out.text("DescriptorValue", descriptor.value());
            });
        }
    }
}
