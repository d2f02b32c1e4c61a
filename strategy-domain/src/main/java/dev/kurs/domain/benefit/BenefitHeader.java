package dev.kurs.domain.benefit;

import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.GoalId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a benefit, however far it has come.
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
        new Faults()
                .requiredText(name, "/name", Text.LINE)
                .optionalText(description, "/description", Text.BODY)
                .throwIfAny();
    }
}
