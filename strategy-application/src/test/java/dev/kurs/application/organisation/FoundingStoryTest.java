package dev.kurs.application.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.NotFound;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.Story;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.organisation.MakeApiKey.Made;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoundingStoryTest {

    private final Story story = Story.on("2026-07-01");

    @Test
    void a_municipality_founds_itself_and_finds_its_reference_data_there() {
        assertThat(story.journal())
                .extracting(JournalEntry::type)
                .containsExactly(
                        "dev.kurs.organisation.organisation-founded",
                        "dev.kurs.organisation.discount-schedule-added",
                        "dev.kurs.organisation.discount-schedule-added",
                        "dev.kurs.organisation.discount-schedule-added",
                        "dev.kurs.organisation.discount-schedule-added");
        assertThat(settings().value().name()).isEqualTo("Granby");
        assertThat(settings().version()).isEqualTo(1);
        assertThat(story.<Integer>read(ports -> ports.registers()
                        .list(DiscountSchedule.KIND, null, Listing.first(10))
                        .items()
                        .size()))
                .isEqualTo(4);
        assertThat(story.transactions().findOrganisation("Granby")).contains(story.organisation());
    }

    @Test
    void an_administrator_changes_its_settings_and_the_journal_tells_which() {
        DiscountScheduleId danish = story.read(ports -> ports.registers()
                .list(DiscountSchedule.KIND, null, Listing.first(1))
                .items()
                .get(0)
                .value()
                .id());

        Stored<Organisation> after = change(1L, was -> with(was, "0.15", danish));

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.value().tolerance()).isEqualByComparingTo("0.15");
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.organisation.settings-changed");
            assertThat(entry.data())
                    .contains("\"name\":\"tolerance\"", "0.1,", "0.15", "\"name\":\"discountSchedule\"")
                    .doesNotContain("Granby");
        });
    }

    @Test
    void settings_that_stay_as_they_are_leave_no_entry() {
        assertThat(change(1L, was -> with(was, "0.10", null)).version()).isEqualTo(1);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void settings_that_break_a_rule_or_name_what_is_not_there_are_refused_and_nothing_is_changed() {
        assertThatThrownBy(() -> change(1L, was -> with(was, "1.5", null)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("tolerance-out-of-range at '/tolerance'");
        assertThatThrownBy(() -> change(1L, was -> with(was, "0.1", new DiscountScheduleId(new UUID(0x7000L, 1)))))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/discountSchedule'");
        assertThat(story.told()).isEmpty();
        assertThat(settings().version()).isEqualTo(1);
    }

    @Test
    void who_read_older_settings_must_read_them_anew() {
        change(1L, was -> with(was, "0.2", null));

        assertThatThrownBy(() -> change(1L, was -> with(was, "0.3", null)))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.version()).isEqualTo(2));
        assertThat(settings().value().tolerance()).isEqualByComparingTo("0.2");
        assertThat(change(null, was -> with(was, "0.3", null)).version()).isEqualTo(3);
    }

    @Test
    void editors_do_not_change_settings_or_make_or_revoke_keys() {
        Made key = make(new MakeApiKey.Command("statistics", Role.READER, null, List.of(), null));
        story.told();

        assertThatThrownBy(() -> story.application()
                        .changeSettings()
                        .handle(story.editor(), new ChangeSettings.Command(null, was -> with(was, "0.2", null))))
                .isInstanceOfSatisfying(
                        RoleTooLow.class,
                        refused -> assertThat(refused.needed()).isEqualTo(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> story.application()
                        .makeApiKey()
                        .handle(
                                story.editor(),
                                new MakeApiKey.Command("statistics", Role.READER, null, List.of(), null)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .revokeApiKey()
                        .handle(
                                story.editor(),
                                new RevokeApiKey.Command(key.key().value().id(), null)))
                .isInstanceOf(RoleTooLow.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_key_opens_with_its_secret_until_it_is_revoked_and_the_secret_is_nowhere_kept() {
        PersonId asta = story.person("Asta Påhittad");
        story.told();

        Made made = make(new MakeApiKey.Command("statistics", Role.CONTRIBUTOR, asta, List.of("voteFor"), null));

        ApiKey key = made.key().value();
        assertThat(made.secret().text()).startsWith("kurs_").hasSizeGreaterThan(40);
        assertThat(made.secret()).hasToString("kurs_…");
        assertThat(opening(made)).isEqualTo(key);
        assertThat(key.person()).isEqualTo(asta);
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.organisation.api-key-made");
            assertThat(entry.data())
                    .contains("\"keyRole\":\"CONTRIBUTOR\"", "\"keyPerson\":\"" + asta, "voteFor")
                    .doesNotContain(made.secret().text(), made.secret().digest());
        });

        revoke(key);
        assertThat(story.told()).containsExactly("organisation.api-key-revoked api-key");
        assertThat(opening(made).opensAt(story.clock().instant())).isFalse();

        revoke(key);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_key_that_expires_opens_until_then() {
        Instant inAnHour = story.clock().instant().plus(Duration.ofHours(1));
        Made made = make(new MakeApiKey.Command("a visit", Role.READER, null, List.of(), inAnHour));

        assertThat(opening(made).opensAt(inAnHour.minusMillis(1))).isTrue();
        assertThat(opening(made).opensAt(inAnHour)).isFalse();
    }

    @Test
    void all_that_is_wrong_with_a_key_is_told_together() {
        MakeApiKey.Command wrong = new MakeApiKey.Command(
                "statistics",
                Role.READER,
                new PersonId(new UUID(0x7000L, 1)),
                List.of(),
                story.clock().instant());

        assertThatThrownBy(() -> make(wrong))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("expiry-in-the-past at '/expiresAt'")
                .hasMessageContaining("reference-unknown at '/person'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_scope_exists_is_given_once_and_names_somebody_of_ours() {
        PersonId asta = story.person("Asta Påhittad");
        PersonId stranger = story.elsewhere().person("Sven Påhittad");
        story.told();
        List<String> scopes =
                List.of("voteFor", "voteFor:" + asta, "voteFor:" + stranger, "voteFor", "rule", "voteFor:asta");

        assertThatThrownBy(() -> make(new MakeApiKey.Command("council", Role.READER, null, scopes, null)))
                .isInstanceOf(RulesBroken.class)
                .hasMessageContaining("reference-unknown at '/scopes/2'")
                .hasMessageContaining("listed-twice at '/scopes/3'")
                .hasMessageContaining("scope-unknown at '/scopes/4'")
                .hasMessageContaining("scope-unknown at '/scopes/5'")
                .hasMessageNotContaining("/scopes/0")
                .hasMessageNotContaining("/scopes/1");
        assertThat(story.told()).isEmpty();
        assertThat(make(new MakeApiKey.Command("council", Role.READER, null, scopes.subList(0, 2), null))
                        .key()
                        .value()
                        .scopes())
                .containsExactly("voteFor", "voteFor:" + asta);
    }

    @Test
    void a_key_acts_for_somebody_of_ours_who_is_not_erased() {
        PersonId stranger = story.elsewhere().person("Sven Påhittad");
        PersonId gone = story.person("Asta Påhittad");
        erase(gone);

        assertThatThrownBy(() -> make(new MakeApiKey.Command("theirs", Role.READER, stranger, List.of(), null)))
                .hasMessageContaining("reference-unknown at '/person'");
        assertThatThrownBy(() -> make(new MakeApiKey.Command("nobody's", Role.READER, gone, List.of(), null)))
                .hasMessageContaining("person-erased at '/person'");
        assertThatThrownBy(() ->
                        make(new MakeApiKey.Command("a vote", Role.READER, null, List.of("voteFor:" + gone), null)))
                .hasMessageContaining("reference-unknown at '/scopes/0'");
    }

    @Test
    void when_a_person_is_erased_nobody_acts_for_them_any_more() {
        PersonId asta = story.person("Asta Påhittad");
        PersonId olle = story.person("Olle Påhittad");
        Made one = make(new MakeApiKey.Command("phone", Role.READER, asta, List.of(), null));
        Made other = make(new MakeApiKey.Command("laptop", Role.READER, asta, List.of(), null));
        Made olles = make(new MakeApiKey.Command("phone", Role.READER, olle, List.of(), null));
        revoke(one.key().value());
        story.told();

        erase(asta);

        assertThat(story.told())
                .containsExactly("organisation.api-key-revoked api-key", "organisation.person-erased person");
        assertThat(opening(one).opensAt(story.clock().instant())).isFalse();
        assertThat(opening(other).opensAt(story.clock().instant())).isFalse();
        assertThat(opening(olles).opensAt(story.clock().instant())).isTrue();
    }

    @Test
    void however_many_keys_act_for_a_person_all_end_with_them() {
        PersonId asta = story.person("Asta Påhittad");
        List<Made> keys = Stream.generate(
                        () -> make(new MakeApiKey.Command("robot", Role.READER, asta, List.of(), null)))
                .limit(Listing.MAXIMUM + 1)
                .toList();

        erase(asta);

        assertThat(keys).noneMatch(key -> opening(key).opensAt(story.clock().instant()));
    }

    private void erase(PersonId person) {
        story.application().erasePerson().handle(story.administrator(), new ErasePerson.Command(person, null));
    }

    @Test
    void two_municipalities_of_one_installation_see_nothing_of_each_other() {
        StrategyId ours = story.adoptedStrategy("Digital by 2030");
        Story other = story.elsewhere();

        assertThatThrownBy(() -> other.read(ports -> ports.strategies().get(ours)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.goal(ours, "A goal in somebody else's strategy"))
                .isInstanceOf(NotFound.class);
        assertThat(other.told()).isEmpty();
        assertThat(other.journal())
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.sequence()).isLessThanOrEqualTo(5));
        assertThat(story.<Boolean>read(
                        ports -> ports.strategies().find(ours, AsOf.NOW).isPresent()))
                .isTrue();
    }

    private Stored<Organisation> settings() {
        return story.read(ports -> ports.organisations().get());
    }

    private Stored<Organisation> change(Long version, UnaryOperator<Organisation> edit) {
        return story.application()
                .changeSettings()
                .handle(story.administrator(), new ChangeSettings.Command(version, edit));
    }

    private Made make(MakeApiKey.Command command) {
        return story.application().makeApiKey().handle(story.administrator(), command);
    }

    private void revoke(ApiKey key) {
        Stored<ApiKey> revoked = story.application()
                .revokeApiKey()
                .handle(story.administrator(), new RevokeApiKey.Command(key.id(), null));
        assertThat(revoked.value().revokedAt()).isNotNull();
    }

    private ApiKey opening(Made made) {
        return story.transactions()
                .findKey(made.secret().digest())
                .orElseThrow()
                .key();
    }

    private static Organisation with(Organisation was, String tolerance, DiscountScheduleId schedule) {
        return new Organisation(
                was.id(),
                was.name(),
                was.currency(),
                was.timeZone(),
                was.language(),
                new BigDecimal(tolerance),
                was.complexityLimit(),
                was.governance(),
                was.legalProfile(),
                schedule,
                was.optimismBias());
    }
}
