package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.Decisions;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Spending;
import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryDecisions implements Decisions {

    private static final Selection<Stored<Decision>> DECISIONS =
            Selection.byId(decision -> decision.value().id().value(), decision -> fields(decision.value()));

    private final UnitOfWork unit;

    InMemoryDecisions(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<Decision>> find(DecisionId id, AsOf asOf) {
        return unit.rows().decisions().find(id.value(), asOf);
    }

    @Override
    public List<Stored<Decision>> findAll(Collection<DecisionId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id, AsOf.NOW).stream())
                .toList();
    }

    @Override
    public Page<Stored<Decision>> list(Listing listing, boolean confidential) {
        List<Stored<Decision>> shown = unit.rows().decisions().all(listing.asOf()).stream()
                .filter(decision -> confidential || !isOnConfidentialDraft(decision.value(), listing.asOf()))
                .toList();
        return DECISIONS.page(shown, listing);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private boolean isOnConfidentialDraft(Decision decision, AsOf asOf) {
        StrategyId strategy = decision.proposal().place().strategy();
        return strategy != null
                && Stream.of(asOf, AsOf.NOW)
                        .flatMap(known -> unit.strategies().find(strategy, known).stream())
                        .anyMatch(stored -> InMemoryStrategies.isConfidentialDraft(stored.value()));
    }

    private static Map<String, Object> fields(Decision decision) {
        Proposal proposal = decision.proposal();
        Map<String, Object> fields = new HashMap<>(RecordShape.fields(decision.where()));
        fields.putAll(RecordShape.fields(proposal.place()));
        fields.put("status", decision.status());
        fields.put("power", proposal.power());
        fields.put("question", proposal.question());
        fields.put("subjectType", proposal.subject().type());
        put(fields, "subject", proposal.subject().id());
        put(fields, "proposedBy", proposal.proposedBy());
        put(fields, "supersedes", proposal.supersedes());
        put(fields, "escalatedFrom", decision.escalatedFrom());
        put(fields, "mandate", mandate(decision));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable MandateId mandate(Decision decision) {
        Resolution resolution = decision.resolution();
        return resolution == null ? null : resolution.mandate();
    }

    @Override
    public Page<Stored<Decision>> listUnreported(BodyId body, Listing listing) {
        return DECISIONS.page(
                made().filter(stored -> isToReport(stored.value(), body)).toList(), listing);
    }

    private boolean isToReport(Decision decision, BodyId body) {
        Optional<Mandate> mandate = Optional.ofNullable(mandate(decision)).flatMap(this::mandate);
        boolean due = mandate.filter(one -> one.reporting().isDue()).isPresent();
        boolean to = mandate.map(Mandate::grantedBy)
                .flatMap(this::mandate)
                .filter(above -> body.equals(above.holder().body()))
                .isPresent();
        boolean done = unit.rows().registers().all(AsOf.NOW).stream()
                .map(Stored::value)
                .anyMatch(entry -> entry instanceof DecisionReport report
                        && report.decision().equals(decision.id())
                        && report.body().equals(body));
        return due && to && !done;
    }

    private Optional<Mandate> mandate(MandateId id) {
        return unit.rows().mandates().find(id.value(), AsOf.NOW).map(Stored::value);
    }

    private Stream<Stored<Decision>> made() {
        return unit.rows().decisions().all(AsOf.NOW).stream()
                .filter(stored -> stored.value().status() == DecisionStatus.DECIDED);
    }

    @Override
    public Map<DecisionId, DecisionId> listSuperseding(Collection<DecisionId> superseded) {
        Map<DecisionId, DecisionId> found = new HashMap<>();
        made().map(Stored::value)
                .filter(one -> one.proposal().supersedes() != null
                        && superseded.contains(one.proposal().supersedes()))
                .forEach(one -> found.merge(
                        Objects.requireNonNull(one.proposal().supersedes()), one.id(), InMemoryDecisions::first));
        return found;
    }

    private static DecisionId first(DecisionId one, DecisionId other) {
        return Selection.BY_ID.compare(one.value(), other.value()) <= 0 ? one : other;
    }

    @Override
    public List<Spent> listSpent(
            Collection<MandateId> mandates, Instant fromInclusive, Instant toExclusive, @Nullable DecisionId without) {
        Warrants warrants = Warrants.of(
                unit.rows().mandates().all(AsOf.NOW).stream().map(Stored::value).toList());
        List<Spent> spent = new ArrayList<>();
        made().map(Stored::value)
                .filter(one -> one.approved() && !one.id().equals(without))
                .filter(one -> isBetween(one, fromInclusive, toExclusive))
                .filter(one -> listSuperseding(List.of(one.id())).isEmpty())
                .forEach(one -> warrants.get(Objects.requireNonNull(mandate(one))).chain().stream()
                        .map(Mandate::id)
                        .filter(mandates::contains)
                        .forEach(mandate -> spent(one.proposal(), mandate).ifPresent(spent::add)));
        return spent;
    }

    private static boolean isBetween(Decision decision, Instant fromInclusive, Instant toExclusive) {
        Instant at = Objects.requireNonNull(decision.resolution()).at();
        return !at.isBefore(fromInclusive) && at.isBefore(toExclusive);
    }

    private static Optional<Spent> spent(Proposal proposal, MandateId mandate) {
        if (proposal.amount() == null || !Spending.isSpentBy(proposal.power())) {
            return Optional.empty();
        }
        BigDecimal amount = proposal.amount().amount();
        boolean approves = proposal.power() == Power.APPROVE_PROJECT;
        return Optional.of(new Spent(
                mandate,
                proposal.place().project(),
                approves ? amount : BigDecimal.ZERO,
                approves ? BigDecimal.ZERO : amount));
    }

    @Override
    public List<Commitment> listCommitted(Collection<ProjectId> projects, AsOf asOf) {
        return committed(asOf)
                .filter(commitment -> projects.contains(commitment.project()))
                .toList();
    }

    @Override
    public List<Commitment> listCommitted(@Nullable StrategyId strategy, AsOf asOf) {
        return committed(asOf)
                .filter(commitment -> strategy == null
                        || unit.rows().projects().recorded(commitment.project().value()).stream()
                                .anyMatch(project ->
                                        project.value().header().strategy().equals(strategy)))
                .toList();
    }

    private Stream<Commitment> committed(AsOf asOf) {
        List<Decision> made = made().map(Stored::value)
                .filter(one -> resolved(one).isBefore(asOf.before()))
                .toList();
        Set<DecisionId> superseded = made.stream()
                .map(one -> one.proposal().supersedes())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return made.stream()
                .filter(one -> one.approved() && one.proposal().power() == Power.COMMIT_BUDGET)
                .filter(one -> one.proposal().amount() != null
                        && one.proposal().place().project() != null)
                .filter(one -> !superseded.contains(one.id()))
                .sorted(Comparator.comparing(one -> one.id().value(), Selection.BY_ID))
                .map(one -> new Commitment(
                        Objects.requireNonNull(one.proposal().place().project()),
                        resolved(one),
                        Objects.requireNonNull(one.proposal().amount())));
    }

    private static Instant resolved(Decision decision) {
        return Objects.requireNonNull(decision.resolution()).at();
    }

    @Override
    public Stored<Decision> save(long version, Change<Decision> change) {
        if (!change.isEmpty()) {
            find(change.after().id(), AsOf.NOW)
                    .filter(standing -> standing.version() == version)
                    .ifPresent(standing -> requireOpen(standing.value()));
        }
        return unit.save(OrganisationRows::decisions, change.after().id(), version, change);
    }

    /** Refuses to store what a closed decision would become, as the databases do. */
    static void requireOpen(Decision decision) {
        if (decision.status() != DecisionStatus.OPEN) {
            throw new IllegalStateException("a closed decision never changes");
        }
    }
}
