package dev.kurs.bootstrap.demo;

import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure.Nature;
import dev.kurs.domain.indicator.Measure.Stage;
import dev.kurs.domain.indicator.Verifier;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator of a plan as it is told: from where, to where, how often, and how it goes. */
final class Figure {

    final String name;
    final String unit;
    final Direction direction;
    final @Nullable BigDecimal baseline;
    final @Nullable BigDecimal target;
    Period every = Period.ofMonths(1);
    Nature nature = Nature.STOCK;
    Stage stage = Stage.OUTCOME;
    Verifier verifier = Verifier.SELF;
    String source = "verksamhetssystem";
    Pace pace = Pace.KEEPS;
    boolean summable;
    String dimension = "";
    List<String> parts = List.of();

    private Figure(String name, String unit, Direction direction, @Nullable String baseline, @Nullable String target) {
        this.name = name;
        this.unit = unit;
        this.direction = direction;
        this.baseline = baseline == null ? null : new BigDecimal(baseline);
        this.target = target == null ? null : new BigDecimal(target);
    }

    static Figure up(String name, String unit, String baseline, String target) {
        return new Figure(name, unit, Direction.INCREASE, baseline, target);
    }

    static Figure down(String name, String unit, String baseline, String target) {
        return new Figure(name, unit, Direction.DECREASE, baseline, target);
    }

    static Figure hold(String name, String unit, String value) {
        return new Figure(name, unit, Direction.MAINTAIN, value, value);
    }

    /** One that nobody has found a beginning for: it cannot be measured yet. */
    static Figure unfounded(String name, String unit) {
        return new Figure(name, unit, Direction.INCREASE, null, null);
    }

    Figure quarterly() {
        every = Period.ofMonths(3);
        return this;
    }

    Figure halfYearly() {
        every = Period.ofMonths(6);
        return this;
    }

    Figure yearly() {
        every = Period.ofYears(1);
        return this;
    }

    /** An amount over the period, and not a level; amounts of several units may be added up. */
    Figure flow() {
        nature = Nature.FLOW;
        summable = true;
        return this;
    }

    Figure of(Stage of) {
        stage = of;
        return this;
    }

    Figure from(String system) {
        source = system;
        return this;
    }

    Figure vouchedForBy(Verifier who) {
        verifier = who;
        return this;
    }

    Figure at(Pace how) {
        pace = how;
        return this;
    }

    /** Measured for each part too; the total lies between them. */
    Figure by(String dimensionName, String... partNames) {
        dimension = dimensionName;
        parts = List.of(partNames);
        return this;
    }
}
