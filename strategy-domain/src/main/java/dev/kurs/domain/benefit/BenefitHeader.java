package dev.kurs.domain.benefit;

import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a benefit, however far it has come. Its projects and goals may be of any strategies of the
 * organisation: one login serves more than one plan.
 *
 * @param name 1 to 500 characters
 * @param description at most 65 536 characters
 * @param disbenefit whether it is a negative effect that is expected: its value counts negative
 * @param owner who sees that it is realised
 * @param beneficiary whose good it is
 * @param projects what part of it each project causes; each project once, the shares together at most 1
 * @param goals those that it serves, each once
 * @param valuation what it is worth in money; null where it is not valued
 * @param realisationFrom the first day on which it counts
 * @param uncertainty how sure the planned change is
 * @param practiceChanges what has to be done otherwise for it, in order
 */
public record BenefitHeader(
        String name,
        @Nullable String description,
        BenefitCategory category,
        boolean disbenefit,
        @Nullable PersonId owner,
        @Nullable StakeholderId beneficiary,
        List<Share> projects,
        List<GoalId> goals,
        @Nullable Valuation valuation,
        @Nullable LocalDate realisationFrom,
        Uncertainty uncertainty,
        List<PracticeChange> practiceChanges) {

    public BenefitHeader {
        projects = List.copyOf(projects);
        goals = List.copyOf(goals);
        practiceChanges = List.copyOf(practiceChanges);
        Faults faults = new Faults()
                .requiredText(name, "/name", Text.LINE)
                .optionalText(description, "/description", Text.BODY);
        checkShares(projects, faults);
        checkGoals(goals, faults);
        faults.throwIfAny();
    }

    private static void checkShares(List<Share> shares, Faults faults) {
        Set<ProjectId> named = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            ProjectId project = shares.get(i).project();
            faults.unless(named.add(project), KernelRule.LISTED_TWICE, "/projects/" + i + "/project");
            sum = sum.add(shares.get(i).share());
        }
        faults.unless(sum.compareTo(BigDecimal.ONE) <= 0, BenefitRule.SHARES_OVER_ONE, "/projects", "sum", sum);
    }

    private static void checkGoals(List<GoalId> goals, Faults faults) {
        Set<GoalId> named = new HashSet<>();
        for (int i = 0; i < goals.size(); i++) {
            faults.unless(named.add(goals.get(i)), KernelRule.LISTED_TWICE, "/goals/" + i);
        }
    }

    /**
     * The header with one person in the place of another: as owner, and of its changes of practice. */
    public BenefitHeader handedOver(PersonId from, PersonId to) {
        return new BenefitHeader(
                name,
                description,
                category,
                disbenefit,
                from.equals(owner) ? to : owner,
                beneficiary,
                projects,
                goals,
                valuation,
                realisationFrom,
                uncertainty,
                practiceChanges.stream()
                        .map(change -> from.equals(change.owner())
                                ? new PracticeChange(change.text(), to, change.done())
                                : change)
                        .toList());
    }
}
