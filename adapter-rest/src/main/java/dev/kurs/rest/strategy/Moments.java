package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.rest.Query;

/** The two days that a figure can be asked for by, as parameters. */
final class Moments {

    private Moments() {}

    static Moment of(Query query) {
        return new Moment(query.day("validAt"), query.day("asOf"));
    }
}
