package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.portfolio.CostLines;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.GateFacts;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every statement that the ports make finds its rows by an index. SQLite's own plans are asked, statement by statement:
 * a table that grows without bound is never read from end to end, and never searched by the organisation alone unless
 * a list of all that it holds is asked for.
 */
class QueryPlansTest extends SqliteStore {

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private static final Pattern SCAN = Pattern.compile("SCAN (?:\\d+ )?(\\w+).*");

    private static final Pattern SEARCH = Pattern.compile("SEARCH (\\w+) .*\\((organisation=\\?)\\).*");

    /** What statements make themselves and then go through: pages, and lists of what is asked for. */
    private static final Set<String> MADE = Set.of(
            "CONSTANT", "wanted", "listed", "placed", "asked", "chain", "below", "here", "elsewhere", "near", "sums");

    /** What is listed whole, a page at a time and in the order of an index, or is small. */
    private static final Set<String> LISTED = Set.of(
            "organisation",
            "organisation_bias",
            "journal_head",
            "api_key",
            "share_link",
            "org_unit",
            "person",
            "position",
            "discount_schedule",
            "price_index",
            "strategy",
            "indicator",
            "project",
            "cost_line",
            "body",
            "seat",
            "legal_amendment",
            "mandate",
            "decision",
            "related_plan",
            "benefit",
            "measurement_point",
            "confirmation",
            "incentive",
            "contribution",
            "competence_need",
            "dependency",
            "risk",
            "corrective_action",
            "competence",
            "endorsement",
            "reaffirmation",
            "observation",
            "stakeholder",
            "standard",
            "adaptation");

    /** What the portfolio of the whole organisation is added up from. */
    private static final Set<String> ADDED_UP =
            Set.of("benefit_share", "target_change", "measured_span", "measurement", "stage_change");

    @Test
    void no_statement_reads_a_table_from_end_to_end() throws SQLException {
        Set<String> statements = statements();
        Map<String, List<String>> scanned = new HashMap<>();

        for (String statement : statements) {
            for (String step : plan(statement)) {
                Matcher scan = SCAN.matcher(step);
                Matcher search = SEARCH.matcher(step);
                if ((scan.matches() && !MADE.contains(scan.group(1)))
                        || (search.matches() && !isListed(statement, search.group(1)))) {
                    scanned.computeIfAbsent(statement, any -> new ArrayList<>()).add(step);
                }
            }
        }

        assertThat(statements).hasSizeGreaterThan(60);
        assertThat(scanned).isEmpty();
    }

    /**
     * Whoever goes from row to row has somewhere to begin, and what is added up over the organisation is sought by
     * nothing else.
     */
    private static boolean isListed(String statement, String table) {
        return (LISTED.contains(table) && !statement.contains("RECURSIVE"))
                || (ADDED_UP.contains(table) && !statement.contains(" IN (") && !statement.contains("JOIN"));
    }

    /** Everything that the ports say when each is asked everything. */
    private Set<String> statements() {
        Municipality town = municipality();
        Strategy strategy = town.savedStrategy("Digital strategi");
        Goal goal = town.savedGoal(strategy.id(), "Mål");
        Premise premise = town.savedPremise(strategy.id(), "Lagen ändras inte");
        Indicator indicator = town.savedIndicator(goal.id(), "Nöjda");
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        Project project = town.savedProject(strategy.id(), "En inloggning");
        Set<String> texts = new TreeSet<>();
        town.change(ports -> {
            measure(ports, town, indicator);
            change(ports, strategy, goal, premise, indicator, unit);
            changeProjects(ports, strategy, project, town);
            changeCosts(ports, project);
            GovernanceStatements.changeMandates(ports, strategy, town);
            GovernanceStatements.changeDecisions(ports, strategy, town);
            ports.keptAnswers().find("key");
            ports.keptAnswers().forget(unit.id().value());
            texts.addAll(texts(ports));
        });
        for (AsOf asOf : List.of(AsOf.NOW, town.now())) {
            town.read(ports -> {
                ask(ports, asOf, strategy, goal, premise, indicator);
                askRegisters(ports, asOf, strategy, premise);
                askProjects(ports, asOf, strategy, project);
                askProjectEntries(ports, asOf, project);
                askCosts(ports, asOf, strategy, project);
                askBenefits(ports, asOf, strategy, project);
                askPortfolios(ports, asOf, strategy, project);
                GovernanceStatements.askMandates(ports, asOf, strategy);
                GovernanceStatements.askDecisions(ports, asOf, strategy);
                return texts.addAll(texts(ports));
            });
        }
        return texts;
    }

    private static void measure(Ports ports, Municipality town, Indicator indicator) {
        Measurement one = measurement(town, indicator, null);
        Measurement part = measurement(town, indicator, new Breakdown("kön", "K"));
        ports.measurements().save(List.of(one, part), List.of());
        Measurement other = measurement(town, indicator, null).correcting(one.id());
        ports.measurements().save(List.of(other), List.of());
        ports.measurements().standing(List.of(one));
        ports.measurements().firstDay(indicator.id());
    }

    private static void change(
            Ports ports, Strategy strategy, Goal goal, Premise premise, Indicator indicator, OrgUnit unit) {
        Event event = Event.of("test.changed", strategy.id());
        ports.resources().setExternalKeys(unit.id(), List.of(new ExternalKey("erp", "1")));
        ports.registers().save(OrgUnit.KIND, 1, OrgUnit.KIND.changed(unit, new OrgUnit(unit.id(), "Stab", null)));
        ports.registers().remove(OrgUnit.KIND, 2, OrgUnit.KIND.removed(unit));
        ports.indicators().save(1, Change.of(indicator, indicator, event));
        ports.strategies().save(1, Change.of(strategy, strategy, event));
        ports.goals().save(1, 1, Change.of(goal, goal, event));
        ports.goals().save(2, 2, Change.of(goal, goal, event));
        ports.premises().save(2, 1, Change.of(premise, premise, event));
        ports.goals().withdraw(strategy.id(), 2);
        ports.premises().withdraw(strategy.id(), 2);
    }

    private static void ask(
            Ports ports, AsOf asOf, Strategy strategy, Goal goal, Premise premise, Indicator indicator) {
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        StrategyId id = strategy.id();
        ports.organisations().get();
        ports.journal().list(0, null, null, 50);
        ports.journal().list(0, "type", null, 50);
        ports.journal().list(0, null, id.toString(), 50);
        ports.journal().list(0, null, "strategy/" + id, 50);
        ports.journal().verify();
        ports.keptAnswers().find("key");
        ports.resources().kinds(List.of(id.value()));
        ports.resources().usages(id.value(), 20);
        ports.resources().externalKeys(List.of(id.value()));
        ports.resources().findByExternalKey("strategy", new ExternalKey("erp", "1"));
        ports.apiKeys().list(listing);
        ports.shareLinks().list(listing);
        ports.strategies().find(id, asOf);
        ports.strategies().list(listing, false);
        ports.strategies().list(listing.where("parent", id.toString()), true);
        ports.strategies().children(List.of(id));
        ports.goals().find(id, goal.id().value(), 1, asOf);
        ports.goals().list(id, 1, listing);
        ports.goals().list(id, 1, new Listing(Map.of(), List.of(new Sort("order", false)), 50, From.START, asOf));
        ports.goals().listAll(Map.of(id, 1, new StrategyId(goal.id().value()), 1), asOf);
        ports.goals().contributingTo(List.of(goal.id()));
        ports.goals().findStrategy(goal.id().value());
        ports.premises().listAll(Map.of(id, 1), asOf);
        ports.premises().newestObservations(List.of(id), DAY, asOf);
        ports.premises().newestReaffirmations(List.of(id), asOf);
        ports.indicators().find(indicator.id(), asOf);
        ports.indicators().list(listing, false);
        ports.indicators().list(listing.where("strategy", id.toString()), true);
        ports.indicators().list(listing.where("goal", goal.id().toString()), true);
        ports.indicators().list(listing.where("source", "kolada").where("sourceKey", "N1"), true);
        ports.measurements().find(indicator.id(), new MeasurementId(premise.id().value()));
        ports.measurements().list(indicator.id(), DAY, null, false, listing);
        ports.measurements().list(indicator.id(), null, DAY, true, listing);
        ports.measurements()
                .list(
                        indicator.id(),
                        null,
                        null,
                        false,
                        new Listing(Map.of(), List.of(), 50, new From(goal.id().value(), 0), asOf));
        ports.measurements().listAll(List.of(indicator.id()), DAY, asOf);
        ports.progressFacts().ofStrategies(List.of(id), DAY, asOf);
        ports.progressFacts().ofIndicators(List.of(indicator.id()), DAY, asOf);
    }

    private static void changeProjects(Ports ports, Strategy strategy, Project project, Municipality town) {
        ports.projects().save(1, project.stepped(Stage.ANALYSIS, DAY, DAY, town.person(), null, null, GateFacts.NONE));
        ProjectId idea = new ProjectId(town.ids().next());
        Change<Project> another = Project.created(idea, Samples.project(strategy.id(), "En idé"));
        ports.projects().save(0, another);
        ports.projects().remove(1, another.after().removed());
    }

    private static void changeCosts(Ports ports, Project project) {
        Money money = new Money(BigDecimal.TEN, Currency.getInstance("SEK"));
        CostLine line = new CostLine(project.id(), YearMonth.from(DAY), CostKind.OPERATION, money, money);
        CostLine other = new CostLine(project.id(), YearMonth.from(DAY), CostKind.INVESTMENT, money, money);
        ports.costLines().save(new CostChanges(List.of(line, other), List.of(), List.of()), List.of());
        ports.costLines().save(new CostChanges(List.of(), List.of(line), List.of(other)), List.of());
    }

    private static void askCosts(Ports ports, AsOf asOf, Strategy strategy, Project project) {
        CostLines lines = ports.costLines();
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        Listing next =
                new Listing(Map.of(), List.of(), 50, new From(project.id().value(), 0), asOf);
        YearMonth month = YearMonth.from(DAY);
        Currency currency = Currency.getInstance("SEK");
        for (boolean confidential : List.of(true, false)) {
            lines.list(new Span(null, null, null, null, null), listing, confidential);
            lines.list(new Span(null, strategy.id(), month, month, CostKind.OPERATION), next, confidential);
            lines.list(new Span(project.id(), null, month, month, null), listing, confidential);
            lines.totals(null, currency, confidential, asOf);
            lines.totals(strategy.id(), currency, confidential, asOf);
        }
        lines.listOf(project.id(), asOf);
        lines.listOfStrategy(strategy.id(), asOf);
        lines.standing(List.of(new CostLines.Place(project.id(), month, CostKind.OPERATION)));
        lines.planned(List.of(project.id()), asOf);
        lines.paid(List.of(project.id()));
        lines.sums(List.of(project.id()), currency, asOf);
        lines.sumsOfStrategy(strategy.id(), currency, asOf);
        ports.decisions().listCommitted(List.of(project.id()), asOf);
        ports.decisions().listCommitted(strategy.id(), asOf);
        ports.decisions().listCommitted((StrategyId) null, asOf);
    }

    private static void askProjects(Ports ports, AsOf asOf, Strategy strategy, Project project) {
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        String id = strategy.id().toString();
        ports.projects().find(project.id(), asOf);
        ports.projects().listLive(strategy.id());
        ports.projects().listLive(true);
        ports.projects().listLive(false);
        ports.projects().listNamed(strategy.id());
        ports.projects().listNamed(List.of(project.id()), true);
        ports.projects().listNamed(List.of(project.id()), false);
        for (LocalDate day : Arrays.asList(null, DAY)) {
            ports.projects().list(listing.where("goal", id), day, true);
            ports.projects().list(listing, day, false);
            ports.projects().list(listing.where("strategy", id), day, true);
            ports.projects().list(listing.where("stage", "ANALYSIS"), day, true);
            ports.projects().list(listing.where("strategy", id).where("stage", "ANALYSIS"), day, true);
        }
    }

    private static void askBenefits(Ports ports, AsOf asOf, Strategy strategy, Project project) {
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        BenefitId benefit = new BenefitId(project.id().value());
        GoalId goal = new GoalId(project.id().value());
        ports.benefits().find(benefit, asOf);
        ports.benefits().list(listing, DAY, false);
        ports.benefits().list(listing.where("project", project.id().toString()), DAY, true);
        ports.benefits().list(listing.where("goal", goal.toString()), DAY, true);
        ports.benefits().list(listing.where("strategy", strategy.id().toString()), DAY, true);
        ports.benefits().list(listing.where("status", "REALISING"), DAY, true);
        ports.benefits().list(listing.where("status", "REALISED"), DAY, true);
        ports.benefits().facts(List.of(benefit), DAY, asOf);
        ports.benefits().ofProjects(List.of(project.id()), DAY);
        ports.benefits().serving(List.of(goal));
        for (var kind : List.of(MeasurementPoint.KIND, Confirmation.KIND, Incentive.KIND)) {
            ports.registers().list(kind, benefit, listing);
            ports.registers().listOwned(kind, List.of(benefit));
        }
    }

    private static void askPortfolios(Ports ports, AsOf asOf, Strategy strategy, Project project) {
        BenefitId benefit = new BenefitId(project.id().value());
        ports.valuedBenefits().ofBenefits(List.of(benefit), DAY, asOf);
        ports.portfolioFacts().competences(asOf);
        ports.portfolioFacts().inForce(DAY, asOf);
        for (StrategyId id : Arrays.asList(strategy.id(), null)) {
            ports.portfolioFacts().contributions(id, asOf);
            ports.portfolioFacts().needs(id, asOf);
        }
        for (boolean confidential : List.of(true, false)) {
            ports.portfolioFacts().projects(strategy.id(), DAY, confidential, asOf);
            ports.portfolioFacts().projects(null, DAY, confidential, asOf);
            ports.valuedBenefits().ofProject(project.id(), DAY, confidential, asOf);
            ports.valuedBenefits().ofStrategy(strategy.id(), DAY, confidential, asOf);
            ports.valuedBenefits().all(DAY, confidential, asOf);
        }
    }

    private static void askProjectEntries(Ports ports, AsOf asOf, Project project) {
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        for (var kind :
                List.of(Contribution.KIND, CompetenceNeed.KIND, Dependency.KIND, Risk.KIND, CorrectiveAction.KIND)) {
            ports.registers().list(kind, project.id(), listing);
            ports.registers().listOwned(kind, List.of(project.id()));
        }
        ports.registers()
                .list(Dependency.KIND, null, listing.where("on", project.id().toString()));
        ports.registers().list(Competence.KIND, null, listing);
        ports.registers().list(Competence.KIND, null, listing.where("skill", "juridik"));
    }

    private static void askRegisters(Ports ports, AsOf asOf, Strategy strategy, Premise premise) {
        Listing listing = new Listing(Map.of(), List.of(), 50, From.START, asOf);
        for (var kind : List.of(OrgUnit.KIND, Person.KIND, Position.KIND, DiscountSchedule.KIND, PriceIndex.KIND)) {
            ports.registers().find(kind, strategy.id(), asOf);
            ports.registers().findAll(kind, List.of(strategy.id()), asOf);
            ports.registers().list(kind, null, listing);
        }
        for (var kind : List.of(RelatedPlan.KIND, Endorsement.KIND, Reaffirmation.KIND)) {
            ports.registers().list(kind, strategy.id(), listing);
        }
        ports.registers().list(Observation.KIND, premise.id(), listing);
        for (var kind : List.of(Stakeholder.KIND, Standard.KIND)) {
            ports.registers().list(kind, null, listing);
            ports.registers().listAll(kind, null, asOf);
        }
        ports.registers().list(Adaptation.KIND, strategy.id(), listing);
        ports.registers().listOwned(Adaptation.KIND, List.of(strategy.id()));
    }

    private static Measurement measurement(Municipality town, Indicator indicator, Breakdown breakdown) {
        return new Measurement(
                new MeasurementId(town.ids().next()),
                indicator.id(),
                DAY,
                BigDecimal.ONE,
                "kolada",
                Verifier.SELF,
                breakdown,
                null,
                town.clock().instant(),
                town.person(),
                null);
    }

    private static Set<String> texts(Ports ports) {
        return ((KeptStatements) ((JdbiResources) ports.resources()).getHandle().getStatementBuilder()).texts();
    }

    private List<String> plan(String statement) throws SQLException {
        return column("EXPLAIN QUERY PLAN " + statement, 4);
    }

    private List<String> column(String sql, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs-0.db"));
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                values.add(found.getString(column));
            }
        }
        return values;
    }
}
