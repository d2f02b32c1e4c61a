package dev.kurs.rest.benefit;

import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.BenefitViews;
import dev.kurs.application.benefit.BenefitViews.BenefitView;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Closure;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a benefit is shown. */
final class BenefitShown {

    static final String COLLECTION = Call.V1 + "/benefits";

    static final Form<BenefitBody> FORM = Form.of(BenefitBody.class, BenefitFigures.class);

    private BenefitShown() {}

    /** How far it has come. */
    record BenefitFigures(
            BenefitStatus status,
            @Nullable IndicatorId indicator,
            @Nullable BigDecimal progress,
            @Nullable MoneyBody plannedToDate,
            @Nullable MoneyBody realisedToDate,
            @Nullable ClosureShown closure,
            MoneyExplained explanation) {}

    /** How it was closed. */
    record ClosureShown(
            Closure.Outcome outcome,
            LocalDate on,
            UUID by,
            @Nullable String reason,
            @Nullable DecisionId decision) {

        static @Nullable ClosureShown of(@Nullable Closure closure) {
            return closure == null
                    ? null
                    : new ClosureShown(
                            closure.outcome(),
                            closure.on(),
                            closure.by().value(),
                            closure.reason(),
                            closure.decision());
        }
    }

    /** A benefit as it stands. */
    static Shown of(Call call, Ports ports, Stored<Benefit> stored) {
        return of(call, BenefitViews.of(ports, stored));
    }

    /** A benefit on a day; what can be done with it is what can be done now. */
    static Shown of(Call call, BenefitView view) {
        Benefit shown = view.shown();
        return Shown.of(
                shown.id().value(),
                view.benefit(),
                BenefitBody.of(shown.header()),
                new BenefitFigures(
                        view.status(),
                        view.facts().indicator(),
                        progress(view.progress()),
                        MoneyExplained.figure(view.money(), view.money().planned()),
                        MoneyExplained.figure(view.money(), view.money().realised()),
                        ClosureShown.of(shown.closure()),
                        MoneyExplained.of(view.money(), call.language())),
                view.externalKeys(),
                links(call, view));
    }

    private static @Nullable BigDecimal progress(@Nullable Progress progress) {
        Ratio ratio = progress == null ? null : progress.progress();
        return ratio == null ? null : Decimals.shown(ratio.decimal());
    }

    private static Links links(Call call, BenefitView view) {
        Benefit benefit = view.benefit().value();
        IndicatorId indicator = view.facts().indicator();
        String self = COLLECTION + "/" + benefit.id();
        boolean open = call.actor().may(Role.EDITOR) && !benefit.isClosed();
        Links links = Links.of(self, COLLECTION)
                .to("measurementPoints", self + "/measurement-points")
                .to("confirmations", self + "/confirmations")
                .to("incentives", self + "/incentives");
        if (indicator != null) {
            links.to("indicator", Call.V1 + "/indicators/" + indicator);
        }
        return links.act(open, "change", "PATCH", self)
                .act(open && view.facts().lastMeasured() == null, "remove", "DELETE", self)
                .act(open, "close", "POST", self + "/closure");
    }
}
