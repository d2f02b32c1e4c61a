package dev.kurs.persistence.governance;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Procedure;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Tally;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.governance.DecisionParts.Parts;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts decisions together from their rows, and from {@link DecisionParts}. */
final class DecisionRows {

    private DecisionRows() {}

    /**
     * A decision but for its lists.
     *
     * @param proposal the version that brought the proposal
     */
    record Head(
            DecisionId id,
            long version,
            long proposal,
            boolean open,
            Instant created,
            Instant updated,
            Function<Parts, Decision> decision) {}

    /**
     * The version that was ended.
     *
     * @param proposal the version that brought its proposal
     */
    record Ended(Instant created, long proposal) {}

    /** What something is about, from its type, its id and its revision. */
    static Subject subject(Row row) throws SQLException {
        Subject.Type type = row.one(Subject.Type.class);
        UUID id = row.valueOrNull(UUID::fromString);
        return new Subject(type, id == null ? null : id(type, id), row.wholeOrNull());
    }

    private static Id id(Subject.Type type, UUID id) {
        return switch (type) {
            case STRATEGY, PORTFOLIO -> new StrategyId(id);
            case GOAL -> new GoalId(id);
            case PROJECT -> new ProjectId(id);
            case BENEFIT -> new BenefitId(id);
            case MANDATE -> new MandateId(id);
            case BODY -> new BodyId(id);
            case ORGANISATION -> throw new IllegalArgumentException("the organisation is named by no id");
        };
    }

    /** An amount, from its figure and its currency. */
    static @Nullable Money money(Row row) throws SQLException {
        BigDecimal amount = row.decimalOrNull();
        Currency currency = row.valueOrNull(Currency::getInstance);
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    /** Reads a {@link Head}. */
    public static final class HeadRow implements RowReader<Head> {

        @Override
        public Head read(Row row) throws SQLException {
            DecisionId id = row.id(DecisionId::new);
            long version = row.number();
            long proposal = row.number();
            Instant created = row.moment();
            Instant updated = row.moment();
            DecisionStatus status = row.one(DecisionStatus.class);
            Function<Parts, Proposal> proposed = proposal(row);
            Decider where = new Decider(row.idOrNull(BodyId::new), row.idOrNull(PersonId::new));
            Procedure procedure = procedure(row);
            MandateId openedUnder = row.id(MandateId::new);
            Instant openedAt = row.moment();
            DecisionId escalatedFrom = row.idOrNull(DecisionId::new);
            Function<Parts, @Nullable Resolution> resolved = resolution(row);
            return new Head(
                    id,
                    version,
                    proposal,
                    status == DecisionStatus.OPEN,
                    created,
                    updated,
                    parts -> new Decision(
                            id,
                            proposed.apply(parts),
                            where,
                            procedure,
                            openedUnder,
                            openedAt,
                            escalatedFrom,
                            status,
                            parts.recusals(),
                            parts.recommendations(),
                            resolved.apply(parts)));
        }

        private static Function<Parts, Proposal> proposal(Row row) throws SQLException {
            String question = row.text();
            Power power = row.one(Power.class);
            Subject subject = subject(row);
            Place place =
                    new Place(row.idOrNull(StrategyId::new), row.idOrNull(GoalId::new), row.idOrNull(ProjectId::new));
            Money amount = money(row);
            Money budget = money(row);
            DecisionId supersedes = row.idOrNull(DecisionId::new);
            DecisionId appropriation = row.idOrNull(DecisionId::new);
            PersonId proposedBy = row.idOrNull(PersonId::new);
            return parts -> new Proposal(
                    question,
                    power,
                    subject,
                    place,
                    amount,
                    parts.options(),
                    budget,
                    supersedes,
                    appropriation,
                    proposedBy,
                    parts.consultations());
        }

        private static @Nullable Procedure procedure(Row row) throws SQLException {
            DecisionRule rule = row.oneOrNull(DecisionRule.class);
            BigDecimal quorum = row.decimalOrNull();
            TieBreak tieBreak = row.oneOrNull(TieBreak.class);
            return rule == null || tieBreak == null ? null : new Procedure(rule, quorum, tieBreak);
        }

        private static Function<Parts, @Nullable Resolution> resolution(Row row) throws SQLException {
            Function<Parts, @Nullable Outcome> outcome = outcome(row);
            MandateId mandate = row.idOrNull(MandateId::new);
            String rationale = row.textOrNull();
            String minority = row.textOrNull();
            Instant at = row.momentOrNull();
            DecisionId escalatedTo = row.idOrNull(DecisionId::new);
            return parts -> at == null
                    ? null
                    : new Resolution(
                            outcome.apply(parts), parts.counted(), mandate, rationale, minority, at, escalatedTo);
        }

        private static Function<Parts, @Nullable Outcome> outcome(Row row) throws SQLException {
            String option = row.textOrNull();
            Method method = row.oneOrNull(Method.class);
            SettledBy settledBy = row.oneOrNull(SettledBy.class);
            Integer abstained = row.wholeOrNull();
            int present = row.whole();
            int seats = row.whole();
            int quorum = row.whole();
            return parts -> method == null
                    ? null
                    : new Outcome(
                            option,
                            parts.results().ranking(),
                            parts.results().chosen(),
                            method,
                            abstained == null
                                    ? null
                                    : new Tally(parts.results().votes(), abstained, present, seats, quorum),
                            Objects.requireNonNull(settledBy, "what made the decision"));
        }
    }

    /** Reads an {@link Ended}. */
    public static final class EndedRow implements RowReader<Ended> {

        @Override
        public Ended read(Row row) throws SQLException {
            return new Ended(row.moment(), row.number());
        }
    }
}
