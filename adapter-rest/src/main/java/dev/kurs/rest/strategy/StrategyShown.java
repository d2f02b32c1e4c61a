package dev.kurs.rest.strategy;

import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Shown;
import dev.kurs.rest.strategy.StrategyFigures.RepairFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a strategy is shown, wherever an answer shows one. */
final class StrategyShown {

    static final String COLLECTION = Call.V1 + "/strategies";

    static final Form<StrategyBody> FORM = Form.of(StrategyBody.class, StrategyFigures.class);

    private StrategyShown() {}

    static Shown of(Call call, StrategyView view, List<ExternalKey> keys, @Nullable List<RepairFigures> repairs) {
        Strategy strategy = view.strategy().value();
        return Shown.of(
                strategy.id().value(),
                view.strategy(),
                StrategyBody.of(strategy.header(), view.revision().content()),
                StrategyFigures.of(view, repairs),
                keys,
                links(call, strategy));
    }

    private static Link.Links links(Call call, Strategy strategy) {
        String self = COLLECTION + "/" + strategy.id();
        boolean writes = call.actor().may(Role.EDITOR) && strategy.status() != StrategyStatus.CLOSED;
        boolean draft = strategy.status() == StrategyStatus.DRAFT;
        boolean open = strategy.openRevision().isPresent();
        Link.Links links = Link.Links.of(self, COLLECTION)
                .to("revisions", self + "/revisions")
                .to("goals", self + "/goals")
                .to("premises", self + "/premises")
                .to("relatedPlans", self + "/related-plans")
                .to("endorsements", self + "/endorsements")
                .to("reaffirmations", self + "/reaffirmations")
                .to("overview", self + "/overview")
                .to("benefitMap", self + "/benefit-map")
                .to("portfolio", self + "/portfolio")
                .to("businessCase", self + "/business-case")
                .to("sensitivity", self + "/sensitivity")
                .to("costOfDelay", self + "/cost-of-delay")
                .to("stratmlLosses", self + "/stratml-losses")
                .act(writes, "change", "PATCH", self)
                .act(writes && draft, "remove", "DELETE", self)
                .act(writes && !draft && !open, "revise", "POST", self + "/revisions");
        strategy.openRevision()
                .ifPresent(revision ->
                        links.act(writes, "adopt", "POST", self + "/revisions/" + revision.number() + "/adoption"));
        return links.act(writes && strategy.status() == StrategyStatus.ADOPTED, "launch", "POST", self + "/launch")
                .act(writes && !draft, "close", "POST", self + "/closure");
    }
}
