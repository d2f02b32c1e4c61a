package dev.kurs.rest.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.BenefitViews;
import dev.kurs.domain.benefit.Course;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.Incentive.Condition;
import dev.kurs.domain.benefit.IncentiveId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Text;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.benefit.IncentivesResource.IncentiveBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What those who realise a benefit get for it. */
@Path(BenefitShown.COLLECTION + "/{benefit: [0-9a-fA-F-]{36}}/incentives")
public final class IncentivesResource extends EditableRegisterResource<IncentiveId, Incentive, IncentiveBody> {

    /** When an incentive is earned, as it is written. */
    public record ConditionBody(
            @NotNull BigDecimal share, @NotNull LocalDate by) {}

    /** An incentive as it is written. */
    public record IncentiveBody(
            @NotNull Incentive.Kind kind,
            @NotNull @Valid ConditionBody condition,
            @Nullable @Valid MoneyBody amount,
            @Nullable BigDecimal share,
            @Nullable @Size(max = Text.BODY) String text) {

        static IncentiveBody of(Incentive incentive) {
            return new IncentiveBody(
                    incentive.kind(),
                    new ConditionBody(
                            incentive.condition().share(), incentive.condition().by()),
                    MoneyBody.of(incentive.amount()),
                    incentive.share(),
                    incentive.text());
        }

        Incentive toIncentive(IncentiveId id, BenefitId benefit) {
            Faults faults = new Faults();
            Condition earned = faults.attempt("/condition", () -> new Condition(condition.share, condition.by));
            Money money = amount == null ? null : faults.attempt("/amount", amount::toMoney);
            faults.throwIfAny();
            return new Incentive(id, benefit, kind, Objects.requireNonNull(earned), money, share, text);
        }
    }

    /** Whether it was earned. */
    record IncentiveFigures(Incentive.State state) {}

    /** The resource over the application. */
    public IncentivesResource(StrategyApplication application) {
        super(application, Incentive.KIND, Form.of(IncentiveBody.class, IncentiveFigures.class), IncentiveId::new);
    }

    @Override
    protected IncentiveBody body(Incentive incentive) {
        return IncentiveBody.of(incentive);
    }

    @Override
    protected Function<Incentive, @Nullable Record> figures(Ports ports, Moment moment) {
        Moment.In in = moment.in(ports);
        Map<BenefitId, Course> courses = new HashMap<>();
        return incentive -> new IncentiveFigures(incentive.state(
                courses.computeIfAbsent(incentive.benefit(), benefit -> BenefitViews.course(ports, benefit, in)),
                in.day()));
    }

    @Override
    protected boolean takesValidAt() {
        return true;
    }

    @Override
    protected Incentive entry(IncentiveId id, IncentiveBody body, Call call) {
        return body.toIncentive(id, owner(call));
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        BenefitViews.find(ports, call.actor(), owner(call), AsOf.NOW);
    }

    @Override
    protected BenefitId owner(Call call) {
        return new BenefitId(call.pathId("benefit"));
    }
}
