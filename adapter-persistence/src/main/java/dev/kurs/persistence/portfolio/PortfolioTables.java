package dev.kurs.persistence.portfolio;

import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceId;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.persistence.Columns;
import dev.kurs.persistence.Fields.Form;
import dev.kurs.persistence.RegisterTable;
import java.util.List;

/** The registers of the portfolio: what belongs to projects, and the competence that there is for them. */
public final class PortfolioTables {

    private static final RegisterTable<Contribution> CONTRIBUTIONS = RegisterTable.of(
            Contribution.KIND,
            "contribution",
            "project",
            new Columns<Contribution>()
                    .and("project", Form.ID, Contribution::project)
                    .and("goal", Form.ID, Contribution::goal)
                    .and("weight", Form.DECIMAL, Contribution::weight)
                    .and("rationale", Form.TEXT, Contribution::rationale),
            row -> new Contribution(
                    row.id(ContributionId::new),
                    row.id(ProjectId::new),
                    row.id(GoalId::new),
                    row.decimal(),
                    row.textOrNull()));

    private static final RegisterTable<CompetenceNeed> NEEDS = RegisterTable.of(
            CompetenceNeed.KIND,
            "competence_need",
            "project",
            new Columns<CompetenceNeed>()
                    .and("project", Form.ID, CompetenceNeed::project)
                    .and("skill", Form.TEXT, CompetenceNeed::skill)
                    .and("quarter", Form.TEXT, CompetenceNeed::quarter)
                    .and("fte", Form.DECIMAL, CompetenceNeed::fte),
            row -> new CompetenceNeed(
                    row.id(CompetenceNeedId::new),
                    row.id(ProjectId::new),
                    row.text(),
                    row.value(Quarter::parse),
                    row.decimal()));

    private static final RegisterTable<Dependency> DEPENDENCIES = RegisterTable.of(
                    Dependency.KIND,
                    "dependency",
                    "project",
                    new Columns<Dependency>()
                            .and("project", Form.ID, Dependency::project)
                            .and("on", "on_project", Form.ID, Dependency::on)
                            .and("kind", Form.TEXT, Dependency::kind),
                    row -> new Dependency(
                            row.id(DependencyId::new),
                            row.id(ProjectId::new),
                            row.id(ProjectId::new),
                            row.one(Dependency.DependencyKind.class)))
            .alsoAt("(on_project = :owner AND kind = 'EXCLUDES')");

    private static final RegisterTable<Risk> RISKS = RegisterTable.of(
            Risk.KIND,
            "risk",
            "project",
            new Columns<Risk>()
                    .and("project", Form.ID, Risk::project)
                    .and("text", Form.TEXT, Risk::text)
                    .and("probability", Form.WHOLE, Risk::probability)
                    .and("impact", Form.WHOLE, Risk::impact)
                    .and("owner", Form.ID, Risk::responsible)
                    .and("answer", Form.TEXT, Risk::answer),
            row -> new Risk(
                    row.id(RiskId::new),
                    row.id(ProjectId::new),
                    row.text(),
                    row.whole(),
                    row.whole(),
                    row.idOrNull(PersonId::new),
                    row.textOrNull()));

    private static final RegisterTable<CorrectiveAction> ACTIONS = RegisterTable.of(
            CorrectiveAction.KIND,
            "corrective_action",
            "project",
            new Columns<CorrectiveAction>()
                    .and("project", Form.ID, CorrectiveAction::project)
                    .and("fact", Form.TEXT, CorrectiveAction::fact)
                    .and("cause", Form.TEXT, CorrectiveAction::cause)
                    .and("action", Form.TEXT, CorrectiveAction::action)
                    .and("owner", Form.ID, CorrectiveAction::responsible)
                    .and("due", Form.DAY, CorrectiveAction::due)
                    .and("done", Form.FLAG, CorrectiveAction::done),
            row -> new CorrectiveAction(
                    row.id(CorrectiveActionId::new),
                    row.id(ProjectId::new),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.id(PersonId::new),
                    row.day(),
                    row.flag()));

    private static final RegisterTable<Competence> COMPETENCES = RegisterTable.of(
            Competence.KIND,
            "competence",
            null,
            new Columns<Competence>()
                    .and("skill", Form.TEXT, Competence::skill)
                    .and("quarter", Form.TEXT, Competence::quarter)
                    .and("fte", Form.DECIMAL, Competence::fte)
                    .and("measure", Form.TEXT, Competence::measure),
            row -> new Competence(
                    row.id(CompetenceId::new),
                    row.text(),
                    row.value(Quarter::parse),
                    row.decimal(),
                    row.oneOrNull(Competence.Measure.class)));

    /** All of them. */
    public static final List<RegisterTable<?>> ALL =
            List.of(CONTRIBUTIONS, NEEDS, DEPENDENCIES, RISKS, ACTIONS, COMPETENCES);

    private PortfolioTables() {}
}
