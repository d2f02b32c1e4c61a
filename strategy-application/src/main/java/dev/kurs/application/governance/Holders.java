package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.HolderFacts;
import dev.kurs.domain.governance.Law;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What those who hold mandates are, as far as the law asks, and the law itself. */
final class Holders {

    private final Ports ports;
    private final AsOf known;
    private @Nullable Law law;

    /** Those who hold mandates, and the law, as they were known then. */
    Holders(Ports ports, AsOf known) {
        this.ports = ports;
        this.known = known;
    }

    /** The legal rules in force, as the organisation has amended them. */
    Law law() {
        Law found = law;
        if (found == null) {
            List<LegalAmendment> amendments = ports.registers().listAll(LegalAmendment.KIND, null, known).stream()
                    .map(Stored::value)
                    .toList();
            found = Law.of(ports.organisation().legalProfile(), amendments);
            law = found;
        }
        return found;
    }

    /** What a holder is during a period. */
    HolderFacts facts(MandateHolder holder, Period during) {
        if (holder.body() != null) {
            return HolderFacts.of(
                    ports.registers().get(Body.KIND, holder.body()).value());
        }
        if (holder.person() != null) {
            return HolderFacts.of(
                    ports.registers().get(Person.KIND, holder.person()).value());
        }
        Position position = ports.registers()
                .get(Position.KIND, Objects.requireNonNull(holder.position(), "one of the three"))
                .value();
        Set<PersonId> ids = new HashSet<>();
        position.holders().forEach(one -> ids.add(one.person()));
        Map<PersonId, Person> people = new HashMap<>();
        ports.registers()
                .findAll(Person.KIND, ids, known)
                .forEach(stored -> people.put(stored.value().id(), stored.value()));
        return HolderFacts.of(position, during, one -> Objects.requireNonNull(people.get(one.person())));
    }

    /** What kind each body is that holds one of these mandates. One query. */
    Map<BodyId, HolderFacts> bodies(Warrants warrants) {
        Set<BodyId> ids = new HashSet<>();
        warrants.all().forEach(one -> {
            if (one.mandate().holder().body() != null) {
                ids.add(one.mandate().holder().body());
            }
        });
        Map<BodyId, HolderFacts> facts = new HashMap<>();
        ports.registers()
                .findAll(Body.KIND, ids, known)
                .forEach(stored -> facts.put(stored.value().id(), HolderFacts.of(stored.value())));
        return facts;
    }

    /** What a person holds mandates as on a day: themselves, the positions they hold, and those they are deputies of. */
    Set<MandateHolder> of(PersonId person, LocalDate day) {
        Set<MandateHolder> holders = new HashSet<>(Set.of(MandateHolder.of(person)));
        ports.registers().listAll(Position.KIND, null, known).stream()
                .map(Stored::value)
                .filter(position -> position.deputies().contains(person)
                        || position.holdersOn(day).contains(person))
                .forEach(position -> holders.add(MandateHolder.of(position.id())));
        return holders;
    }
}
