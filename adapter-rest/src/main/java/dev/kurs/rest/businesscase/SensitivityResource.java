package dev.kurs.rest.businesscase;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.businesscase.CaseView;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.businesscase.Sensitivity;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How far a case's net present value moves with each thing that is uncertain. */
public final class SensitivityResource {

    private SensitivityResource() {}

    /** That of a project. */
    @Path(Call.V1 + "/projects/{project}/sensitivity")
    public static final class OfProject {

        private final StrategyApplication application;

        /** The resource over the application. */
        public OfProject(StrategyApplication application) {
            this.application = application;
        }

        /** Shows it. */
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Response get(@Context ContainerRequestContext context) {
            return answer(
                    context,
                    (call, asked) -> application
                            .businessCases()
                            .ofProject(call.actor(), new ProjectId(call.pathId("project")), asked.question()));
        }
    }

    /** That of a strategy. */
    @Path(Call.V1 + "/strategies/{strategy}/sensitivity")
    public static final class OfStrategy {

        private final StrategyApplication application;

        /** The resource over the application. */
        public OfStrategy(StrategyApplication application) {
            this.application = application;
        }

        /** Shows it. */
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Response get(@Context ContainerRequestContext context) {
            return answer(
                    context,
                    (call, asked) -> application
                            .businessCases()
                            .ofStrategy(call.actor(), new StrategyId(call.pathId("strategy")), asked.question()));
        }
    }

    /**
     * The table, and what all inputs together come to.
     *
     * @param figure which benefits count
     */
    record SensitivityShown(
            LocalDate base,
            String figure,
            String bias,
            MoneyBody npv,
            List<InputShown> inputs,
            MoneyBody mean,
            MoneyBody standardDeviation) {}

    /**
     * One input, all others as planned.
     *
     * @param type benefit, or project for its costs
     * @param presentValue of its flows as planned, costs below zero
     * @param switchingValue the factor at which the net present value turns to zero; null where it moves nothing
     */
    record InputShown(
            UUID id,
            String type,
            String name,
            BigDecimal low,
            BigDecimal likely,
            BigDecimal high,
            MoneyBody presentValue,
            MoneyBody npvLow,
            MoneyBody npvHigh,
            @Nullable BigDecimal switchingValue) {

        static InputShown of(Sensitivity.Row row, Currency currency) {
            Sensitivity.Input input = row.input();
            return new InputShown(
                    input.source().value(),
                    input.source().kind(),
                    input.name(),
                    input.factor().low(),
                    input.factor().likely(),
                    input.factor().high(),
                    Amounts.of(row.presentValue(), currency),
                    Amounts.of(row.npvLow(), currency),
                    Amounts.of(row.npvHigh(), currency),
                    row.switchingValue() == null ? null : Decimals.shown(row.switchingValue()));
        }
    }

    private static Response answer(ContainerRequestContext context, BiFunction<Call, CaseQuery, CaseView> read) {
        Call call = Call.of(context);
        Query query = call.query();
        CaseQuery asked = CaseQuery.of(query);
        Counted figure = CaseQuery.figure(query);
        query.end();
        CaseView view = read.apply(call, asked);
        Sensitivity table = view.sensitivity(asked.adjusted(), figure);
        Currency currency = view.currency();
        return Answers.json(new SensitivityShown(
                        view.raw().base(),
                        CaseQuery.name(figure),
                        asked.bias(),
                        Amounts.of(table.npv(), currency),
                        table.rows().stream()
                                .map(row -> InputShown.of(row, currency))
                                .toList(),
                        Amounts.of(table.mean(), currency),
                        Amounts.of(table.standardDeviation(), currency)))
                .response();
    }
}
