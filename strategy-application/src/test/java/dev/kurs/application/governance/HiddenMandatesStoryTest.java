package dev.kurs.application.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Story;
import dev.kurs.application.governance.AuthorityViews.Asked;
import dev.kurs.application.governance.AuthorityViews.Found;
import dev.kurs.application.governance.AuthorityViews.Query;
import dev.kurs.domain.governance.Authority.VerdictKind;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What mandates over a confidential draft tell, and to whom. */
class HiddenMandatesStoryTest {

    private final Story story = Story.on("2026-06-01");
    private final TownHall hall = new TownHall(story);
    private final StrategyId secret = story.strategy(new Header(
            "A merger",
            null,
            null,
            true,
            story.person("Asta Påhittad"),
            new Contact(null, "room 4"),
            null,
            null,
            null));
    private final ProjectId project = hall.project(secret, "One town hall", null);
    private final BodyId board = hall.body("The board", BodyKind.EXECUTIVE);
    private final MandateId hidden = hall.granted(
            Grant.to(MandateHolder.of(board)).of(Power.STOP_PROJECT).over(Place.of(secret)));
    private final MandateId shown =
            hall.granted(Grant.to(MandateHolder.of(board)).of(Power.PASS_GATE));

    private List<MandateId> listed(Actor actor, Moment moment) {
        return story
                .read(ports -> story.application().mandateViews().list(ports, actor, Listing.first(10), moment))
                .items()
                .stream()
                .map(view -> view.stored().value().id())
                .toList();
    }

    private MandateId got(Actor actor, MandateId mandate, Moment moment) {
        return story.read(ports -> story.application().mandateViews().get(ports, actor, mandate, moment))
                .warrant()
                .id();
    }

    private Found asked(Actor actor, Subject.Type type, UUID id, Asked who) {
        return hall.asked(actor, new Query(Power.STOP_PROJECT, type, id, null, who), Moment.NOW);
    }

    @Test
    void a_mandate_over_it_is_there_for_editors_alone() {
        for (Actor actor : List.of(story.reader(), story.contributor())) {
            assertThat(listed(actor, Moment.NOW)).containsExactly(shown);
            assertThatThrownBy(() -> got(actor, hidden, Moment.NOW)).isInstanceOf(NotFound.class);
            assertThat(got(actor, shown, Moment.NOW)).isEqualTo(shown);
        }
        assertThat(listed(story.editor(), Moment.NOW)).containsExactly(hidden, shown);
        assertThat(got(story.editor(), hidden, Moment.NOW)).isEqualTo(hidden);
        assertThatThrownBy(() -> got(story.elsewhere().editor(), new MandateId(TownHall.unknown()), Moment.NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_question_about_it_is_answered_as_if_it_were_not_there() {
        for (Subject subject : List.of(
                new Subject(Subject.Type.STRATEGY, secret),
                new Subject(Subject.Type.PORTFOLIO, secret),
                new Subject(Subject.Type.PROJECT, project),
                new Subject(Subject.Type.MANDATE, hidden))) {
            UUID id = subject.id().value();
            assertThatThrownBy(() -> asked(story.reader(), subject.type(), id, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> asked(story.reader(), subject.type(), TownHall.unknown(), null))
                    .as("what is not there at all")
                    .isInstanceOf(NotFound.class);
            assertThat(asked(story.editor(), subject.type(), id, null).answer().covering())
                    .extracting(one -> one.warrant().id())
                    .containsExactly(hidden);
        }
    }

    @Test
    void it_is_no_near_miss_of_another_question_either() {
        Found byReader = asked(story.reader(), Subject.Type.ORGANISATION, null, new Asked(board, null));
        Found byEditor = asked(story.editor(), Subject.Type.ORGANISATION, null, new Asked(board, null));

        assertThat(byReader.answer().nearestMisses())
                .extracting(miss -> miss.warrant().id())
                .containsExactly(shown);
        assertThat(byEditor.answer().nearestMisses())
                .extracting(miss -> miss.warrant().id())
                .containsExactly(hidden, shown);
        assertThat(byReader.verdict().kind()).isEqualTo(VerdictKind.NOT_AUTHORISED);
        assertThat(byReader.verdict().lacks()).extracting(Lack::kind).containsExactly(Lack.Kind.POWER);
        assertThat(byEditor.verdict().lacks()).extracting(Lack::kind).containsExactly(Lack.Kind.SCOPE);
    }

    @Test
    void once_it_is_adopted_its_mandates_are_there_for_all_and_in_its_past_they_stay_hidden() {
        story.goal(secret, "One town hall");
        story.goesOn("2026-06-10");
        story.adopted(secret, 1);

        assertThat(listed(story.reader(), Moment.NOW)).containsExactly(hidden, shown);
        assertThat(got(story.reader(), hidden, Moment.NOW)).isEqualTo(hidden);
        assertThat(listed(story.reader(), TownHall.asOf("2026-06-01"))).containsExactly(shown);
        assertThatThrownBy(() -> got(story.reader(), hidden, TownHall.asOf("2026-06-01")))
                .isInstanceOf(NotFound.class);
        Query query = new Query(Power.STOP_PROJECT, Subject.Type.STRATEGY, secret.value(), null, null);
        assertThatThrownBy(() -> hall.asked(story.reader(), query, TownHall.asOf("2026-06-01")))
                .isInstanceOf(NotFound.class);
        assertThat(TownHall.holders(hall.asked(story.reader(), query, Moment.NOW)))
                .containsExactly(MandateHolder.of(board));
    }
}
