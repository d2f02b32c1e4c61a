package dev.kurs.rest.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.ChangeIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.indicator.IndicatorViews;
import dev.kurs.application.indicator.IndicatorViews.IndicatorView;
import dev.kurs.application.indicator.RemoveIndicator;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.AggregateResource;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Indicators, with the figures of a day. */
@Path(Call.V1 + "/indicators")
public final class IndicatorsResource
        extends AggregateResource<IndicatorId, IndicatorBody, IndicatorDraft, Indicator, IndicatorView> {

    private static final Form<IndicatorBody> FORM = Form.of(IndicatorBody.class, IndicatorFigures.class);

    private static final List<String> FILTERS =
            List.of("goal", "benefit", "name", "unit", "direction", "stage", "source", "sourceKey", "verifier");

    /** The resource over the application. */
    public IndicatorsResource(StrategyApplication application) {
        super(application, "indicator", FORM, IndicatorId::new);
    }

    @Override
    protected Listing listing(Query query) {
        Listing listing = query.listing(FORM, FILTERS);
        StrategyId strategy = query.value("strategy", StrategyId.class);
        return strategy == null ? listing : listing.where("strategy", strategy.toString());
    }

    @Override
    protected Page<IndicatorView> list(Actor actor, Listing listing, Moment moment) {
        return application().indicatorViews().list(actor, listing, moment);
    }

    @Override
    protected IndicatorView get(Actor actor, IndicatorId one, Moment moment) {
        return application().indicatorViews().get(actor, one, moment);
    }

    @Override
    protected Stored<Indicator> add(StrategyApplication within, Actor actor, Supplier<Keyed<IndicatorDraft>> content) {
        return within.addIndicator().handle(actor, new AddIndicator.Command(id -> content.get()));
    }

    @Override
    protected Stored<Indicator> change(
            StrategyApplication within,
            Actor actor,
            IndicatorId one,
            @Nullable Long version,
            UnaryOperator<Keyed<IndicatorDraft>> edit) {
        return within.changeIndicator().handle(actor, new ChangeIndicator.Command(one, version, edit));
    }

    @Override
    protected void remove(Actor actor, IndicatorId one, @Nullable Long version) {
        application().removeIndicator().handle(actor, new RemoveIndicator.Command(one, version));
    }

    @Override
    protected Stored<Indicator> standing(Ports ports, IndicatorId one) {
        return ports.indicators().get(one);
    }

    @Override
    protected IndicatorBody body(IndicatorDraft draft) {
        return IndicatorBody.of(draft.measure(), draft.baseline(), draft.trajectory());
    }

    @Override
    protected IndicatorDraft content(IndicatorBody body) {
        return body.toDraft();
    }

    /** A system that pushes what it knows of an indicator says nothing of its trajectory by leaving it out. */
    @Override
    protected IndicatorDraft replacing(IndicatorDraft before, IndicatorBody body) {
        IndicatorDraft draft = body.toDraft();
        return draft.trajectory() != null
                ? draft
                : new IndicatorDraft(draft.measure(), draft.baseline(), before.trajectory());
    }

    @Override
    protected Shown shown(Call call, Ports ports, Stored<Indicator> stored) {
        return shown(call, IndicatorViews.of(ports, stored, Moment.NOW));
    }

    @Override
    protected Shown shown(Call call, IndicatorView view) {
        Indicator indicator = view.indicator().value();
        Facts facts = view.progress().facts();
        Trajectory trajectory = facts.trajectory() != null
                ? facts.trajectory()
                : indicator.newestTrajectory().orElse(null);
        return Shown.of(
                indicator.id().value(),
                view.indicator(),
                IndicatorBody.of(indicator.measure(), indicator.baseline(), trajectory),
                IndicatorFigures.of(view.progress(), call.language()),
                view.externalKeys(),
                links(call, view));
    }

    private static Links links(Call call, IndicatorView view) {
        Indicator indicator = view.indicator().value();
        String self = call.collection() + "/" + indicator.id();
        boolean edits = call.actor().may(Role.EDITOR);
        String measurements = self + "/measurements";
        String trajectories = self + "/trajectories";
        return Links.of(self, call.collection())
                .to("measurements", measurements)
                .to("trajectories", trajectories)
                .act(edits, "change", "PATCH", self)
                .act(edits && view.progress().facts().latest() == null, "remove", "DELETE", self)
                .act(call.actor().may(Role.CONTRIBUTOR), "measure", "POST", measurements)
                .act(edits && indicator.baseline() != null, "trajectory", "POST", trajectories);
    }
}
