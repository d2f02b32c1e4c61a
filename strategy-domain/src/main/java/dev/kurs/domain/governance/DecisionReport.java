package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a decision under a delegated mandate was reported to the body that granted it.
 *
 * @param decision which decision; it has been made
 * @param body to whom: the holder of the mandate that the decision's mandate was granted within
 * @param on the day, not in the future
 */
public record DecisionReport(DecisionReportId id, DecisionId decision, BodyId body, LocalDate on)
        implements RegisterEntry {

    /** The register of reports. */
    public static final RegisterKind<DecisionReport> KIND =
            RegisterKind.appendOnly("governance", "decision-report", DecisionReport.class);

    @Override
    public DecisionId owner() {
        return decision;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        LocalDate today = surroundings.today();
        faults.unless(!on.isAfter(today), ProofRule.REPORTED_IN_THE_FUTURE, "/on", "on", on, "today", today);
        Optional<MandateId> mandate = surroundings
                .find(Decision.class, decision)
                .map(Decision::resolution)
                .map(Resolution::mandate);
        faults.unless(mandate.isPresent(), ProofRule.NOTHING_TO_REPORT, "");
        mandate.ifPresent(id -> {
            Optional<BodyId> granting = surroundings
                    .find(Mandate.class, id)
                    .map(Mandate::grantedBy)
                    .flatMap(above -> surroundings.find(Mandate.class, above))
                    .map(above -> above.holder().body());
            faults.unless(
                    granting.filter(body::equals).isPresent(),
                    ProofRule.REPORTED_TO_ANOTHER,
                    "/body",
                    "body",
                    granting.orElse(null));
        });
        faults.unless(
                surroundings.listOf(KIND, decision).stream()
                        .noneMatch(other -> !other.id.equals(id) && other.body.equals(body)),
                ProofRule.REPORTED_ALREADY,
                "/body");
    }
}
