package dev.kurs.domain.kernel;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Holds a law against many random inputs, the same ones at every run, and names the seed of the one that breaks it. */
public final class Laws {

    private static final long FIRST_SEED = 20_260_702L;

    private Laws() {}

    /** Holds the law so many times, each with a source of randomness of its own. */
    public static void hold(int times, Consumer<SplittableRandom> law) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + times; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("broken with new SplittableRandom(" + seed + "L): " + e.getMessage(), e);
            }
        }
    }
}
