package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Places;
import dev.kurs.application.Ports;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the minutes of a decision tell: the decision itself, what led to it, and what all who appear there are called. */
public final class MinutesViews {

    /** The reads. */
    public MinutesViews() {}

    /**
     * Everything that minutes are written from.
     *
     * @param organisation whose decision it is
     * @param view the decision with what came of it
     * @param subject what it is about is called; null when that has no name, or is gone
     * @param chain the mandate that it rests on, or was opened under, then each one up to the root
     * @param present the ballots that counted; those cast so far while it is open
     * @param background the decisions that it was escalated from, the first one first
     * @param next the decision that it was escalated to; null when it was not
     * @param isPublic whether every reader may see it
     * @param names what people, bodies and positions are called, by id
     */
    public record Minutes(
            Organisation organisation,
            DecisionView view,
            @Nullable String subject,
            List<Mandate> chain,
            List<Ballot> present,
            List<DecisionView> background,
            @Nullable Decision next,
            boolean isPublic,
            Map<UUID, Named> names) {

        public Minutes {
            chain = List.copyOf(chain);
            present = List.copyOf(present);
            background = List.copyOf(background);
            names = Map.copyOf(names);
        }

        /** The decision itself. */
        public Decision decision() {
            return view.decision();
        }

        /** What one of those who appear here is called. */
        public Named name(Id id) {
            return Objects.requireNonNull(names.get(id.value()), () -> "nobody here is " + id);
        }
    }

    /**
     * What somebody is called.
     *
     * @param erased whether that is a person whose name was erased
     */
    public record Named(String name, boolean erased) {}

    /**
     * What the minutes of a decision tell as things stand.
     *
     * @throws NotFound when there is no such decision that the actor may see
     */
    public Minutes get(Ports ports, Actor actor, DecisionId id) {
        DecisionView view = new DecisionViews().get(ports, actor, id, AsOf.NOW);
        Decision decision = view.decision();
        Resolution resolution = decision.resolution();
        List<DecisionView> background = background(ports, decision);
        List<Mandate> chain = chain(ports, decision);
        List<Ballot> cast = ports.ballots().list(id);
        List<Ballot> present = resolution == null ? cast : resolution.counting(cast);
        DecisionId to = resolution == null ? null : resolution.escalatedTo();
        Decision next = to == null ? null : ports.decisions().get(to).value();
        Places places = new Places(ports);
        List<Record> tellOfSomebody = new ArrayList<>(List.of(decision));
        background.forEach(before -> tellOfSomebody.add(before.decision()));
        tellOfSomebody.addAll(chain);
        tellOfSomebody.addAll(present);
        if (next != null) {
            tellOfSomebody.add(next);
        }
        return new Minutes(
                ports.organisation(),
                view,
                places.title(decision.proposal().subject(), Moment.NOW.in(ports))
                        .orElse(null),
                chain,
                present,
                background,
                next,
                places.isVisible(reader(actor), decision.proposal().place()),
                names(ports, tellOfSomebody));
    }

    private static Actor reader(Actor actor) {
        return new Actor(actor.organisation(), actor.by(), null, Role.READER, List.of(), actor.request(), null);
    }

    private static List<DecisionView> background(Ports ports, Decision decision) {
        List<DecisionView> before = new ArrayList<>();
        for (DecisionId from = decision.escalatedFrom(); from != null; ) {
            DecisionView view = new DecisionViews().of(ports, ports.decisions().get(from));
            before.add(0, view);
            from = view.decision().escalatedFrom();
        }
        return before;
    }

    private static List<Mandate> chain(Ports ports, Decision decision) {
        Resolution resolution = decision.resolution();
        MandateId id =
                resolution == null || resolution.mandate() == null ? decision.openedUnder() : resolution.mandate();
        return Warrants.of(ports.mandates().listWithChains(List.of(id), AsOf.NOW))
                .get(id)
                .chain();
    }

    private static Map<UUID, Named> names(Ports ports, List<Record> tellOfSomebody) {
        Set<Id> ids = new LinkedHashSet<>();
        tellOfSomebody.forEach(
                record -> RecordShape.references(record).forEach(reference -> ids.add(reference.target())));
        Map<UUID, Named> names = new HashMap<>();
        ports.registers()
                .findAll(Person.KIND, only(ids, PersonId.class), AsOf.NOW)
                .forEach(stored -> names.put(
                        stored.value().id().value(),
                        new Named(stored.value().name(), stored.value().erased())));
        ports.registers()
                .findAll(Body.KIND, only(ids, BodyId.class), AsOf.NOW)
                .forEach(stored -> names.put(
                        stored.value().id().value(), new Named(stored.value().name(), false)));
        ports.registers()
                .findAll(Position.KIND, only(ids, PositionId.class), AsOf.NOW)
                .forEach(stored -> names.put(
                        stored.value().id().value(), new Named(stored.value().title(), false)));
        return names;
    }

    private static <I extends Id> List<I> only(Collection<Id> ids, Class<I> type) {
        return ids.stream()
                .flatMap(id -> type.isInstance(id) ? Stream.of(type.cast(id)) : Stream.empty())
                .toList();
    }
}
