package dev.kurs.persistence.strategy;

import dev.kurs.application.strategy.Goals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.ManyIds;
import dev.kurs.persistence.RowReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The goals of revisions. */
public final class JdbiGoals extends JdbiRevisionParts<Goal> implements Goals {

    private static final PartTable<Goal> TABLE = new PartTable<>(
            "goal",
            new Columns<Goal>()
                    .and("strategy", Form.ID, Goal::strategy)
                    .and("kind", Form.TEXT, Goal::kind)
                    .and("title", Form.TEXT, Goal::title)
                    .and("description", Form.TEXT, Goal::description)
                    .and("parent", Form.ID, Goal::parent)
                    .and("owner", Form.ID, Goal::owner)
                    .and("weight", Form.DECIMAL, Goal::weight)
                    .and("order", "sort_order", Form.WHOLE, Goal::order)
                    .and("supports", Form.TEXT, JdbiGoals::supports)
                    .and("contributesTo", Form.ID, Goal::contributesTo),
            row -> new Goal(
                    row.id(GoalId::new),
                    row.id(StrategyId::new),
                    row.one(GoalKind.class),
                    row.text(),
                    row.textOrNull(),
                    row.idOrNull(GoalId::new),
                    row.idOrNull(PersonId::new),
                    row.decimal(),
                    row.wholeOrNull(),
                    row.ids(GoalId::new),
                    row.idOrNull(GoalId::new)));

    /** The goals that a handle's units see. */
    public JdbiGoals(Handle handle) {
        super(handle, TABLE);
    }

    private static String supports(Goal goal) {
        return goal.supports().stream().map(GoalId::toString).collect(Collectors.joining(" "));
    }

    @Override
    public Map<GoalId, String> contributingTo(Collection<GoalId> goals) {
        if (goals.isEmpty()) {
            return Map.of();
        }
        record Titled(GoalId goal, String title) {}
        RowReader<Titled> reader = row -> new Titled(row.id(GoalId::new), row.text());
        Map<GoalId, String> titles = new HashMap<>();
        try (Query query = handle().createQuery("""
                SELECT id, title FROM goal
                WHERE organisation = :organisation AND contributes_to IN (<ids>) AND to_revision = :open AND\s""" + Knowledge.STANDING)) {
            ManyIds.apply(query, goals);
            query.bind("open", PartTable.OPEN).map(reader).forEach(one -> titles.put(one.goal(), one.title()));
        }
        return titles;
    }
}
