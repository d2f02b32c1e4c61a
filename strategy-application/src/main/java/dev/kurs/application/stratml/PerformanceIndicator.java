package dev.kurs.application.stratml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured.
 *
 * @param sequenceIndicator its number or letter in the series, one line
 * @param dimension what is measured: the indicator's name, one line
 * @param unit in what it is measured, one line
 * @param identifier an XML name, unique in the document
 * @param relationships how it hangs together with other indicators, goals or objectives, also of other documents
 * @param instances targets and results, in the document's order
 * @param otherInformation whatever else is said
 * @param stage where in the chain from input to outcome it stands, where it is said
 * @param type whether it is counted or judged, where it is said
 */
public record PerformanceIndicator(
        @Nullable String sequenceIndicator,
        @Nullable String dimension,
        @Nullable String unit,
        @Nullable String identifier,
        List<Relationship> relationships,
        List<MeasurementInstance> instances,
        @Nullable String otherInformation,
        @Nullable ValueChainStage stage,
        @Nullable IndicatorType type) {
    public PerformanceIndicator {
        sequenceIndicator = Texts.line(sequenceIndicator);
        dimension = Texts.line(dimension);
        unit = Texts.line(unit);
        identifier = Texts.line(identifier);
        relationships = List.copyOf(relationships);
        instances = List.copyOf(instances);
        otherInformation = Texts.block(otherInformation);
    }

    /** Whether there is nothing to write; a type or stage alone is a form that nobody filled in. */
    boolean saysNothing() {
        return sequenceIndicator == null
                && dimension == null
                && unit == null
                && identifier == null
                && otherInformation == null
                && relationships.stream().allMatch(Relationship::saysNothing)
                && instances.stream().allMatch(MeasurementInstance::saysNothing);
    }

    /** A stage of the chain from input to outcome. */
    public enum ValueChainStage implements StratmlWord {
        /** What is hoped for beyond one's own control. */
        OUTCOME,
        /** What turns outputs into outcomes. */
        OUTPUT_PROCESSING,
        /** What is delivered. */
        OUTPUT,
        /** What turns inputs into outputs. */
        INPUT_PROCESSING,
        /** What is put in. */
        INPUT
    }

    /** Whether an indicator is counted or judged. */
    public enum IndicatorType implements StratmlWord {
        /** Counted or measured. */
        QUANTITATIVE,
        /** Judged. */
        QUALITATIVE
    }

    /**
     * A tie between an indicator and something else.
     *
     * @param identifier an XML name, unique in the document
     * @param referents identifiers of what it is tied to, in this document or another, one line each
     * @param name the tie in a phrase, one line
     * @param description the tie spelled out
     * @param type what kind of tie, where it is said
     */
    public record Relationship(
            @Nullable String identifier,
            List<String> referents,
            @Nullable String name,
            @Nullable String description,
            @Nullable RelationshipType type) {
        public Relationship {
            identifier = Texts.line(identifier);
            referents = referents.stream().flatMap(r -> Texts.lines(r)).toList();
            name = Texts.line(name);
            description = Texts.block(description);
        }

        boolean saysNothing() {
            return identifier == null && referents.isEmpty() && name == null && description == null;
        }
    }

    /** How an indicator stands to what it is tied to. */
    public enum RelationshipType implements StratmlWord {
        /** Holds the other. */
        BROADER_THAN,
        /** Stands beside the other. */
        PEER_TO,
        /** Is held by the other. */
        NARROWER_THAN
    }

    /**
     * Targets and results that belong together.
     *
     * @param place where; {@code null} for the whole
     * @param targets what was aimed for
     * @param actuals what was reached
     */
    public record MeasurementInstance(@Nullable Place place, List<Result> targets, List<Result> actuals) {
        public MeasurementInstance {
            targets = List.copyOf(targets);
            actuals = List.copyOf(actuals);
        }

        boolean saysNothing() {
            return (place == null || place.saysNothing())
                    && targets.stream().allMatch(Result::saysNothing)
                    && actuals.stream().allMatch(Result::saysNothing);
        }
    }

    /**
     * An area that a measurement is restricted to; known to Part 2 of 2016-05-06 only.
     *
     * @param name what the area is called, one line
     * @param identifier its code in some register, one line
     */
    public record Place(@Nullable String name, @Nullable String identifier) {
        public Place {
            name = Texts.line(name);
            identifier = Texts.line(identifier);
        }

        boolean saysNothing() {
            return name == null && identifier == null;
        }
    }

    /**
     * A target or a result.
     *
     * @param startDate first day that it is about, inclusive
     * @param endDate last day that it is about, inclusive
     * @param numberOfUnits the figure, in the indicator's unit; a per cent is given as 45, not 0.45, where it was written so
     * @param descriptor a judgement beside or in place of the figure
     * @param description the result in words
     */
    public record Result(
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable BigDecimal numberOfUnits,
            @Nullable Descriptor descriptor,
            @Nullable String description) {
        public Result {
            if (numberOfUnits != null && numberOfUnits.scale() < 0) {
                // StratML knows no exponents, so 1E+3 and 1000 are the same there and must be the same here.
                numberOfUnits = numberOfUnits.setScale(0);
            }
            description = Texts.block(description);
        }

        boolean saysNothing() {
            return startDate == null
                    && endDate == null
                    && numberOfUnits == null
                    && (descriptor == null || descriptor.saysNothing())
                    && description == null;
        }
    }

    /**
     * A judgement such as a grade.
     *
     * @param name what is judged, one line
     * @param value the judgement, one line
     */
    public record Descriptor(
            @Nullable String name, @Nullable String value) {
        public Descriptor {
            name = Texts.line(name);
            value = Texts.line(value);
        }

        boolean saysNothing() {
            return name == null && value == null;
        }
    }
}
