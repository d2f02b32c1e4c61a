package dev.kurs.persistence.governance;

import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.AppropriationId;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.DecisionUseId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.RegisterTable;
import dev.kurs.persistence.Row;
import java.util.List;

/** The registers of what comes of decisions later: reports, appropriations, and the acts that rest on them. */
public final class DecisionTables {

    private static final RegisterTable<DecisionReport> REPORTS = RegisterTable.of(
            DecisionReport.KIND,
            "decision_report",
            "decision",
            new Columns<DecisionReport>()
                    .and("decision", Form.ID, DecisionReport::decision)
                    .and("body", Form.ID, DecisionReport::body)
                    .and("on", "reported_on", Form.DAY, DecisionReport::on),
            row -> new DecisionReport(
                    row.id(DecisionReportId::new), row.id(DecisionId::new), row.id(BodyId::new), row.day()));

    private static final RegisterTable<Appropriation> APPROPRIATIONS = RegisterTable.of(
            Appropriation.KIND,
            "appropriation",
            "decision",
            new Columns<Appropriation>()
                    .and("decision", Form.ID, Appropriation::decision)
                    .and("grantedBy", Form.ID, Appropriation::grantedBy),
            row -> new Appropriation(row.id(AppropriationId::new), row.id(DecisionId::new), row.id(DecisionId::new)));

    private static final RegisterTable<DecisionUse> USES = RegisterTable.of(
            DecisionUse.KIND,
            "decision_use",
            "decision",
            new Columns<DecisionUse>()
                    .and("decision", Form.ID, DecisionUse::decision)
                    .and("power", Form.TEXT, DecisionUse::power)
                    .and("actType", Form.TEXT, use -> use.act().type())
                    .and("act", Form.ID, use -> use.act().id())
                    .and("revision", Form.WHOLE, use -> use.act().revision()),
            DecisionTables::use);

    /** All of them. */
    public static final List<RegisterTable<?>> ALL = List.of(REPORTS, APPROPRIATIONS, USES);

    private DecisionTables() {}

    private static DecisionUse use(Row row) throws java.sql.SQLException {
        return new DecisionUse(
                row.id(DecisionUseId::new), row.id(DecisionId::new), row.one(Power.class), DecisionRows.subject(row));
    }
}
