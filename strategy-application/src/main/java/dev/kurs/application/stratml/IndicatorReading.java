package dev.kurs.application.stratml;

import dev.kurs.application.stratml.PerformanceIndicator.Descriptor;
import dev.kurs.application.stratml.PerformanceIndicator.IndicatorType;
import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Place;
import dev.kurs.application.stratml.PerformanceIndicator.Relationship;
import dev.kurs.application.stratml.PerformanceIndicator.RelationshipType;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.application.stratml.PerformanceIndicator.ValueChainStage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads performance indicators, their targets and results. */
final class IndicatorReading {

    private final ReadingRun run;

    IndicatorReading(ReadingRun run) {
        this.run = run;
    }

    List<PerformanceIndicator> of(ElementReading parent) {
        return parent.all("PerformanceIndicator", Shape.INDICATOR)
                .map(this::indicator)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PerformanceIndicator> indicator(ElementReading read) {
        PerformanceIndicator indicator = new PerformanceIndicator(
                read.text("SequenceIndicator"),
                read.text("MeasurementDimension"),
                read.text("UnitOfMeasurement"),
                read.identifier(),
                read.all("Relationship", Shape.RELATIONSHIP)
                        .map(this::relationship)
                        .flatMap(Optional::stream)
                        .toList(),
                read.all("MeasurementInstance", Shape.INSTANCE)
                        .map(this::instance)
                        .flatMap(Optional::stream)
                        .toList(),
                read.text("OtherInformation"),
                read.word(ValueChainStage.values(), "ValueChainStage"),
                read.word(IndicatorType.values(), "PerformanceIndicatorType", "IndicatorType"));
        Optional<PerformanceIndicator> kept = read.kept(indicator, indicator.saysNothing());
        if (kept.isPresent()) {
            read.need("MeasurementDimension", Placeholder.INDICATOR_NAME);
            read.need("UnitOfMeasurement", Placeholder.INDICATOR_UNIT);
        }
        return kept;
    }

    private Optional<Relationship> relationship(ElementReading read) {
        List<String> referents = read.all("ReferentIdentifier").stream()
                .map(read::textOf)
                .flatMap(Texts::lines)
                .map(run.identifiers()::referredTo)
                .toList();
        Relationship relationship = new Relationship(
                read.identifier(),
                referents,
                read.text("Name"),
                read.text("Description"),
                read.word(RelationshipType.values(), "RelationshipType"));
        return read.kept(relationship, relationship.saysNothing());
    }

    private Optional<MeasurementInstance> instance(ElementReading read) {
        MeasurementInstance instance = new MeasurementInstance(
                read.one("Place", Shape.PLACE).flatMap(this::place).orElse(null),
                results(read.all("TargetResult", Shape.RESULT)),
                results(read.all("ActualResult", Shape.RESULT)));
        return read.kept(instance, instance.saysNothing());
    }

    private Optional<Place> place(ElementReading read) {
        Place place = new Place(read.text("Name"), read.text("PlaceIdentifier"));
        return read.kept(place, place.saysNothing());
    }

    private List<Result> results(Stream<ElementReading> results) {
        return results.map(this::result).flatMap(Optional::stream).toList();
    }

    private Optional<Result> result(ElementReading read) {
        Result result = new Result(
                read.date("StartDate"),
                read.date("EndDate"),
                read.number("NumberOfUnits"),
                read.one("Descriptor", Shape.DESCRIPTOR)
                        .flatMap(this::descriptor)
                        .orElse(null),
                read.text("Description"));
        return read.kept(result, result.saysNothing());
    }

    private Optional<Descriptor> descriptor(ElementReading read) {
        Descriptor descriptor = new Descriptor(read.text("DescriptorName"), read.text("DescriptorValue"));
        return read.kept(descriptor, descriptor.saysNothing());
    }
}
