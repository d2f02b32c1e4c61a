package dev.kurs.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.Uuid7;
import dev.kurs.application.benefit.Benefits.ProjectBenefit;
import dev.kurs.application.memory.InMemoryTransactions;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.application.portfolio.GateViews;
import dev.kurs.application.portfolio.GateViews.GateView;
import dev.kurs.application.portfolio.ProjectViews.ProjectView;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the municipality does to carry its plans out, what it costs, and what it gives. */
class DemoPortfolioTest {

    private final DemoClock clock = new DemoClock(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    private final Ids ids = new Uuid7(clock);
    private final StrategyApplication application =
            new StrategyApplication(new InMemoryTransactions(clock, ids), clock, ids);
    private final OrganisationId organisation = Demo.tell(application, clock);
    private final Actor reader = new Actor(organisation, organisation, null, Role.READER, List.of(), "test", null);

    private <R> R read(Function<Ports, R> work) {
        return application.transactions().read(organisation, work);
    }

    private List<Project> projects() {
        return application.projectViews().list(reader, Listing.first(Listing.MAXIMUM), Moment.NOW).items().stream()
                .map(ProjectView::shown)
                .toList();
    }

    private List<ProjectId> projectIds() {
        return projects().stream().map(Project::id).toList();
    }

    private List<BenefitHeader> benefits() {
        return read(ports -> ports.benefits()
                        .list(Listing.first(Listing.MAXIMUM), ports.today(), false)
                        .items())
                .stream()
                .map(stored -> stored.value().header())
                .toList();
    }

    private List<ProjectBenefit> shares() {
        List<ProjectId> all = projectIds();
        return read(ports -> ports.benefits().ofProjects(all, ports.today()));
    }

    private <E extends RegisterEntry> List<E> entries(RegisterKind<E> kind) {
        List<Stored<E>> found = read(ports -> ports.registers().listAll(kind, null));
        return found.stream().map(Stored::value).toList();
    }

    @Test
    void twenty_five_projects_stand_in_every_stage_and_go_in_every_way() {
        assertThat(projects()).hasSize(25);
        assertThat(projects())
                .extracting(Project::stage)
                .contains(
                        Stage.ANALYSIS,
                        Stage.PLANNED,
                        Stage.DELIVERY,
                        Stage.REALISATION,
                        Stage.DONE,
                        Stage.PAUSED,
                        Stage.STOPPED);
        assertThat(projects())
                .extracting(project -> project.header().health().colour())
                .contains(HealthColour.values());
    }

    @Test
    void seventy_benefits_are_of_every_category_and_have_come_to_different_ends() {
        assertThat(benefits()).hasSize(70);
        assertThat(benefits()).extracting(BenefitHeader::category).contains(BenefitCategory.values());
        assertThat(benefits()).filteredOn(BenefitHeader::disbenefit).hasSizeGreaterThan(5);
        assertThat(benefits())
                .filteredOn(benefit -> benefit.projects().size() > 1)
                .isNotEmpty();
        assertThat(shares())
                .extracting(ProjectBenefit::status)
                .contains(
                        BenefitStatus.PLANNED,
                        BenefitStatus.REALISING,
                        BenefitStatus.REALISED,
                        BenefitStatus.PARTLY_REALISED,
                        BenefitStatus.MISSED,
                        BenefitStatus.ABANDONED);
        assertThat(benefits().stream()
                        .map(BenefitHeader::beneficiary)
                        .filter(Objects::nonNull)
                        .distinct())
                .as("those whose good it is")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(entries(Confirmation.KIND)).isNotEmpty();
        assertThat(entries(Incentive.KIND)).isNotEmpty();
    }

    @Test
    void every_project_contributes_within_its_force() {
        Map<ProjectId, BigDecimal> weights = entries(Contribution.KIND).stream()
                .collect(Collectors.groupingBy(
                        Contribution::project,
                        Collectors.reducing(BigDecimal.ZERO, Contribution::weight, BigDecimal::add)));

        assertThat(weights.keySet()).containsExactlyInAnyOrderElementsOf(projectIds());
        assertThat(weights.values()).allMatch(sum -> sum.compareTo(BigDecimal.ONE) <= 0);
    }

    @Test
    void what_belongs_to_projects_and_stands_around_them_is_there() {
        assertThat(entries(Dependency.KIND)).extracting(Dependency::kind).contains(DependencyKind.values());
        assertThat(entries(CompetenceNeed.KIND)).hasSizeGreaterThan(50);
        assertThat(entries(Competence.KIND)).hasSizeGreaterThan(90);
        assertThat(entries(Risk.KIND)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(entries(CorrectiveAction.KIND))
                .extracting(CorrectiveAction::done)
                .contains(true, false);
        assertThat(entries(Stakeholder.KIND)).hasSize(10);
        assertThat(entries(Standard.KIND)).hasSize(5);
        assertThat(entries(Adaptation.KIND))
                .extracting(Adaptation::status)
                .contains(Adaptation.AdaptationStatus.values());
    }

    @Test
    void costs_are_planned_for_all_and_paid_for_what_was_begun() {
        List<ProjectId> all = projectIds();

        Set<ProjectId> planned = read(ports -> ports.costLines().planned(all, AsOf.NOW));
        assertThat(planned).containsExactlyInAnyOrderElementsOf(all);
        Set<ProjectId> paid = read(ports -> ports.costLines().paid(all));
        assertThat(paid).hasSizeBetween(15, 24);
        assertThat(application
                        .costLineViews()
                        .list(
                                reader,
                                new Span(null, null, null, null, null),
                                Listing.first(Listing.MAXIMUM),
                                Moment.NOW)
                        .items())
                .as("what was paid was planned")
                .noneMatch(CostLine::isWithoutPlan);
    }

    @Test
    void the_next_gate_of_each_project_can_be_told() {
        Map<ProjectId, GateView> gates = read(ports -> GateViews.all(ports, reader, projects()));

        assertThat(gates).hasSize(25);
        assertThat(gates.values()).filteredOn(gate -> gate.next() == null).hasSizeBetween(3, 5);
        assertThat(gates.values()).filteredOn(gate -> !gate.missing().isEmpty()).isNotEmpty();
    }
}
