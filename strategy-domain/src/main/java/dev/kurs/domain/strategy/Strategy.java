package dev.kurs.domain.strategy;

import static dev.kurs.domain.kernel.Faults.require;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Revision.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A strategy, alive within its period.
 *
 * <p>Its life: DRAFT from its creation, with revision 1 open; ADOPTED when its first revision is adopted, which needs an
 * owner, a contact, a whole period, a business goal and every digital goal reaching one; LAUNCHED once; CLOSED with a
 * reason and an outcome. An adopted revision never changes: to change the strategy, at any time within its period, the
 * next revision is opened (one at a time), starts as a copy, is written, and is adopted or withdrawn.
 *
 * @param header what is known of it whatever the revision
 * @param status how far it has come
 * @param revisions all of them, by number from 1
 * @param launchedOn the day it was launched
 * @param closure how it ended
 */
public record Strategy(
        StrategyId id,
        Header header,
        StrategyStatus status,
        List<Revision> revisions,
        @Nullable LocalDate launchedOn,
        @Nullable Closure closure) {

    /** How far a strategy has come. */
    public enum StrategyStatus {
        /** Being written, nothing adopted yet. */
        DRAFT,
        /** A revision is adopted. */
        ADOPTED,
        /** Made known to those it concerns. */
        LAUNCHED,
        /** Over. */
        CLOSED
    }

    /**
     * How a strategy ended.
     *
     * @param on the day
     * @param reason why, 1 to 65 536 characters
     * @param outcome what came of it, 1 to 65 536 characters
     * @param successor the strategy that follows it
     * @param decision the decision it rests on
     */
    public record Closure(
            LocalDate on,
            String reason,
            String outcome,
            @Nullable StrategyId successor,
            @Nullable DecisionId decision) {

        public Closure {
            new Faults()
                    .requiredText(reason, "/reason", Text.BODY)
                    .requiredText(outcome, "/outcome", Text.BODY)
                    .throwIfAny();
        }
    }

    public Strategy {
        revisions = List.copyOf(revisions);
    }

    /** A new strategy, a draft with revision 1 open. */
    public static Change<Strategy> created(StrategyId id, Header header, Content content, Instant now) {
        Strategy created = new Strategy(
                id,
                header,
                StrategyStatus.DRAFT,
                List.of(Revision.opened(1, null, List.of(), content, now)),
                null,
                null);
        List<FieldChange> fields = new ArrayList<>(RecordShape.differences(null, header));
        fields.addAll(RecordShape.differences(null, content));
        return Change.of(created, Event.of("strategy.strategy-created", id, fields));
    }

    /** The revision that is open, if one is. */
    public Optional<Revision> openRevision() {
        return revisions.stream().filter(revision -> revision.status().isOpen()).findFirst();
    }

    /**
     * The revision in force on a day: of those adopted, the one whose effective day is the latest on or before it.
     */
    public Optional<Revision> revisionInForce(LocalDate day) {
        return revisions.stream()
                .filter(revision -> revision.status().wasAdopted())
                .filter(revision -> revision.effectiveFrom() != null
                        && !revision.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Revision::effectiveFrom).thenComparing(Revision::number));
    }

    /** The revision that is read where none is named: the open one, else the one in force, else the newest. */
    public Revision currentRevision(LocalDate day) {
        return openRevision().or(() -> revisionInForce(day)).orElseGet(this::newestRevision);
    }

    /** The newest revision that was not given up. */
    public Revision newestRevision() {
        return revisions.stream()
                .filter(revision -> revision.status() != RevisionStatus.WITHDRAWN)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** The revision of that number, if there is one. */
    public Optional<Revision> revision(int number) {
        return number < 1 || number > revisions.size() ? Optional.empty() : Optional.of(revisions.get(number - 1));
    }

    /** A revision's status on a day: one that was adopted is superseded once a later one is in force. */
    public RevisionStatus statusOn(LocalDate day, Revision revision) {
        boolean passed = revision.status().wasAdopted()
                && revisionInForce(day)
                        .filter(inForce -> inForce.number() > revision.number())
                        .isPresent();
        return passed ? RevisionStatus.SUPERSEDED : revision.status();
    }

    /**
     * The open revision.
     *
     * @throws RulesBroken {@code no-open-revision}
     */
    public Revision requireOpenRevision() {
        requireNotClosed();
        return openRevision().orElseThrow(() -> conflict(StrategyRule.NO_OPEN_REVISION));
    }

    /** The strategy with another header. */
    public Change<Strategy> withHeader(Header other) {
        requireNotClosed();
        return header.equals(other)
                ? Change.none(this)
                : Change.of(
                        this,
                        new Strategy(id, other, status, revisions, launchedOn, closure),
                        Event.of("strategy.strategy-changed", id, RecordShape.differences(header, other)));
    }

    /**
     * The strategy with other content in its open revision.
     *
     * @throws RulesBroken {@code no-open-revision}
     */
    public Change<Strategy> withContent(Content other) {
        Revision open = requireOpenRevision();
        return open.content().equals(other)
                ? Change.none(this)
                : Change.of(
                        this,
                        replaced(open.with(other)),
                        Event.of("strategy.content-changed", id, RecordShape.differences(open.content(), other))
                                .with("revision", open.number()));
    }

    /** The strategy with its next revision open, a copy of the one in force. */
    public Change<Strategy> withRevisionOpened(
            @Nullable String reason, List<Trigger> triggers, LocalDate today, Instant now) {
        requireNotClosed();
        require(openRevision().isEmpty(), StrategyRule.REVISION_ALREADY_OPEN, "", "number", revisions.size());
        Content content = revisions.stream()
                .filter(revision -> revision.status().wasAdopted())
                .reduce((one, later) -> later)
                .map(Revision::content)
                .orElseThrow(() -> conflict(StrategyRule.NOT_ADOPTED));
        Revision next = Revision.opened(revisions.size() + 1, reason, triggers, content, now);
        List<Revision> all = new ArrayList<>(revisions);
        all.add(next);
        return Change.of(
                this,
                new Strategy(id, header, status, all, launchedOn, closure),
                Event.of("strategy.revision-opened", id)
                        .with("revision", next.number())
                        .with("reason", reason)
                        .with("triggers", triggers.isEmpty() ? null : triggers));
    }

    /** The strategy with its revision sent out to be commented on; it can still be written. */
    public Change<Strategy> inConsultation(int number) {
        Revision open = requireOpen(number);
        return open.status() == RevisionStatus.IN_CONSULTATION
                ? Change.none(this)
                : Change.of(
                        this,
                        replaced(open.with(RevisionStatus.IN_CONSULTATION)),
                        Event.of("strategy.revision-sent-on-consultation", id).with("revision", number));
    }

    /**
     * The strategy with its open revision adopted.
     *
     * @param goals the goals of that revision
     * @param effectiveFrom the first day it is in force; not before that of the revision it follows
     * @param by who adopts it
     * @param decision the decision it rests on, or null
     * @throws RulesBroken naming everything that is missing
     */
    public Change<Strategy> adopted(
            int number, GoalTree goals, LocalDate effectiveFrom, Instant now, Id by, @Nullable DecisionId decision) {
        Revision open = requireOpen(number);
        Faults faults = new Faults()
                .unless(header.owner() != null, StrategyRule.OWNER_MISSING, "/owner")
                .unless(header.contact() != null, StrategyRule.CONTACT_MISSING, "/contact")
                .unless(
                        open.content().period() != null
                                && open.content().period().isWhole(),
                        StrategyRule.PERIOD_INCOMPLETE,
                        "/period");
        goals.checkAdoptable(faults);
        Optional<LocalDate> latest = revisions.stream()
                .filter(revision -> revision.status().wasAdopted())
                .map(Revision::effectiveFrom)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder());
        faults.unless(
                latest.isEmpty() || !effectiveFrom.isBefore(latest.get()),
                StrategyRule.EFFECTIVE_BEFORE_PREVIOUS,
                "/effectiveFrom",
                "effectiveFrom",
                effectiveFrom,
                "previous",
                latest.orElse(null));
        faults.throwIfAny();
        Strategy after = replaced(open.adopted(effectiveFrom, now, by, decision));
        StrategyStatus next = status == StrategyStatus.DRAFT ? StrategyStatus.ADOPTED : status;
        return Change.of(
                this,
                new Strategy(id, header, next, after.revisions, launchedOn, closure),
                Event.of("strategy.revision-adopted", id)
                        .with("revision", number)
                        .with("effectiveFrom", effectiveFrom)
                        .with("decision", decision));
    }

    /** The strategy with its open revision given up; the one in force stays. */
    public Change<Strategy> withRevisionWithdrawn(int number) {
        Revision open = requireOpen(number);
        require(
                revisions.stream().anyMatch(revision -> revision.status().wasAdopted()),
                StrategyRule.FIRST_REVISION_NOT_WITHDRAWN,
                "");
        return Change.of(
                this,
                replaced(open.with(RevisionStatus.WITHDRAWN)),
                Event.of("strategy.revision-withdrawn", id).with("revision", number));
    }

    /**
     * The strategy, launched.
     *
     * @param on the day; not in the future, and with a revision in force
     */
    public Change<Strategy> launched(LocalDate on, LocalDate today) {
        requireNotClosed();
        require(status != StrategyStatus.LAUNCHED, StrategyRule.ALREADY_LAUNCHED, "", "launchedOn", launchedOn);
        require(status == StrategyStatus.ADOPTED && revisionInForce(on).isPresent(), StrategyRule.NOT_ADOPTED, "");
        require(!on.isAfter(today), StrategyRule.DAY_IN_THE_FUTURE, "/on", "on", on, "today", today);
        return Change.of(
                this,
                new Strategy(id, header, StrategyStatus.LAUNCHED, revisions, on, closure),
                Event.of("strategy.strategy-launched", id).with("on", on));
    }

    /** The strategy, closed. */
    public Change<Strategy> closed(Closure how) {
        requireNotClosed();
        require(status != StrategyStatus.DRAFT, StrategyRule.NOT_ADOPTED, "");
        require(!id.equals(how.successor()), StrategyRule.SUCCESSOR_OF_ITSELF, "/successor");
        return Change.of(
                this,
                new Strategy(id, header, StrategyStatus.CLOSED, revisions, launchedOn, how),
                Event.of("strategy.strategy-closed", id, RecordShape.differences(null, how)));
    }

    /** The strategy, removed: only one that was never adopted. */
    public Change<Strategy> removed() {
        require(status == StrategyStatus.DRAFT, StrategyRule.ADOPTED_NOT_REMOVED, "");
        return Change.of(this, this, Event.of("strategy.strategy-removed", id));
    }

    private Revision requireOpen(int number) {
        requireNotClosed();
        return openRevision()
                .filter(revision -> revision.number() == number)
                .orElseThrow(() -> conflict(StrategyRule.REVISION_NOT_OPEN));
    }

    private void requireNotClosed() {
        require(status != StrategyStatus.CLOSED, StrategyRule.STRATEGY_CLOSED, "");
    }

    private static RulesBroken conflict(StrategyRule rule) {
        return new RulesBroken(new Faults().add(rule, "").found());
    }

    private Strategy replaced(Revision revision) {
        List<Revision> all = new ArrayList<>(revisions);
        all.set(revision.number() - 1, revision);
        return new Strategy(id, header, status, all, launchedOn, closure);
    }
}
