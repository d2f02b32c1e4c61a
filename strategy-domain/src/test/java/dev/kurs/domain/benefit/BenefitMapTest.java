package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitMap.Contributing;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.BenefitMap.NodeType;
import dev.kurs.domain.benefit.BenefitMap.Requiring;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BenefitMapTest {

    private static final ProjectId LOGIN = new ProjectId(new UUID(3, 1));
    private static final ProjectId LETTERS = new ProjectId(new UUID(3, 2));
    private static final ProjectId CABLES = new ProjectId(new UUID(3, 3));
    private static final GoalId GREEN = new GoalId(new UUID(2, 1));
    private static final GoalId QUICK = new GoalId(new UUID(2, 2));
    private static final BenefitId PAPER = new BenefitId(new UUID(6, 1));
    private static final BenefitId STRESS = new BenefitId(new UUID(6, 2));

    private final Map<ProjectId, String> projects = new LinkedHashMap<>();
    private final Map<GoalId, String> goals = new LinkedHashMap<>();
    private final Map<BenefitId, BenefitHeader> benefits = new LinkedHashMap<>();

    {
        projects.put(LOGIN, "One login");
        projects.put(LETTERS, "No letters");
        projects.put(CABLES, "Cables");
        goals.put(GREEN, "Green");
        goals.put(QUICK, "Quick");
    }

    private static Share share(ProjectId project, String part) {
        return new Share(project, new BigDecimal(part));
    }

    private static BenefitHeader benefit(
            String name, boolean disbenefit, List<Share> shares, List<GoalId> towards, List<PracticeChange> changes) {
        return new BenefitHeader(
                name,
                null,
                BenefitCategory.QUALITY,
                disbenefit,
                null,
                null,
                shares,
                towards,
                null,
                null,
                Uncertainty.NONE,
                changes);
    }

    private BenefitMap map(List<Contributing> contributing, List<Requiring> requiring) {
        return BenefitMap.of(projects, goals, benefits, contributing, requiring);
    }

    private static List<String> edges(BenefitMap map) {
        Map<String, String> titles = new LinkedHashMap<>();
        map.nodes().forEach(node -> titles.put(node.id(), node.title()));
        return map.edges().stream()
                .map(edge -> titles.get(edge.from()) + " > " + titles.get(edge.to())
                        + (edge.share() == null ? "" : " share " + edge.share())
                        + (edge.weight() == null ? "" : " weight " + edge.weight()))
                .toList();
    }

    @Test
    void a_project_leads_by_each_change_of_practice_to_a_benefit_and_its_goals() {
        benefits.put(
                PAPER,
                benefit(
                        "Less paper",
                        false,
                        List.of(share(LOGIN, "0.6"), share(LETTERS, "0.4")),
                        List.of(GREEN),
                        List.of(
                                new PracticeChange("Ask on screen", null, true),
                                new PracticeChange("Sign on screen", null, false))));
        benefits.put(STRESS, benefit("More stress", true, List.of(share(LOGIN, "1")), List.of(), List.of()));

        BenefitMap map = map(List.of(), List.of());

        assertThat(map.nodes())
                .containsExactly(
                        new Node(LOGIN.toString(), NodeType.PROJECT, "One login", false, false),
                        new Node(LETTERS.toString(), NodeType.PROJECT, "No letters", false, false),
                        new Node(PAPER + "#/practiceChanges/0", NodeType.CHANGE, "Ask on screen", false, true),
                        new Node(PAPER + "#/practiceChanges/1", NodeType.CHANGE, "Sign on screen", false, false),
                        new Node(PAPER.toString(), NodeType.BENEFIT, "Less paper", false, false),
                        new Node(STRESS.toString(), NodeType.BENEFIT, "More stress", true, false),
                        new Node(GREEN.toString(), NodeType.GOAL, "Green", false, false));
        assertThat(edges(map))
                .containsExactly(
                        "One login > Ask on screen share 0.6",
                        "One login > Sign on screen share 0.6",
                        "One login > More stress share 1",
                        "No letters > Ask on screen share 0.4",
                        "No letters > Sign on screen share 0.4",
                        "Ask on screen > Less paper",
                        "Sign on screen > Less paper",
                        "Less paper > Green");
    }

    @Test
    void a_project_leads_straight_to_a_goal_only_where_none_of_its_benefits_does() {
        benefits.put(PAPER, benefit("Less paper", false, List.of(share(LOGIN, "1")), List.of(GREEN), List.of()));

        BenefitMap map = map(
                List.of(
                        new Contributing(LOGIN, GREEN, new BigDecimal("0.5")),
                        new Contributing(LOGIN, QUICK, new BigDecimal("0.3")),
                        new Contributing(LETTERS, GREEN, new BigDecimal("0.2"))),
                List.of());

        assertThat(edges(map))
                .containsExactly(
                        "One login > Less paper share 1",
                        "One login > Quick weight 0.3",
                        "No letters > Green weight 0.2",
                        "Less paper > Green");
    }

    @Test
    void whoever_is_needed_by_something_on_the_map_is_on_it_over_however_many_others() {
        benefits.put(PAPER, benefit("Less paper", false, List.of(share(LOGIN, "1")), List.of(), List.of()));

        BenefitMap map = map(List.of(), List.of(new Requiring(LETTERS, CABLES), new Requiring(LOGIN, LETTERS)));

        assertThat(edges(map))
                .containsExactly("One login > Less paper share 1", "No letters > One login", "Cables > No letters");
    }

    @Test
    void what_leads_nowhere_is_not_on_the_map_and_a_benefit_always_is() {
        benefits.put(PAPER, benefit("Less paper", false, List.of(), List.of(), List.of()));

        BenefitMap map = map(List.of(), List.of(new Requiring(LOGIN, LETTERS)));

        assertThat(map.nodes()).extracting(Node::title).containsExactly("Less paper");
        assertThat(map.edges()).isEmpty();
    }

    @Test
    void projects_and_goals_that_are_not_given_are_passed_over() {
        ProjectId elsewhere = new ProjectId(new UUID(3, 9));
        GoalId theirs = new GoalId(new UUID(2, 9));
        benefits.put(
                PAPER, benefit("Less paper", false, List.of(share(elsewhere, "1")), List.of(theirs, QUICK), List.of()));

        BenefitMap map = map(
                List.of(
                        new Contributing(elsewhere, GREEN, BigDecimal.ONE),
                        new Contributing(LOGIN, theirs, BigDecimal.ONE)),
                List.of(new Requiring(elsewhere, LOGIN)));

        assertThat(edges(map)).containsExactly("Less paper > Quick");
    }
}
