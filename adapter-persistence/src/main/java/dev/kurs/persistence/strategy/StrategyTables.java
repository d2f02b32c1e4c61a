package dev.kurs.persistence.strategy;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.RegisterTable;
import dev.kurs.persistence.Row;
import java.sql.SQLException;
import java.util.List;

/** The registers that belong to strategies and their premises. */
public final class StrategyTables {

    private static final RegisterTable<RelatedPlan> RELATED_PLANS = RegisterTable.of(
            RelatedPlan.KIND,
            "related_plan",
            "strategy",
            new Columns<RelatedPlan>()
                    .and("strategy", Form.ID, RelatedPlan::strategy)
                    .and("title", Form.TEXT, RelatedPlan::title)
                    .and("issuer", Form.TEXT, RelatedPlan::issuer)
                    .and("level", Form.TEXT, RelatedPlan::level)
                    .and("link", Form.TEXT, RelatedPlan::link)
                    .and("relation", Form.TEXT, RelatedPlan::relation),
            row -> new RelatedPlan(
                    row.id(RelatedPlanId::new),
                    row.id(StrategyId::new),
                    row.text(),
                    row.text(),
                    row.one(RelatedPlan.PlanLevel.class),
                    row.textOrNull(),
                    row.one(RelatedPlan.Relation.class)));

    private static final RegisterTable<Endorsement> ENDORSEMENTS = RegisterTable.of(
            Endorsement.KIND,
            "endorsement",
            "strategy",
            new Columns<Endorsement>()
                    .and("strategy", Form.ID, Endorsement::strategy)
                    .and(
                            "body",
                            "by_body",
                            Form.ID,
                            endorsement -> endorsement.by().body())
                    .and(
                            "person",
                            "by_person",
                            Form.ID,
                            endorsement -> endorsement.by().person())
                    .and("level", Form.TEXT, Endorsement::level)
                    .and("date", "endorsed_on", Form.DAY, Endorsement::date)
                    .and("statement", Form.TEXT, Endorsement::statement)
                    .and("revision", Form.WHOLE, Endorsement::revision)
                    .and("withdrawnOn", Form.DAY, Endorsement::withdrawnOn),
            row -> new Endorsement(
                    row.id(EndorsementId::new),
                    row.id(StrategyId::new),
                    new Endorsement.By(row.idOrNull(BodyId::new), row.idOrNull(PersonId::new)),
                    row.one(Endorsement.Level.class),
                    row.day(),
                    row.text(),
                    row.whole(),
                    row.dayOrNull()));

    private static final RegisterTable<Reaffirmation> REAFFIRMATIONS = RegisterTable.of(
            Reaffirmation.KIND,
            "reaffirmation",
            "strategy",
            new Columns<Reaffirmation>()
                    .and("strategy", Form.ID, Reaffirmation::strategy)
                    .and("reason", Form.TEXT, Reaffirmation::reason),
            row -> new Reaffirmation(row.id(ReaffirmationId::new), row.id(StrategyId::new), row.text()));

    private static final RegisterTable<Observation> OBSERVATIONS = RegisterTable.of(
            Observation.KIND,
            "observation",
            "premise",
            new Columns<Observation>()
                    .and("premise", Form.ID, Observation::premise)
                    .and("date", "observed_on", Form.DAY, Observation::date)
                    .and("text", "told", Form.TEXT, Observation::text)
                    .and("verdict", Form.TEXT, Observation::verdict)
                    .and("link", Form.TEXT, Observation::link),
            StrategyTables::observation);

    /** All of them. */
    public static final List<RegisterTable<?>> ALL = List.of(RELATED_PLANS, ENDORSEMENTS, REAFFIRMATIONS, OBSERVATIONS);

    private StrategyTables() {}

    /** Reads an observation from its id and its columns. */
    static Observation observation(Row row) throws SQLException {
        return new Observation(
                row.id(ObservationId::new),
                row.id(PremiseId::new),
                row.day(),
                row.text(),
                row.one(Observation.Verdict.class),
                row.textOrNull());
    }
}
