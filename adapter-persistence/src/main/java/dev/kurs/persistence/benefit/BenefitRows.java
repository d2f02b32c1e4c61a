package dev.kurs.persistence.benefit;

import dev.kurs.application.Stored;
import dev.kurs.application.benefit.Benefits.ProjectBenefit;
import dev.kurs.application.benefit.Benefits.ServingBenefit;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitFacts;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Closure;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts benefits together from their rows and those of their parts. */
final class BenefitRows {

    private BenefitRows() {}

    /** What is listed in one version of a benefit. */
    record Parts(List<Share> shares, List<GoalId> goals, List<PracticeChange> changes) {}

    /**
     * A benefit without its parts.
     *
     * @param benefit makes it of them
     */
    record ReadHeader(BenefitId id, long version, Instant created, Instant updated, Function<Parts, Benefit> benefit) {}

    /** A part of a benefit, as one version lists it. */
    record ReadPart<P>(BenefitId benefit, long version, P part) {}

    /** The parts of one list, in their order, by benefit; those of other versions than these are left out. */
    static <P> Map<BenefitId, List<P>> parts(List<ReadHeader> headers, List<ReadPart<P>> read) {
        Map<BenefitId, Long> versions = headers.stream().collect(Collectors.toMap(ReadHeader::id, ReadHeader::version));
        return read.stream()
                .filter(part -> versions.getOrDefault(part.benefit(), 0L) == part.version())
                .collect(Collectors.groupingBy(
                        ReadPart::benefit, Collectors.mapping(ReadPart::part, Collectors.toList())));
    }

    /** The benefits of these rows, in their order. */
    static List<Stored<Benefit>> whole(List<ReadHeader> headers, Function<BenefitId, Parts> parts) {
        return headers.stream()
                .map(row -> new Stored<>(
                        row.benefit().apply(parts.apply(row.id())), row.version(), row.created(), row.updated()))
                .toList();
    }

    /** Reads a {@link ReadHeader}. */
    public static final class HeaderRow implements RowReader<ReadHeader> {

        @Override
        public ReadHeader read(Row row) throws SQLException {
            BenefitId id = row.id(BenefitId::new);
            long version = row.number();
            Instant created = row.moment();
            Instant updated = row.moment();
            String name = row.text();
            String description = row.textOrNull();
            BenefitCategory category = row.one(BenefitCategory.class);
            boolean disbenefit = row.flag();
            PersonId owner = row.idOrNull(PersonId::new);
            StakeholderId beneficiary = row.idOrNull(StakeholderId::new);
            Valuation valuation = valuation(row);
            LocalDate realisationFrom = row.dayOrNull();
            Uncertainty uncertainty = new Uncertainty(row.decimal(), row.decimal(), row.decimal());
            Closure closure = closure(row);
            Function<Parts, Benefit> benefit = parts -> new Benefit(
                    id,
                    new BenefitHeader(
                            name,
                            description,
                            category,
                            disbenefit,
                            owner,
                            beneficiary,
                            parts.shares(),
                            parts.goals(),
                            valuation,
                            realisationFrom,
                            uncertainty,
                            parts.changes()),
                    closure);
            return new ReadHeader(id, version, created, updated, benefit);
        }

        private static @Nullable Valuation valuation(Row row) throws SQLException {
            Money amount = BenefitTables.money(row);
            Valuation.Per per = row.oneOrNull(Valuation.Per.class);
            return amount == null || per == null ? null : new Valuation(amount, per);
        }

        private static @Nullable Closure closure(Row row) throws SQLException {
            Outcome outcome = row.oneOrNull(Outcome.class);
            LocalDate on = row.dayOrNull();
            Id by = row.valueOrNull(AnyId::parse);
            String reason = row.textOrNull();
            DecisionId decision = row.idOrNull(DecisionId::new);
            return outcome == null || on == null || by == null ? null : new Closure(outcome, on, by, reason, decision);
        }
    }

    /** Reads a {@link Share}. */
    public static final class ShareRow implements RowReader<ReadPart<Share>> {

        @Override
        public ReadPart<Share> read(Row row) throws SQLException {
            return new ReadPart<>(
                    row.id(BenefitId::new), row.number(), new Share(row.id(ProjectId::new), row.decimal()));
        }
    }

    /** Reads a goal. */
    public static final class GoalRow implements RowReader<ReadPart<GoalId>> {

        @Override
        public ReadPart<GoalId> read(Row row) throws SQLException {
            return new ReadPart<>(row.id(BenefitId::new), row.number(), row.id(GoalId::new));
        }
    }

    /** Reads a {@link PracticeChange}. */
    public static final class ChangeRow implements RowReader<ReadPart<PracticeChange>> {

        @Override
        public ReadPart<PracticeChange> read(Row row) throws SQLException {
            return new ReadPart<>(
                    row.id(BenefitId::new),
                    row.number(),
                    new PracticeChange(row.text(), row.idOrNull(PersonId::new), row.flag()));
        }
    }

    /** The facts of one benefit. */
    record ReadFacts(BenefitId benefit, BenefitFacts facts) {}

    /** Reads a {@link ReadFacts}. */
    public static final class FactsRow implements RowReader<ReadFacts> {

        @Override
        public ReadFacts read(Row row) throws SQLException {
            return new ReadFacts(
                    row.id(BenefitId::new),
                    new BenefitFacts(
                            row.idOrNull(IndicatorId::new), row.flag(), row.flag(), row.flag(), row.dayOrNull()));
        }
    }

    /** Reads a {@link ProjectBenefit}. */
    public static final class OfProjectRow implements RowReader<ProjectBenefit> {

        @Override
        public ProjectBenefit read(Row row) throws SQLException {
            return new ProjectBenefit(
                    row.id(ProjectId::new),
                    row.decimal(),
                    row.id(BenefitId::new),
                    row.text(),
                    row.one(BenefitStatus.class),
                    row.flag(),
                    row.flag(),
                    row.flag(),
                    row.flag(),
                    row.dayOrNull());
        }
    }

    /** Reads a {@link ServingBenefit}. */
    public static final class ServingRow implements RowReader<ServingBenefit> {

        @Override
        public ServingBenefit read(Row row) throws SQLException {
            return new ServingBenefit(row.id(GoalId::new), row.id(BenefitId::new), row.text());
        }
    }
}
