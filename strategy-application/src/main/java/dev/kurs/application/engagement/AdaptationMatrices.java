package dev.kurs.application.engagement;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.portfolio.Projects.LiveProject;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.AdaptationMatrix;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standards by live projects. A project of a confidential draft is not there for anybody but editors. */
public final class AdaptationMatrices {

    private final Transactions transactions;

    /** The reads over these. */
    public AdaptationMatrices(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The matrix, with what its projects are called.
     *
     * @param names of the projects, by id
     */
    public record NamedMatrix(AdaptationMatrix matrix, Map<ProjectId, String> names) {

        public NamedMatrix {
            names = Map.copyOf(names);
        }
    }

    /**
     * The matrix, in a fixed number of queries.
     *
     * @param strategy whose projects; null for those of all
     * @throws NotFound when there is no such strategy that the actor may see
     */
    public NamedMatrix get(Actor actor, @Nullable StrategyId strategy) {
        return transactions.read(actor.organisation(), ports -> {
            List<LiveProject> projects = projects(ports, actor, strategy);
            List<ProjectId> ids = projects.stream().map(LiveProject::id).toList();
            List<Standard> standards = ports.registers().listAll(Standard.KIND, null).stream()
                    .map(Stored::value)
                    .toList();
            List<Adaptation> adaptations = ports.registers().listOwned(Adaptation.KIND, ids).stream()
                    .map(Stored::value)
                    .toList();
            return new NamedMatrix(
                    AdaptationMatrix.of(standards, ids, adaptations),
                    projects.stream().collect(Collectors.toMap(LiveProject::id, LiveProject::name)));
        });
    }

    private static List<LiveProject> projects(Ports ports, Actor actor, @Nullable StrategyId strategy) {
        if (strategy == null) {
            return ports.projects().listLive(actor.may(Role.EDITOR));
        }
        boolean visible = ports.strategies()
                .find(strategy, AsOf.NOW)
                .filter(stored -> StrategyViews.isVisible(actor, stored.value()))
                .isPresent();
        if (!visible) {
            throw new NotFound("strategy", strategy);
        }
        return ports.projects().listLive(strategy);
    }
}
