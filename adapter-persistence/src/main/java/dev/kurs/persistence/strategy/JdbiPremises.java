package dev.kurs.persistence.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.Premises;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.ManyIds;
import dev.kurs.persistence.RowReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The premises of revisions, and how they were seen to hold. */
public final class JdbiPremises extends JdbiRevisionParts<Premise> implements Premises {

    private static final PartTable<Premise> TABLE = new PartTable<>(
            "premise",
            new Columns<Premise>()
                    .and("strategy", Form.ID, Premise::strategy)
                    .and("statement", Form.TEXT, Premise::statement)
                    .and("category", Form.TEXT, Premise::category)
                    .and("watcher", Form.ID, Premise::watcher)
                    .and("reviewCycle", Form.TEXT, Premise::reviewCycle),
            row -> new Premise(
                    row.id(PremiseId::new),
                    row.id(StrategyId::new),
                    row.text(),
                    row.one(Premise.Category.class),
                    row.idOrNull(PersonId::new),
                    row.valueOrNull(Period::parse)));

    /** The premises that a handle's units see. */
    public JdbiPremises(Handle handle) {
        super(handle, TABLE);
    }

    @Override
    public List<Stored<Observation>> newestObservations(Collection<StrategyId> strategies, LocalDate day, AsOf asOf) {
        if (strategies.isEmpty()) {
            return List.of();
        }
        RowReader<Stored<Observation>> reader = row -> {
            long version = row.number();
            Instant created = row.moment();
            Instant updated = row.moment();
            return new Stored<>(StrategyTables.observation(row), version, created, updated);
        };
        try (Query query = handle().createQuery("""
                SELECT version, created_at, recorded_from, id, premise, observed_on, told, verdict, link
                FROM (
                  SELECT version, created_at, recorded_from, id, premise, observed_on, told, verdict, link,
                    ROW_NUMBER() OVER (PARTITION BY premise ORDER BY observed_on DESC, created_at DESC, id DESC) AS place
                  FROM observation
                  WHERE organisation = :organisation AND <known> AND observed_on <= :day
                    AND premise IN (
                      SELECT id FROM premise
                      WHERE organisation = :organisation AND strategy IN (<ids>) AND <known>)) placed
                WHERE place = 1
                """)) {
            ManyIds.apply(query, strategies);
            Knowledge.apply(query, asOf);
            return query.bind("day", day).map(reader).list();
        }
    }

    @Override
    public Map<StrategyId, Instant> newestReaffirmations(Collection<StrategyId> strategies, AsOf asOf) {
        if (strategies.isEmpty()) {
            return Map.of();
        }
        record Newest(StrategyId strategy, Instant at) {}
        RowReader<Newest> reader = row -> new Newest(row.id(StrategyId::new), row.moment());
        Map<StrategyId, Instant> newest = new HashMap<>();
        try (Query query = handle().createQuery("""
                SELECT strategy, MAX(created_at) FROM reaffirmation
                WHERE organisation = :organisation AND strategy IN (<ids>) AND <known>
                GROUP BY strategy
                """)) {
            ManyIds.apply(query, strategies);
            Knowledge.apply(query, asOf);
            query.map(reader).forEach(one -> newest.put(one.strategy(), one.at()));
        }
        return newest;
    }
}
