package dev.kurs.domain.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A command was refused: every rule it breaks, together. Nothing was changed. */
public final class RulesBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BrokenRule> broken;

    /**
     * A refusal.
     *
     * @param broken at least one
     */
    public RulesBroken(List<BrokenRule> broken) {
        super(broken.stream()
                .map(one -> one.rule().code() + " at '" + one.pointer() + "' " + one.figures())
                .collect(Collectors.joining("; ")));
        this.broken = List.copyOf(broken);
    }

    /** Every broken rule, in the order they were found. */
    public List<BrokenRule> broken() {
        return broken;
    }
}
