package dev.kurs.persistence.engagement;

import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.RegisterTable;
import dev.kurs.persistence.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The registers of engagement: stakeholders, standards, and what is adapted to them. */
public final class EngagementTables {

    private static final RegisterTable<Stakeholder> STAKEHOLDERS = RegisterTable.of(
            Stakeholder.KIND,
            "stakeholder",
            null,
            new Columns<Stakeholder>()
                    .and("name", Form.TEXT, Stakeholder::name)
                    .and("person", Form.ID, Stakeholder::person)
                    .and("interest", Form.WHOLE, Stakeholder::interest)
                    .and("influence", Form.WHOLE, Stakeholder::influence)
                    .and("relation", Form.TEXT, Stakeholder::relation),
            row -> new Stakeholder(
                    row.id(StakeholderId::new),
                    row.textOrNull(),
                    row.idOrNull(PersonId::new),
                    row.whole(),
                    row.whole(),
                    row.one(Stakeholder.Relation.class)));

    private static final RegisterTable<Standard> STANDARDS = RegisterTable.of(
            Standard.KIND,
            "standard",
            null,
            new Columns<Standard>()
                    .and("name", Form.TEXT, Standard::name)
                    .and("issuer", Form.TEXT, Standard::issuer)
                    .and("kind", Form.TEXT, Standard::kind)
                    .and("link", Form.TEXT, Standard::link)
                    .and("binding", Form.FLAG, Standard::binding)
                    .and("version", "edition", Form.TEXT, Standard::version),
            row -> new Standard(
                    row.id(StandardId::new),
                    row.text(),
                    row.text(),
                    row.one(StandardKind.class),
                    row.textOrNull(),
                    row.flag(),
                    row.textOrNull()));

    private static final RegisterTable<Adaptation> ADAPTATIONS = RegisterTable.of(
            Adaptation.KIND,
            "adaptation",
            "adapting",
            new Columns<Adaptation>()
                    .and("adapting", Form.ID, Adaptation::adapting)
                    .and(
                            "adaptingKind",
                            Form.TEXT,
                            adaptation -> adaptation.adapting().kind())
                    .and("standard", Form.ID, Adaptation::standard)
                    .and("need", Form.TEXT, Adaptation::need)
                    .and("owner", "responsible", Form.ID, Adaptation::responsible)
                    .and("due", Form.DAY, Adaptation::due)
                    .and("status", Form.TEXT, Adaptation::status)
                    .and("reason", Form.TEXT, Adaptation::reason),
            row -> new Adaptation(
                    row.id(AdaptationId::new),
                    adapting(row),
                    row.id(StandardId::new),
                    row.text(),
                    row.idOrNull(PersonId::new),
                    row.dayOrNull(),
                    row.one(AdaptationStatus.class),
                    row.textOrNull()));

    /** All of them. */
    public static final List<RegisterTable<?>> ALL = List.of(STAKEHOLDERS, STANDARDS, ADAPTATIONS);

    private EngagementTables() {}

    /** A project or a unit, from its id and its kind. */
    private static Id adapting(Row row) throws SQLException {
        UUID id = row.uuid();
        String kind = row.text();
        return switch (kind) {
            case "project" -> new ProjectId(id);
            case "org-unit" -> new OrgUnitId(id);
            default -> throw new IllegalArgumentException("a " + kind + " is not adapted to standards");
        };
    }
}
