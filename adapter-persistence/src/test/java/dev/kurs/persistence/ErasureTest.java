package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Municipality;
import dev.kurs.application.Once;
import dev.kurs.application.Progress;
import dev.kurs.application.archive.ExportOrganisation;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who was erased is gone from the bytes of the files, and not only from what is read of them. */
class ErasureTest extends SqliteStore {

    private static final long SEED = 20261122;

    @Test
    void of_an_erased_person_no_byte_is_left() throws IOException {
        Municipality town = municipality();
        Person person = saved(town, town.ids().next(), "Asta Uppdiktad");
        rename(town, person, 1, "Asta Sagosson");

        assertThat(filesWith("Asta Uppdiktad")).isNotEmpty();
        assertThat(filesWith("Asta Sagosson")).isNotEmpty();
        assertThat(filesWith("asta.uppdiktad@granby.example")).isNotEmpty();

        erase(town, person, 2);

        assertThat(filesWith("Asta Uppdiktad")).isEmpty();
        assertThat(filesWith("Asta Sagosson")).isEmpty();
        assertThat(filesWith("asta.uppdiktad@granby.example")).isEmpty();
        assertThat(filesWith("Kansliråd Asta")).isEmpty();
    }

    @Test
    void what_was_answered_about_an_erased_person_is_forgotten_too() throws IOException {
        Municipality town = municipality();
        UUID id = town.ids().next();
        Once once = new Once(
                "key",
                "fingerprint",
                (ports, saved) -> new KeptAnswer("fingerprint", 201, Map.of(), "{\"name\":\"Asta i svaret\"}", id));
        Actor actor = town.actor().once(once);
        Person person = town.installation()
                .transactions()
                .write(
                        actor,
                        ports ->
                                ports.registers().save(Person.KIND, 0, Person.KIND.added(person(id, "Asta Uppdiktad"))))
                .value();
        assertThat(filesWith("Asta i svaret")).isNotEmpty();

        erase(town, person, 1);

        assertThat(filesWith("Asta i svaret")).isEmpty();
        Optional<KeptAnswer> kept = town.read(ports -> ports.keptAnswers().find("key"));
        assertThat(kept).isEmpty();
    }

    @Test
    void pages_that_were_split_and_joined_keep_nothing_either() throws IOException {
        Municipality town = municipality();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ids.add(town.ids().next());
        }
        Collections.shuffle(ids, new Random(SEED));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            people.add(saved(town, ids.get(i), "Påhittad nummer %03d av trehundra".formatted(i)));
        }
        Random random = new Random(SEED);
        Collections.shuffle(people, random);
        // Rows that grow make pages split, rows that shrink make them join: both copy rows from page to page.
        people.forEach(person -> retitle(town, person, 1, "Kansliråd ".repeat(1 + random.nextInt(45))));
        List<Person> erased = people.subList(0, 100);

        erased.forEach(person -> erase(town, person, 2));

        for (Person person : erased) {
            assertThat(filesWith(person.name())).as("seed %d, %s", SEED, person).isEmpty();
        }
        assertThat(filesWith(people.get(299).name())).isNotEmpty();
    }

    @Test
    void whoever_was_everywhere_is_nowhere_and_in_no_copy_and_the_chain_holds() throws IOException {
        Municipality town = municipality();
        Person person = FullMunicipality.fill(town);
        List<String> traces = List.of(person.name(), String.valueOf(person.email()), String.valueOf(person.title()));
        assertThat(traces).allSatisfy(trace -> assertThat(filesWith(trace)).isNotEmpty());
        assertThat(keptAnswer(town))
                .hasValueSatisfying(answer -> assertThat(answer.body()).contains(person.name()));

        new ErasePerson(town.installation().transactions())
                .handle(town.actor(), new ErasePerson.Command(person.id(), null));
        Path database = folder.resolve("kurs-0.db");
        Backups.make(database, folder.resolve("copy.db"), Progress.UNHEARD);
        try (PersistenceAdapter adapter = open("kurs-0.db", town.clock(), town.ids())) {
            new ExportOrganisation(adapter.archives())
                    .handle(new ExportOrganisation.Command(town.id(), folder.resolve("out"), true), Progress.UNHEARD);
        }

        assertThat(traces).allSatisfy(trace -> assertThat(filesWith(trace)).isEmpty());
        assertThat(keptAnswer(town)).isEmpty();
        assertThat(town.verification().intact()).isTrue();
        assertThat(filesWith(person.id().toString()))
                .as("the id stays where the person stood")
                .contains(Path.of("person.ndjson"), Path.of("copy.db"), Path.of("kurs-0.db"));
    }

    private static Optional<KeptAnswer> keptAnswer(Municipality town) {
        return town.read(ports -> ports.keptAnswers().find("key"));
    }

    private static Person person(UUID id, String name) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.').replace('å', 'a') + "@granby.example";
        return new Person(new PersonId(id), name, email, "Kansliråd " + name, null, PersonKind.EMPLOYEE, false, false);
    }

    private static Person saved(Municipality town, UUID id, String name) {
        return town.saved(Person.KIND, person(id, name));
    }

    private static void rename(Municipality town, Person person, long version, String name) {
        Person renamed =
                new Person(person.id(), name, person.email(), person.title(), null, person.kind(), false, false);
        town.change(ports -> ports.registers().save(Person.KIND, version, Person.KIND.changed(person, renamed)));
    }

    private static void retitle(Municipality town, Person person, long version, String title) {
        Person retitled =
                new Person(person.id(), person.name(), person.email(), title, null, person.kind(), false, false);
        town.change(ports -> ports.registers().save(Person.KIND, version, Person.KIND.changed(person, retitled)));
    }

    private static void erase(Municipality town, Person person, long version) {
        town.change(ports -> ports.registers().save(Person.KIND, version, person.withoutPersonalData()));
    }

    private List<Path> filesWith(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        String sought = new String(wanted, StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sought)) {
                    found.add(file.getFileName());
                }
            }
        }
        return found;
    }
}
