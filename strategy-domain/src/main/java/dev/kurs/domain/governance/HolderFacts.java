package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of whoever holds a mandate: what kind of body it is, or what kind of people.
 *
 * @param body the kind of body; null when it is no body
 * @param people the kinds of the person, or of all who hold the position during the mandate
 * @param heads whether all of them are heads of administration
 * @param several whether more than one holds the position on the same day
 */
public record HolderFacts(@Nullable BodyKind body, List<PersonKind> people, boolean heads, boolean several) {

    public HolderFacts {
        people = List.copyOf(people);
    }

    /** Of a body. */
    public static HolderFacts of(Body body) {
        return new HolderFacts(body.kind(), List.of(), false, false);
    }

    /** Of a person. */
    public static HolderFacts of(Person person) {
        return new HolderFacts(null, List.of(person.kind()), person.headOfAdministration(), false);
    }

    /** Of those who hold a position during a period. */
    public static HolderFacts of(Position position, Period during, Function<Holder, Person> person) {
        List<Holder> held = position.holders().stream()
                .filter(holder -> holder.period().overlaps(during))
                .toList();
        List<Person> people = held.stream().map(person).toList();
        boolean several = held.stream()
                .anyMatch(one -> held.stream()
                        .anyMatch(other -> !one.person().equals(other.person())
                                && one.period().overlaps(other.period())));
        return new HolderFacts(
                null,
                people.stream().map(Person::kind).distinct().toList(),
                !people.isEmpty() && people.stream().allMatch(Person::headOfAdministration),
                several);
    }

    boolean isElectedBody() {
        return body == BodyKind.POLITICAL;
    }

    boolean isOneMemberOrEmployee() {
        return body == null && !several && !people.contains(PersonKind.OTHER);
    }

    boolean hasEmployees() {
        return body == null && people.contains(PersonKind.EMPLOYEE);
    }
}
