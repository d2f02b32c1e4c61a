package dev.kurs.rest.benefit;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.BenefitViews.BenefitView;
import dev.kurs.application.benefit.ChangeBenefit;
import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.application.benefit.RemoveBenefit;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.AggregateResource;
import dev.kurs.rest.Call;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Benefits: written, and read as they stood on any day. */
@Path(BenefitShown.COLLECTION)
public final class BenefitsResource
        extends AggregateResource<BenefitId, BenefitBody, BenefitHeader, Benefit, BenefitView> {

    /** What a list can be filtered by. */
    record Filters(
            @Nullable ProjectId project,
            @Nullable GoalId goal,
            @Nullable StrategyId strategy,
            @Nullable PersonId owner,
            @Nullable StakeholderId beneficiary,
            @Nullable BenefitStatus status,
            @Nullable BenefitCategory category,
            @Nullable Boolean disbenefit,
            @Nullable String name,
            @Nullable LocalDate realisationFrom) {}

    private static final List<String> SORTS =
            List.of("status", "category", "name", "owner", "beneficiary", "disbenefit", "realisationFrom");

    /** The resource over the application. */
    public BenefitsResource(StrategyApplication application) {
        super(application, "benefit", BenefitShown.FORM, BenefitId::new);
    }

    @Override
    protected Listing listing(Query query) {
        return query.listing(BenefitShown.FORM, Filters.class, SORTS);
    }

    @Override
    protected Page<BenefitView> list(Actor actor, Listing listing, Moment moment) {
        return application().benefitViews().list(actor, listing, moment);
    }

    @Override
    protected BenefitView get(Actor actor, BenefitId one, Moment moment) {
        return application().benefitViews().get(actor, one, moment);
    }

    @Override
    protected Stored<Benefit> add(StrategyApplication within, Actor actor, Supplier<Keyed<BenefitHeader>> content) {
        return within.createBenefit().handle(actor, new CreateBenefit.Command(id -> content.get()));
    }

    @Override
    protected Stored<Benefit> change(
            StrategyApplication within,
            Actor actor,
            BenefitId one,
            @Nullable Long version,
            UnaryOperator<Keyed<BenefitHeader>> edit) {
        return within.changeBenefit().handle(actor, new ChangeBenefit.Command(one, version, edit));
    }

    @Override
    protected void remove(Actor actor, BenefitId one, @Nullable Long version) {
        application().removeBenefit().handle(actor, new RemoveBenefit.Command(one, version));
    }

    @Override
    protected Stored<Benefit> standing(Ports ports, BenefitId one) {
        return ports.benefits().get(one);
    }

    @Override
    protected BenefitBody body(BenefitHeader header) {
        return BenefitBody.of(header);
    }

    @Override
    protected BenefitHeader content(BenefitBody body) {
        return body.toHeader();
    }

    @Override
    protected Shown shown(Call call, BenefitView view) {
        return BenefitShown.of(call, view);
    }

    @Override
    protected Shown shown(Call call, Ports ports, Stored<Benefit> stored) {
        return BenefitShown.of(call, ports, stored);
    }
}
