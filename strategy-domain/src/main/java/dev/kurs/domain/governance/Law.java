package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legal rules that hold in an organisation: those of its profile, as it has amended them. */
public final class Law {

    private final Map<LegalRule, InForce> rules = new EnumMap<>(LegalRule.class);

    /**
     * A rule as it holds here.
     *
     * @param powers the powers it speaks of
     * @param paragraph where it stands
     * @param amendment how it was amended; null when it is as shipped
     */
    public record InForce(
            LegalRule rule,
            List<Power> powers,
            String paragraph,
            @Nullable LegalAmendment amendment) {

        public InForce {
            powers = List.copyOf(powers);
        }

        private static InForce of(LegalRule rule, @Nullable LegalAmendment amendment) {
            return amendment == null
                    ? new InForce(rule, rule.powers(), rule.paragraph(), null)
                    : new InForce(
                            rule,
                            amendment.powers().isEmpty() ? rule.powers() : amendment.powers(),
                            amendment.paragraph() == null ? rule.paragraph() : amendment.paragraph(),
                            amendment);
        }

        /** Whether it holds at all. */
        public boolean holds() {
            return amendment == null || amendment.inForce();
        }
    }

    private Law() {}

    /** The law of a profile with an organisation's amendments; those of other profiles' rules do nothing. */
    public static Law of(LegalProfile profile, Collection<LegalAmendment> amendments) {
        Law law = new Law();
        for (LegalRule rule : LegalRule.values()) {
            if (rule.profile() == profile) {
                LegalAmendment amendment = amendments.stream()
                        .filter(one -> one.rule() == rule)
                        .findFirst()
                        .orElse(null);
                law.rules.put(rule, InForce.of(rule, amendment));
            }
        }
        return law;
    }

    /** Every rule of the profile, those that do not hold too, in the order of {@link LegalRule}. */
    public List<InForce> rules() {
        return new ArrayList<>(rules.values());
    }

    private Optional<InForce> holding(LegalRule rule) {
        return Optional.ofNullable(rules.get(rule)).filter(InForce::holds);
    }

    private boolean speaksOf(LegalRule rule, Power power) {
        return holding(rule).filter(one -> one.powers().contains(power)).isPresent();
    }

    /** Whether a rule holds that speaks of one of these powers. */
    private Optional<InForce> about(LegalRule rule, List<Power> powers) {
        return holding(rule).filter(one -> one.powers().stream().anyMatch(powers::contains));
    }

    /** Whether a power may be held by elected bodies alone, so that it matters what kind of holder a mandate has. */
    public boolean reserves(Power power) {
        return speaksOf(LegalRule.SE_DECISIONS_OF_PRINCIPLE, power) || speaksOf(LegalRule.DK_COUNCIL_MATTERS, power);
    }

    /** Whether a mandate may hold a power, whoever granted it and however long ago. */
    boolean lets(Mandate mandate, Power power, @Nullable HolderFacts holder) {
        boolean elected = holder != null && holder.isElectedBody();
        boolean principle = !speaksOf(LegalRule.SE_DECISIONS_OF_PRINCIPLE, power) || elected;
        boolean council = !speaksOf(LegalRule.DK_COUNCIL_MATTERS, power) || (elected && mandate.isRoot());
        return principle && council;
    }

    /** Whether decisions under a delegated mandate with this power are reported by law. */
    public boolean asksForReports(Power power) {
        return speaksOf(LegalRule.SE_REPORTED, power);
    }

    /**
     * Whether a decision waits for an appropriation of the council.
     *
     * @param mandate the one it rests on
     * @param holder who holds that
     */
    public boolean asksForAppropriation(Power power, Mandate mandate, HolderFacts holder) {
        return speaksOf(LegalRule.DK_APPROPRIATION, power) && !isCouncils(mandate, holder);
    }

    /** Whether a mandate is the council's own: an elected body's, from the root. */
    public static boolean isCouncils(Mandate mandate, HolderFacts holder) {
        return mandate.isRoot() && holder.isElectedBody();
    }

    /**
     * Notes every way in which a new mandate breaks the law.
     *
     * @param holder who is to hold it
     * @param grantor who holds the mandate that it is granted within; null for one from the root
     */
    public void check(Mandate mandate, HolderFacts holder, @Nullable HolderFacts grantor, Faults faults) {
        checkReserved(mandate, holder, faults);
        checkDelegation(mandate, holder, faults);
        checkJointly(mandate, holder, faults);
        if (grantor != null) {
            checkGrantor(mandate, grantor, faults);
            checkPassedOn(mandate, grantor, faults);
        }
    }

    private void checkReserved(Mandate mandate, HolderFacts holder, Faults faults) {
        for (Power power : mandate.powers()) {
            holding(LegalRule.SE_DECISIONS_OF_PRINCIPLE)
                    .filter(rule -> rule.powers().contains(power) && !holder.isElectedBody())
                    .ifPresent(rule -> faults.add(
                            GovernanceRule.HELD_BY_ELECTED_BODY_ALONE,
                            "/powers",
                            "power",
                            power,
                            "paragraph",
                            rule.paragraph()));
            holding(LegalRule.DK_COUNCIL_MATTERS)
                    .filter(rule -> rule.powers().contains(power) && !isCouncils(mandate, holder))
                    .ifPresent(rule -> faults.add(
                            GovernanceRule.NOT_DELEGATED_BY_COUNCIL,
                            "/powers",
                            "power",
                            power,
                            "paragraph",
                            rule.paragraph()));
        }
    }

    private void checkDelegation(Mandate mandate, HolderFacts holder, Faults faults) {
        about(LegalRule.SE_DELEGATION_HELD_BY_ELECTED, mandate.powers())
                .filter(rule -> mandate.mayDelegate() && !holder.isElectedBody() && !holder.heads())
                .ifPresent(rule -> faults.add(
                        GovernanceRule.DELEGATION_BY_ELECTED_BODY_ALONE,
                        "/mayDelegate",
                        "paragraph",
                        rule.paragraph()));
    }

    /** A mandate that may be delegated can be older than the law here; an employee's is asked for more, see below. */
    private void checkGrantor(Mandate mandate, HolderFacts grantor, Faults faults) {
        about(LegalRule.SE_DELEGATION_HELD_BY_ELECTED, mandate.powers())
                .filter(rule -> !grantor.isElectedBody() && !grantor.heads() && !grantor.hasEmployees())
                .ifPresent(rule -> faults.add(
                        GovernanceRule.DELEGATION_BY_ELECTED_BODY_ALONE, "/grantedBy", "paragraph", rule.paragraph()));
    }

    private void checkJointly(Mandate mandate, HolderFacts holder, Faults faults) {
        about(LegalRule.SE_NOT_JOINTLY, mandate.powers())
                .filter(rule -> !holder.isElectedBody() && !holder.isOneMemberOrEmployee())
                .ifPresent(rule -> faults.add(GovernanceRule.HELD_JOINTLY, "/holder", "paragraph", rule.paragraph()));
    }

    private void checkPassedOn(Mandate mandate, HolderFacts grantor, Faults faults) {
        Optional<InForce> about =
                about(LegalRule.SE_HEAD_OF_ADMINISTRATION, mandate.powers()).filter(rule -> grantor.hasEmployees());
        if (about.isEmpty()) {
            return;
        }
        String paragraph = about.get().paragraph();
        faults.unless(grantor.heads(), GovernanceRule.PASSED_ON_BY_HEAD_ALONE, "/grantedBy", "paragraph", paragraph)
                .unless(!mandate.mayDelegate(), GovernanceRule.PASSED_ON_ONCE, "/mayDelegate", "paragraph", paragraph)
                .unless(
                        !mandate.reporting().equals(Reporting.NONE),
                        GovernanceRule.PASSED_ON_UNREPORTED,
                        "/reporting",
                        "paragraph",
                        paragraph);
    }
}
