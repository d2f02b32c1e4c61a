package dev.kurs.persistence.governance;

import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.voting.Option;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.governance.DecisionRows.Head;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of some decisions, as they were read: those of all versions of each, in their order. */
record DecisionParts(
        Map<DecisionId, List<Part<Option>>> options,
        Map<DecisionId, List<Part<BodyId>>> consultations,
        Map<DecisionId, List<Part<Recusal>>> recusals,
        Map<DecisionId, List<Part<Advice>>> recommendations,
        Map<DecisionId, List<Part<Figure>>> recommendedVotes,
        Map<DecisionId, List<Part<Result>>> results,
        Map<DecisionId, List<Part<SeatId>>> counted) {

    /** What came of a decision, option by option. */
    enum Listed {
        /** How many chose it. */
        VOTES,
        /** In which tier it came. */
        RANKING,
        /** That it was chosen. */
        CHOSEN
    }

    /**
     * An item of a list.
     *
     * @param number the version of the decision that brought it; of a vote in a recommendation, which of them
     */
    record Part<T>(DecisionId decision, long number, T item) {

        /** By the decision that they are parts of. */
        static <T> Map<DecisionId, List<Part<T>>> byDecision(List<Part<T>> parts) {
            return parts.stream().collect(Collectors.groupingBy(Part::decision));
        }
    }

    /** How many were for an option. */
    record Figure(String key, int votes) {}

    /** A recommendation but for how many were for what. */
    record Advice(int position, Function<Map<String, Integer>, Recommendation> recommendation) {}

    /** What came of an option. */
    record Result(Listed list, String key, int figure) {}

    /** What came of all options of a decision. */
    record Results(Map<String, Integer> votes, List<List<String>> ranking, List<String> chosen) {

        static Results of(List<Result> results) {
            Map<String, Integer> votes = new LinkedHashMap<>();
            List<List<String>> ranking = new ArrayList<>();
            List<String> chosen = new ArrayList<>();
            for (Result result : results) {
                switch (result.list()) {
                    case VOTES -> votes.put(result.key(), result.figure());
                    case RANKING -> {
                        while (ranking.size() <= result.figure()) {
                            ranking.add(new ArrayList<>());
                        }
                        ranking.get(result.figure()).add(result.key());
                    }
                    case CHOSEN -> chosen.add(result.key());
                }
            }
            return new Results(votes, ranking, chosen);
        }
    }

    /** The lists of one decision in one version. */
    record Parts(
            List<Option> options,
            List<BodyId> consultations,
            List<Recusal> recusals,
            List<Recommendation> recommendations,
            Results results,
            List<SeatId> counted) {}

    /** The decisions of these heads, in their order. */
    List<Stored<Decision>> whole(List<Head> heads) {
        return heads.stream()
                .map(head ->
                        new Stored<>(head.decision().apply(of(head)), head.version(), head.created(), head.updated()))
                .toList();
    }

    private Parts of(Head head) {
        LongPredicate proposed = version -> version == head.proposal();
        LongPredicate known = version -> version <= head.version();
        LongPredicate closed = version -> !head.open();
        Map<Long, Map<String, Integer>> votes = new LinkedHashMap<>();
        recommendedVotes
                .getOrDefault(head.id(), List.of())
                .forEach(vote -> votes.computeIfAbsent(vote.number(), any -> new LinkedHashMap<>())
                        .put(vote.item().key(), vote.item().votes()));
        return new Parts(
                pick(options, head, proposed),
                pick(consultations, head, proposed),
                pick(recusals, head, known),
                pick(recommendations, head, known).stream()
                        .map(advice ->
                                advice.recommendation().apply(votes.getOrDefault((long) advice.position(), Map.of())))
                        .toList(),
                Results.of(pick(results, head, closed)),
                pick(counted, head, closed));
    }

    private static <T> List<T> pick(Map<DecisionId, List<Part<T>>> all, Head head, LongPredicate wanted) {
        return all.getOrDefault(head.id(), List.of()).stream()
                .filter(part -> wanted.test(part.number()))
                .map(Part::item)
                .toList();
    }

    /** Reads an option. */
    public static final class OptionRow implements RowReader<Part<Option>> {

        @Override
        public Part<Option> read(Row row) throws SQLException {
            return new Part<>(
                    row.id(DecisionId::new),
                    row.number(),
                    new Option(row.text(), row.textOrNull(), DecisionRows.money(row)));
        }
    }

    /** Reads a body that is asked beforehand. */
    public static final class ConsultationRow implements RowReader<Part<BodyId>> {

        @Override
        public Part<BodyId> read(Row row) throws SQLException {
            return new Part<>(row.id(DecisionId::new), row.number(), row.id(BodyId::new));
        }
    }

    /** Reads a recusal. */
    public static final class RecusalRow implements RowReader<Part<Recusal>> {

        @Override
        public Part<Recusal> read(Row row) throws SQLException {
            return new Part<>(
                    row.id(DecisionId::new),
                    row.number(),
                    new Recusal(row.id(PersonId::new), row.textOrNull(), row.flag(), row.moment()));
        }
    }

    /** Reads an {@link Advice}. */
    public static final class AdviceRow implements RowReader<Part<Advice>> {

        @Override
        public Part<Advice> read(Row row) throws SQLException {
            DecisionId decision = row.id(DecisionId::new);
            long since = row.number();
            int position = row.whole();
            BodyId body = row.id(BodyId::new);
            String result = row.text();
            String text = row.text();
            boolean counted = row.flag();
            @Nullable String minority = row.textOrNull();
            LocalDate on = row.day();
            return new Part<>(
                    decision,
                    since,
                    new Advice(
                            position,
                            votes -> new Recommendation(body, result, text, counted ? votes : null, minority, on)));
        }
    }

    /** Reads how many of a body were for an option. */
    public static final class FigureRow implements RowReader<Part<Figure>> {

        @Override
        public Part<Figure> read(Row row) throws SQLException {
            return new Part<>(row.id(DecisionId::new), row.number(), new Figure(row.text(), row.whole()));
        }
    }

    /** Reads a {@link Result}. */
    public static final class ResultRow implements RowReader<Part<Result>> {

        @Override
        public Part<Result> read(Row row) throws SQLException {
            return new Part<>(row.id(DecisionId::new), 0, new Result(row.one(Listed.class), row.text(), row.whole()));
        }
    }

    /** Reads a seat whose ballot counted. */
    public static final class CountedRow implements RowReader<Part<SeatId>> {

        @Override
        public Part<SeatId> read(Row row) throws SQLException {
            return new Part<>(row.id(DecisionId::new), 0, row.id(SeatId::new));
        }
    }
}
