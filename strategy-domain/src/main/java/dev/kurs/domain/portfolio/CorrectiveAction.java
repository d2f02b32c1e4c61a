package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Called;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.LocalDate;

/**
 * What is done when a project, or an indicator that it is to move, falls behind.
 *
 * @param fact what was seen, 1 to 65 536 characters
 * @param cause why it is so, 1 to 65 536 characters
 * @param action what is done about it, 1 to 65 536 characters
 * @param responsible who sees that it is done
 * @param due by which day
 * @param done whether it is done
 */
public record CorrectiveAction(
        CorrectiveActionId id,
        ProjectId project,
        String fact,
        String cause,
        String action,
        @Called("owner") PersonId responsible,
        LocalDate due,
        boolean done)
        implements RegisterEntry {

    /** The register of corrective actions. */
    public static final RegisterKind<CorrectiveAction> KIND =
            RegisterKind.of("portfolio", "corrective-action", CorrectiveAction.class);

    public CorrectiveAction {
        new Faults()
                .requiredText(fact, "/fact", Text.BODY)
                .requiredText(cause, "/cause", Text.BODY)
                .requiredText(action, "/action", Text.BODY)
                .throwIfAny();
    }

    @Override
    public ProjectId owner() {
        return project;
    }

    /** The action, seen to by another person. */
    public CorrectiveAction handedOver(PersonId to) {
        return new CorrectiveAction(id, project, fact, cause, action, to, due, done);
    }
}
