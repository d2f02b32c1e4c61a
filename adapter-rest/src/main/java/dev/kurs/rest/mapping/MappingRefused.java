package dev.kurs.rest.mapping;

import java.util.List;

/** A mapping file, or a source as a whole, that cannot be used; nothing was taken in. */
public final class MappingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One thing that is wrong.
     *
     * @param pointer into the mapping file; empty when the source is at fault
     */
    public record Fault(String pointer, Refusal refusal) {}

    MappingRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    MappingRefused(Refusal refusal) {
        this(List.of(new Fault("", refusal)));
    }

    /** Everything that is wrong with it. */
    public List<Fault> faults() {
        return faults;
    }
}
