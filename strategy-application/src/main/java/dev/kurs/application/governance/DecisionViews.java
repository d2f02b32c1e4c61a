package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Places;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.BallotCounts;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.HolderFacts;
import dev.kurs.domain.governance.Law;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.voting.Disagreement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads decisions with what came of them: a fixed number of queries, whatever their number. */
public final class DecisionViews {

    /** The reads. */
    public DecisionViews() {}

    /**
     * A decision with what came of it.
     *
     * @param ballots how many ballots stand in it
     * @param executable whether it was made, approves, and waits for no appropriation
     * @param appropriation the decision that granted the money, whenever it was named; null when none was
     * @param supersededBy the decision that it gave way to; null while it stands
     * @param use the act that rested on it; null while none did
     * @param report when it is to be reported to whom, and was; null when it is not to be reported
     * @param explanation the whole count; null where there is none to tell
     */
    public record DecisionView(
            Stored<Decision> stored,
            int ballots,
            boolean executable,
            @Nullable DecisionId appropriation,
            @Nullable DecisionId supersededBy,
            @Nullable DecisionUse use,
            @Nullable Report report,
            @Nullable Explanation explanation) {

        /** The decision itself. */
        public Decision decision() {
            return stored.value();
        }
    }

    /**
     * The duty to report a decision.
     *
     * @param to the body that granted the mandate
     * @param due the last day on which that is in time; null when none is set
     * @param on the day it was done; null while it was not
     * @param late whether it was not done in time, or is overdue
     */
    public record Report(
            BodyId to, @Nullable LocalDate due, @Nullable LocalDate on, boolean late) {}

    /** A part of all decisions that the actor may see. */
    public Page<DecisionView> list(Ports ports, Actor actor, Listing listing) {
        Page<Stored<Decision>> found = ports.decisions().list(listing, actor.may(Role.EDITOR));
        return new Page<>(views(ports, found.items()), found.next());
    }

    /** Decisions that are still to be reported to a body, overdue ones too. */
    public Page<DecisionView> listUnreported(Ports ports, BodyId body, Listing listing) {
        ports.registers().get(Body.KIND, body);
        Page<Stored<Decision>> found = ports.decisions().listUnreported(body, listing);
        return new Page<>(views(ports, found.items()), found.next());
    }

    /**
     * A decision.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public DecisionView get(Ports ports, Actor actor, DecisionId id, AsOf asOf) {
        Stored<Decision> stored = ports.decisions()
                .find(id, asOf)
                .filter(found -> isVisible(ports, actor, found.value()))
                .orElseThrow(() -> new NotFound(id.kind(), id));
        return of(ports, stored);
    }

    /** Whether the actor may see a decision: one on a confidential draft is there for editors alone. */
    public static boolean isVisible(Ports ports, Actor actor, Decision decision) {
        return new Places(ports).isVisible(actor, decision.proposal().place());
    }

    /** A decision that was just stored. */
    public DecisionView of(Ports ports, Stored<Decision> stored) {
        return views(ports, List.of(stored)).get(0);
    }

    /** Whether a decision can be carried out: it was made, approves, and waits for no appropriation. */
    boolean isExecutable(Ports ports, Decision decision) {
        return new Sequels(ports, List.of(decision)).isExecutable(decision);
    }

    private static List<DecisionView> views(Ports ports, List<Stored<Decision>> found) {
        List<Decision> decisions = found.stream().map(Stored::value).toList();
        if (decisions.isEmpty()) {
            return List.of();
        }
        Sequels sequels = new Sequels(ports, decisions);
        return found.stream().map(sequels::view).toList();
    }

    /** What came of some decisions. */
    private static final class Sequels {

        private final LocalDate today;
        private final ZoneId zone;
        private final Law law;
        private final Map<DecisionId, List<Ballot>> ballots;
        private final Map<DecisionId, DecisionId> superseding;
        private final Map<DecisionId, Appropriation> appropriations;
        private final Map<DecisionId, DecisionUse> uses;
        private final Map<DecisionId, DecisionReport> reports;
        private final Map<MandateId, Mandate> mandates = new HashMap<>();
        private final Map<BodyId, Body> bodies = new HashMap<>();

        Sequels(Ports ports, List<Decision> decisions) {
            List<DecisionId> ids = decisions.stream().map(Decision::id).toList();
            today = ports.today();
            zone = ports.organisation().timeZone();
            law = new Holders(ports, AsOf.NOW).law();
            ballots = ports.ballots().listAll(ids);
            superseding = ports.decisions().listSuperseding(ids);
            appropriations = byDecision(ports, Appropriation.KIND, ids, Appropriation::decision);
            uses = byDecision(ports, DecisionUse.KIND, ids, DecisionUse::decision);
            reports = byDecision(ports, DecisionReport.KIND, ids, DecisionReport::decision);
            List<MandateId> under = decisions.stream()
                    .map(Decision::resolution)
                    .filter(Objects::nonNull)
                    .map(Resolution::mandate)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!under.isEmpty()) {
                ports.mandates().listWithChains(under, AsOf.NOW).forEach(one -> mandates.put(one.id(), one));
                ports.registers()
                        .findAll(
                                Body.KIND,
                                mandates.values().stream()
                                        .map(one -> one.holder().body())
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList(),
                                AsOf.NOW)
                        .forEach(stored -> bodies.put(stored.value().id(), stored.value()));
            }
        }

        private static <E extends RegisterEntry> Map<DecisionId, E> byDecision(
                Ports ports, RegisterKind<E> kind, List<DecisionId> ids, Function<E, DecisionId> decision) {
            Map<DecisionId, E> found = new LinkedHashMap<>();
            ports.registers()
                    .listOwned(kind, ids)
                    .forEach(stored -> found.putIfAbsent(decision.apply(stored.value()), stored.value()));
            return found;
        }

        DecisionView view(Stored<Decision> stored) {
            Decision decision = stored.value();
            DecisionId id = decision.id();
            List<Ballot> cast = ballots.getOrDefault(id, List.of());
            return new DecisionView(
                    stored,
                    cast.size(),
                    isExecutable(decision),
                    appropriation(decision),
                    superseding.get(id),
                    uses.get(id),
                    report(decision),
                    Explanation.of(decision, cast));
        }

        private @Nullable DecisionId appropriation(Decision decision) {
            Appropriation later = appropriations.get(decision.id());
            return later != null ? later.grantedBy() : decision.proposal().appropriation();
        }

        boolean isExecutable(Decision decision) {
            Mandate mandate = mandate(decision);
            if (!decision.approved() || mandate == null) {
                return false;
            }
            return appropriation(decision) != null
                    || !law.asksForAppropriation(decision.proposal().power(), mandate, facts(mandate));
        }

        private @Nullable Mandate mandate(Decision decision) {
            Resolution resolution = decision.resolution();
            return resolution == null || resolution.mandate() == null ? null : mandates.get(resolution.mandate());
        }

        /** An elected body matters here, and nothing else does. */
        private HolderFacts facts(Mandate mandate) {
            BodyId body = mandate.holder().body();
            return body == null
                    ? new HolderFacts(null, List.of(), false, false)
                    : HolderFacts.of(Objects.requireNonNull(bodies.get(body)));
        }

        private @Nullable Report report(Decision decision) {
            Mandate mandate = mandate(decision);
            Resolution resolution = decision.resolution();
            if (mandate == null || resolution == null || decision.status() != DecisionStatus.DECIDED) {
                return null;
            }
            Optional<Body> granting = Optional.ofNullable(mandate.grantedBy())
                    .map(mandates::get)
                    .map(above -> above.holder().body())
                    .map(bodies::get);
            return granting.isEmpty() ? null : report(decision.id(), resolution, mandate, granting.get());
        }

        private @Nullable Report report(DecisionId id, Resolution resolution, Mandate mandate, Body to) {
            LocalDate decidedOn = LocalDate.ofInstant(resolution.at(), zone);
            LocalDate due = mandate.reporting().dueOn(decidedOn, to.meetingAfter(decidedOn));
            DecisionReport done = reports.get(id);
            if (done == null && !mandate.reporting().isDue()) {
                return null;
            }
            LocalDate on = done == null ? null : done.on();
            boolean late = due != null && (on == null ? today : on).isAfter(due);
            return new Report(to.id(), due, on, late);
        }
    }

    /**
     * What other methods make of the ballots of a closed decision.
     *
     * @param scores a weighted score for each option from elsewhere; null for none
     * @throws NotFound when there is no such decision that the actor may see
     * @throws dev.kurs.domain.kernel.RulesBroken when there is nothing to count, or ballots name one option each
     */
    public Disagreement disagreement(
            Ports ports, Actor actor, DecisionId id, @Nullable Map<String, BigDecimal> scores) {
        Decision decision = get(ports, actor, id, AsOf.NOW).decision();
        return new BallotCounts(decision, ports.ballots().list(id)).disagreement(scores);
    }

    /**
     * The ballots of a decision that the actor may see: all of them, but for a body that keeps them secret while a decision is
     * open; then those of the actor's own person alone, unless that is the chair or the secretary.
     *
     * @throws NotFound when there is no such decision that the actor may see
     */
    public List<Ballot> listBallots(Ports ports, Actor actor, DecisionId id) {
        Decision decision = get(ports, actor, id, AsOf.NOW).decision();
        List<Ballot> all = ports.ballots().list(id);
        boolean secret = decision.status() == DecisionStatus.OPEN
                && decision.where().body() != null
                && ports.registers()
                        .get(Body.KIND, decision.where().body())
                        .value()
                        .secretUntilClosed();
        boolean keeps = !secret
                || (actor.person() != null
                        && new Sittings(ports)
                                .electorate(decision, ports.today())
                                .maySeeSecrets(actor.person()));
        return keeps
                ? all
                : all.stream()
                        .filter(ballot -> ballot.person().equals(actor.person()))
                        .toList();
    }
}
