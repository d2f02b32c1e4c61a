package dev.kurs.bootstrap.wrong.application.thing;

import dev.kurs.bootstrap.wrong.domain.strategy.Strategy;
import java.util.function.Function;

/** A use case that is open to be extended, does two things, and builds what only the domain may. */
public class DoThing {

    /** Does it. */
    public String handle() {
        return builds().title() + refers().apply("");
    }

    /** Does it otherwise. */
    public String handle(String otherwise) {
        return otherwise;
    }

    Strategy builds() {
        return new Strategy("built in the wrong place");
    }

    Function<String, Strategy> refers() {
        return Strategy::new;
    }
}
