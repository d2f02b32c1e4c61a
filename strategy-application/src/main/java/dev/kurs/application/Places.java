package dev.kurs.application;

import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.GovernanceRule;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.voting.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where things lie: the strategy of a goal or a project, and what a decision on something is about. */
public record Places(Ports ports) {

    /**
     * What somebody named by type and id; the id is null for the organisation itself. Noted as unknown when it is not there,
     * or is of another type.
     *
     * @param pointer of the object that names it
     * @return null when it is unknown
     */
    public @Nullable Subject subject(
            Subject.Type type, @Nullable UUID uuid, @Nullable Integer revision, String pointer, Faults faults) {
        if (type == Subject.Type.ORGANISATION && uuid != null) {
            faults.add(GovernanceRule.SUBJECT_WITHOUT_ID, pointer + "/id");
            return null;
        }
        Id id = uuid == null ? null : id(type, uuid);
        Subject subject = faults.attempt(pointer, () -> new Subject(type, id, revision));
        if (subject == null || id == null) {
            return subject;
        }
        Map<UUID, String> kinds = ports.resources().kinds(List.of(id.value()));
        boolean known = id.kind().equals(kinds.get(id.value()));
        faults.unless(known, KernelRule.REFERENCE_UNKNOWN, pointer + "/id", "kind", id.kind(), "id", id);
        return known ? subject : null;
    }

    /**
     * A place that somebody named by type and id; see {@link #subject}.
     *
     * @return null when it is unknown
     */
    public @Nullable Place place(Place.Type type, @Nullable UUID uuid, String pointer, Faults faults) {
        Subject subject = subject(Subject.Type.valueOf(type.name()), uuid, null, pointer, faults);
        return subject == null ? null : noted(subject, of(subject), pointer, faults);
    }

    /**
     * Where a subject lies, for whoever may see it; for all others noted as unknown, as if it were not there.
     *
     * @param known with which knowledge they look
     * @return null when it is not there for them
     */
    public @Nullable Place visible(Actor actor, Subject subject, AsOf known, String pointer, Faults faults) {
        return noted(
                subject,
                of(subject).filter(place -> isVisible(actor, place, known) && isVisible(actor, subject, known)),
                pointer,
                faults);
    }

    /** A benefit may hang on a confidential draft though it lies in a wider place. */
    private boolean isVisible(Actor actor, Subject subject, AsOf known) {
        return !(subject.id() instanceof BenefitId benefit) || new BenefitTies(ports).isVisible(actor, benefit, known);
    }

    private static @Nullable Place noted(Subject subject, Optional<Place> place, String pointer, Faults faults) {
        Id id = subject.id();
        if (place.isEmpty() && id != null) {
            faults.add(KernelRule.REFERENCE_UNKNOWN, pointer + "/id", "kind", id.kind(), "id", id);
        }
        return place.orElse(null);
    }

    /** Where a subject lies; empty when it is not there any more. */
    public Optional<Place> of(Subject subject) {
        Id id = subject.id();
        return switch (subject.type()) {
            case ORGANISATION, BODY -> Optional.of(Place.ORGANISATION);
            case STRATEGY, PORTFOLIO -> Optional.ofNullable((StrategyId) id).map(Place::of);
            case GOAL -> ofGoal((GoalId) id);
            case PROJECT -> ofProject((ProjectId) id);
            case BENEFIT -> ofBenefit((BenefitId) id);
            case MANDATE ->
                id instanceof MandateId mandate
                        ? ports.mandates()
                                .find(mandate, AsOf.NOW)
                                .map(stored -> stored.value().scope())
                        : Optional.empty();
        };
    }

    private Optional<Place> ofGoal(@Nullable GoalId goal) {
        return goal == null
                ? Optional.empty()
                : ports.goals().findStrategy(goal.value()).map(strategy -> Place.of(strategy, goal));
    }

    private Optional<Place> ofProject(@Nullable ProjectId project) {
        return project == null
                ? Optional.empty()
                : ports.projects()
                        .find(project, AsOf.NOW)
                        .map(stored -> Place.of(stored.value().header().strategy(), project));
    }

    private Optional<Place> ofBenefit(@Nullable BenefitId benefit) {
        return benefit == null
                ? Optional.empty()
                : ports.benefits()
                        .find(benefit, AsOf.NOW)
                        .map(stored ->
                                new BenefitTies(ports).place(stored.value().header()));
    }

    /** Who manages the project that a decision is about; empty when it is about no project, or nobody does. */
    public Optional<PersonId> manager(Subject subject) {
        return subject.id() instanceof ProjectId project
                ? ports.projects()
                        .find(project, AsOf.NOW)
                        .map(stored -> stored.value().header().manager())
                : Optional.empty();
    }

    /**
     * What a subject is called as things stand: the name of the organisation for itself, and of a strategy for its portfolio;
     * empty for a mandate, which has none, and for what is not there any more.
     */
    public Optional<String> title(Subject subject, Moment.In moment) {
        Id id = subject.id();
        return switch (subject.type()) {
            case ORGANISATION -> Optional.of(ports.organisation().name());
            case STRATEGY, PORTFOLIO ->
                strategy(id).map(strategy -> strategy.header().title());
            case GOAL -> goalTitle(id, moment);
            case PROJECT ->
                id instanceof ProjectId project
                        ? ports.projects()
                                .find(project, AsOf.NOW)
                                .map(stored -> stored.value().header().name())
                        : Optional.empty();
            case BENEFIT ->
                id instanceof BenefitId benefit
                        ? ports.benefits()
                                .find(benefit, AsOf.NOW)
                                .map(stored -> stored.value().header().name())
                        : Optional.empty();
            case BODY ->
                id == null
                        ? Optional.empty()
                        : ports.registers()
                                .find(Body.KIND, id, AsOf.NOW)
                                .map(stored -> stored.value().name());
            case MANDATE -> Optional.empty();
        };
    }

    private Optional<Strategy> strategy(@Nullable Id id) {
        return id instanceof StrategyId strategy
                ? ports.strategies().find(strategy, AsOf.NOW).map(Stored::value)
                : Optional.empty();
    }

    private Optional<String> goalTitle(@Nullable Id id, Moment.In moment) {
        return id == null
                ? Optional.empty()
                : ports.goals()
                        .findStrategy(id.value())
                        .flatMap(this::strategy)
                        .flatMap(strategy -> ports.goals()
                                .find(
                                        strategy.id(),
                                        id.value(),
                                        StrategyViews.counting(strategy, moment).number(),
                                        AsOf.NOW))
                        .map(stored -> stored.value().title());
    }

    /** The projects of a strategy that are under way as things stand. */
    public List<Place> liveProjects(StrategyId strategy) {
        return ports.projects().listLive(strategy).stream()
                .map(project -> Place.of(strategy, project.id()))
                .toList();
    }

    /** The same as what can be chosen among: by their ids, with their names. */
    public List<Option> liveProjectsAsOptions(StrategyId strategy) {
        return ports.projects().listLive(strategy).stream()
                .map(project -> new Option(project.id().toString(), project.name(), null))
                .toList();
    }

    /**
     * The last day of a strategy's period, as the revision in force says, else the newest one; empty where it is open.
     *
     * @throws NotFound when there is no such strategy
     */
    public Optional<LocalDate> lastDay(StrategyId id, Moment.In moment) {
        Strategy strategy = ports.strategies()
                .find(id, moment.known())
                .orElseThrow(() -> new NotFound(id.kind(), id))
                .value();
        return Optional.ofNullable(
                        StrategyViews.counting(strategy, moment).content().period())
                .map(Period::to);
    }

    /** Whether the actor may see what lies in a place: what hangs on a confidential draft is there for editors alone. */
    public boolean isVisible(Actor actor, Place place) {
        return place.strategy() == null || ports.isVisible(actor, place.strategy());
    }

    /** The same with some knowledge: what was a confidential draft then is not there for all others even now. */
    public boolean isVisible(Actor actor, Place place, AsOf known) {
        StrategyId strategy = place.strategy();
        return strategy == null
                || actor.may(Role.EDITOR)
                || Stream.of(known, AsOf.NOW)
                        .distinct()
                        .flatMap(asOf -> ports.strategies().find(strategy, asOf).stream())
                        .allMatch(stored -> StrategyViews.isVisible(actor, stored.value()));
    }

    /** An id of what the type says. */
    public static Id id(Subject.Type type, UUID uuid) {
        return switch (type) {
            case ORGANISATION -> throw new IllegalArgumentException("the organisation is named without an id");
            case STRATEGY, PORTFOLIO -> new StrategyId(uuid);
            case GOAL -> new GoalId(uuid);
            case PROJECT -> new ProjectId(uuid);
            case BENEFIT -> new BenefitId(uuid);
            case MANDATE -> new MandateId(uuid);
            case BODY -> new BodyId(uuid);
        };
    }
}
