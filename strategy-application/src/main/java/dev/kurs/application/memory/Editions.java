package dev.kurs.application.memory;

import dev.kurs.application.Stored;
import dev.kurs.domain.strategy.StrategyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a part says, revision by revision. An edition holds from the revision it was written in; a later one lies
 * over it as far as it reaches. So a revision that is withdrawn uncovers what was there before, and nothing need be put
 * back.
 *
 * @param versions how many versions it has had; one more with each edition, so that none is numbered twice
 */
record Editions<P>(StrategyId strategy, long versions, List<Edition<P>> editions) {

    /** No revision yet. */
    static <P> Editions<P> none(StrategyId strategy) {
        return new Editions<>(strategy, 0, List.of());
    }

    /**
     * What was written in one revision.
     *
     * @param to the last revision that it holds in
     * @param part null when it was taken out
     */
    record Edition<P>(int from, int to, @Nullable Stored<P> part) {

        boolean reaches(int revision) {
            return from <= revision && revision <= to;
        }
    }

    /** The part as it stands in a revision. */
    Optional<Stored<P>> in(int revision) {
        return editions.stream()
                .filter(edition -> edition.reaches(revision))
                .max(Comparator.comparingInt(Edition::from))
                .flatMap(edition -> Optional.ofNullable(edition.part()));
    }

    /** With something else written, or the part taken out, in a revision and those after it. */
    Editions<P> written(int revision, @Nullable Stored<P> part) {
        List<Edition<P>> others = new ArrayList<>(editions);
        others.removeIf(edition -> edition.from() == revision);
        others.add(new Edition<>(revision, Integer.MAX_VALUE, part));
        return new Editions<>(strategy, part == null ? versions : part.version(), others);
    }

    /** With what was written in a revision ending with it. */
    Editions<P> withdrawn(int revision) {
        Function<Edition<P>, Edition<P>> ending =
                edition -> edition.from() == revision ? new Edition<>(revision, revision, edition.part()) : edition;
        return new Editions<>(strategy, versions, editions.stream().map(ending).toList());
    }

    /** What it says in any revision. */
    Stream<P> said() {
        return editions.stream()
                .flatMap(edition -> Stream.ofNullable(edition.part()))
                .map(Stored::value);
    }
}
