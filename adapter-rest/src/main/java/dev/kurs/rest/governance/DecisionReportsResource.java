package dev.kurs.rest.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.RegisterResource;
import dev.kurs.rest.governance.DecisionReportsResource.ReportBody;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import java.time.LocalDate;

/** That a decision was reported to those who granted its mandate. */
@Path(DecisionActs.DECISION + "/reports")
public final class DecisionReportsResource extends RegisterResource<DecisionReportId, DecisionReport, ReportBody> {

    /** A report as it is written. */
    public record ReportBody(@NotNull BodyId body, @NotNull LocalDate on) {}

    /** The resource over the application. */
    public DecisionReportsResource(StrategyApplication application) {
        super(application, DecisionReport.KIND, Form.of(ReportBody.class), DecisionReportId::new);
    }

    @Override
    protected ReportBody body(DecisionReport report) {
        return new ReportBody(report.body(), report.on());
    }

    @Override
    protected DecisionReport entry(DecisionReportId id, ReportBody body, Call call) {
        return new DecisionReport(id, owner(call), body.body(), body.on());
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        application().decisionViews().get(ports, call.actor(), owner(call), AsOf.NOW);
    }

    @Override
    protected DecisionId owner(Call call) {
        return DecisionActs.decision(call);
    }
}
