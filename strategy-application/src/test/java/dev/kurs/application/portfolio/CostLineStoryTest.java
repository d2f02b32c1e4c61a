package dev.kurs.application.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Keyed;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Pushed;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.Story;
import dev.kurs.application.portfolio.CostLineViews.CostList;
import dev.kurs.application.portfolio.PushCostLines.Line;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a project costs: planned by its editors, and paid as bookkeeping tells it night after night. */
class CostLineStoryTest {

    private final Story story = Story.on("2026-03-02");
    private final ProjectId project = created(story.adoptedStrategy("Digital by 2030"), "P-1");

    private ProjectId created(StrategyId strategy, String key) {
        ProjectHeader header = Samples.project(strategy, "One login");
        return story.application()
                .createProject()
                .handle(
                        story.editor(),
                        new CreateProject.Command(id -> new Keyed<>(header, List.of(new ExternalKey("erp", key)))))
                .value()
                .id();
    }

    private static @Nullable Money sek(@Nullable String amount) {
        return amount == null ? null : new Money(new BigDecimal(amount), Currency.getInstance("SEK"));
    }

    private CostLine cost(String month, @Nullable String planned, @Nullable String actual) {
        return new CostLine(project, YearMonth.parse(month), CostKind.INVESTMENT, sek(planned), sek(actual));
    }

    private CostList replaced(@Nullable Long version, CostLine... lines) {
        return story.application()
                .replaceCostLines()
                .handle(story.editor(), new ReplaceCostLines.Command(project, version, List.of(lines)));
    }

    private static Line told(
            long number, ProjectId project, String month, @Nullable String plan, @Nullable String paid) {
        return new Line(
                number, project, null, YearMonth.parse(month), CostKind.INVESTMENT, sek(plan), sek(paid), List.of());
    }

    private Line told(long number, String month, @Nullable String planned, @Nullable String actual) {
        return told(number, project, month, planned, actual);
    }

    private Pushed pushed(Actor actor, boolean atomic, Line... lines) {
        return story.application()
                .pushCostLines()
                .handle(actor, new PushCostLines.Command(List.of(List.of(lines)), atomic));
    }

    private Pushed pushed(Line... lines) {
        return pushed(story.contributor(), false, lines);
    }

    private List<CostLine> stand() {
        return story.read(ports -> ports.costLines().listOf(project, AsOf.NOW));
    }

    private ProjectCosts shown(Moment moment) {
        return story.application()
                .projectViews()
                .get(story.reader(), project, moment)
                .costs();
    }

    @Test
    void bookkeeping_tells_what_was_paid_and_the_plan_stays() {
        replaced(null, cost("2026-03", "100", null), cost("2026-04", "200", null));
        story.goesOn("2026-04-03");
        Pushed night = pushed(told(1, "2026-03", null, "90.50"), told(2, "2026-05", null, "7"));

        assertThat(night.accepted()).isEqualTo(1);
        assertThat(night.corrected()).isEqualTo(1);
        assertThat(stand())
                .containsExactly(
                        cost("2026-03", "100", "90.50"), cost("2026-04", "200", null), cost("2026-05", null, "7"));
        assertThat(stand().get(2).isWithoutPlan()).isTrue();
        assertThat(shown(Moment.NOW)).isEqualTo(new ProjectCosts(sek("0"), sek("300"), sek("97.50")));
        assertThat(shown(new Moment(null, LocalDate.parse("2026-04-02"))))
                .isEqualTo(new ProjectCosts(sek("0"), sek("300"), sek("0")));
    }

    @Test
    void the_same_push_twice_changes_nothing_and_leaves_no_entry_in_the_journal() {
        Line[] lines = {told(1, "2026-03", "100", "90.50"), told(2, "2026-04", "200.00", null)};
        pushed(lines);
        assertThat(story.told()).contains("portfolio.cost-lines-pushed organisation");

        story.goesOn("2026-03-03");
        Pushed again = pushed(lines);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.accepted() + again.corrected() + again.rejected()).isZero();
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_place_that_is_told_several_times_in_a_push_is_what_was_told_last() {
        Pushed night =
                pushed(told(1, "2026-03", "100", null), told(2, "2026-03", null, "1"), told(3, "2026-03", null, "2"));

        assertThat(night.accepted()).isEqualTo(1);
        assertThat(night.corrected()).isEqualTo(2);
        assertThat(stand()).containsExactly(cost("2026-03", "100", "2"));
    }

    @Test
    void a_project_is_named_once_by_id_or_by_a_key_and_is_there() {
        YearMonth month = YearMonth.parse("2026-03");
        ExternalKey known = new ExternalKey("erp", "P-1");
        Pushed night = pushed(
                new Line(1, null, known, month, CostKind.INVESTMENT, sek("1"), null, List.of()),
                new Line(2, project, known, month, CostKind.OPERATION, sek("1"), null, List.of()),
                new Line(3, null, null, month, CostKind.OPERATION, sek("1"), null, List.of()),
                new Line(4, null, new ExternalKey("erp", "P-2"), month, CostKind.OPERATION, sek("1"), null, List.of()),
                told(5, theirs(), "2026-03", "1", null));

        assertThat(stand()).containsExactly(cost("2026-03", "1", null));
        assertThat(night.refusals())
                .extracting(refusal -> refusal.line() + " " + refusal.why().getMessage())
                .satisfiesExactly(
                        second -> assertThat(second).startsWith("2 ").contains("cost-project-named-once"),
                        third -> assertThat(third).startsWith("3 ").contains("cost-project-named-once"),
                        fourth -> assertThat(fourth).startsWith("4 ").contains("reference-unknown at '/projectKey'"),
                        fifth -> assertThat(fifth).startsWith("5 ").contains("reference-unknown at '/project'"));
    }

    private ProjectId theirs() {
        Story elsewhere = story.elsewhere();
        StrategyId strategy = elsewhere.adoptedStrategy("Theirs");
        return elsewhere
                .application()
                .createProject()
                .handle(
                        elsewhere.editor(),
                        new CreateProject.Command(
                                id -> new Keyed<>(Samples.project(strategy, "Their login"), List.of())))
                .value()
                .id();
    }

    @Test
    void a_project_of_a_confidential_draft_is_there_for_editors_alone() {
        PersonId owner = story.person("Asta Påhittad");
        StrategyId secret = story.strategy(new Header(
                "Secret", "digital", "sv", true, owner, new Contact(owner, "a@example.org"), null, null, null));
        ProjectId hidden = created(secret, "P-9");

        assertThat(pushed(told(1, hidden, "2026-03", "1", null)).rejected()).isEqualTo(1);
        assertThat(pushed(story.editor(), false, told(1, hidden, "2026-03", "1", null))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void where_all_or_nothing_is_asked_for_one_line_refuses_all() {
        story.told();

        assertThatThrownBy(() -> pushed(
                        story.contributor(), true, told(1, "2026-03", "1", null), told(2, "2026-04", "0.001", null)))
                .isInstanceOf(PushRefused.class);
        assertThat(stand()).isEmpty();
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_list_is_put_in_the_place_of_what_its_writer_read_and_of_nothing_else() {
        CostList first = replaced(null, cost("2026-03", "1", null));
        CostList second = replaced(first.version(), cost("2026-04", "2", null));
        story.told();

        assertThatThrownBy(() -> replaced(first.version())).isInstanceOf(Stale.class);
        assertThat(stand()).containsExactly(cost("2026-04", "2", null));
        assertThat(replaced(second.version(), cost("2026-04", "2", null)).version())
                .isEqualTo(second.version());
        assertThat(story.told()).isEmpty();
        assertThatThrownBy(() -> replaced(null, cost("2026-04", "2", null), cost("2026-04", "3", null)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("cost-month-twice at '/items/1/month'");
    }

    @Test
    void a_project_that_was_paid_for_is_not_removed_and_a_plan_goes_with_its_project() {
        replaced(null, cost("2026-03", "100", "1"));
        RemoveProject.Command removal = new RemoveProject.Command(project, null);
        assertThatThrownBy(() -> story.application().removeProject().handle(story.editor(), removal))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("paid-project-not-removed");
        assertThat(stand()).hasSize(1);

        replaced(null, cost("2026-03", "100", null));
        assertThat(story.application()
                        .removeProject()
                        .handle(story.editor(), removal)
                        .value()
                        .id())
                .isEqualTo(project);
        assertThat(stand()).isEmpty();
        assertThatThrownBy(() -> replaced(null)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_pushes_contributes_and_who_replaces_edits() {
        assertThatThrownBy(() -> pushed(story.reader(), false)).isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .replaceCostLines()
                        .handle(story.contributor(), new ReplaceCostLines.Command(project, null, List.of())))
                .isInstanceOf(RoleTooLow.class);
    }
}
