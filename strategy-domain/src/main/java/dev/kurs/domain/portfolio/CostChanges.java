package dev.kurs.domain.portfolio;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of cost lines; no two are of the same project, month and kind.
 *
 * @param added lines where there was none
 * @param changed lines in the place of others that said something else
 * @param removed lines in whose place there is none any more, as they were
 */
public record CostChanges(List<CostLine> added, List<CostLine> changed, List<CostLine> removed) {

    public CostChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Whether all is as it was. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The lines as they are from now on. */
    public Stream<CostLine> written() {
        return Stream.concat(added.stream(), changed.stream());
    }
}
