package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Story;
import dev.kurs.application.strategy.MakeShareLink.Made;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be shown to whoever holds a link, and until when. */
class ShareLinkStoryTest {

    private final Story story = Story.on("2026-03-02");

    @Test
    void a_link_shows_the_strategy_until_the_end_of_its_last_day() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        story.told();

        Made made = share(strategy, "2026-03-09");

        assertThat(story.told()).containsExactly("strategy.share-link-made share-link");
        assertThat(made.secret().text()).hasSize(43);
        assertThat(made.secret()).hasToString("…");
        assertThat(seen(made)).contains(strategy);
        story.goesOn("2026-03-09", "23:59");
        assertThat(seen(made)).contains(strategy);
        story.goesOn("2026-03-10", "00:00");
        assertThat(seen(made)).isEmpty();
    }

    @Test
    void a_revoked_link_leads_nowhere() {
        Made made = share(story.adoptedStrategy("Digital by 2030"), null);
        story.told();

        revoke(made);
        assertThat(story.told()).containsExactly("strategy.share-link-revoked share-link");
        assertThat(seen(made)).isEmpty();

        revoke(made);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_draft_is_not_shared() {
        StrategyId draft = story.strategy("Digital by 2030");
        story.told();

        assertThatThrownBy(() -> share(draft, null)).hasMessageContaining("not-adopted at '/target'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void a_confidential_strategy_is_not_shared_and_no_longer_once_it_becomes_so() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        Made made = share(strategy, null);

        confidential(strategy, true);
        assertThat(seen(made)).isEmpty();
        assertThatThrownBy(() -> share(strategy, null)).hasMessageContaining("confidential-not-shared at '/target'");

        confidential(strategy, false);
        assertThat(seen(made)).contains(strategy);
    }

    @Test
    void all_that_is_wrong_with_a_link_is_told_together() {
        StrategyId draft = story.strategy("Digital by 2030");

        assertThatThrownBy(() -> share(draft, "2026-03-01"))
                .hasMessageContaining("not-adopted at '/target'")
                .hasMessageContaining("until-in-the-past at '/until'");
        assertThatThrownBy(() -> share(new StrategyId(new UUID(0x7000L, 1)), null))
                .hasMessageContaining("reference-unknown at '/target'");
        assertThatThrownBy(() -> share(story.elsewhere().adoptedStrategy("Theirs"), null))
                .hasMessageContaining("reference-unknown at '/target'");
    }

    @Test
    void what_is_written_in_an_open_revision_is_not_shown() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        Made made = share(strategy, null);
        int before = goals(made);

        story.opened(strategy);
        story.goal(strategy, "A goal that nobody has adopted");

        assertThat(goals(made)).isEqualTo(before);
    }

    @Test
    void a_link_is_for_its_own_organisation_alone() {
        Made made = share(story.adoptedStrategy("Digital by 2030"), null);
        Story other = story.elsewhere();

        assertThat(story.application()
                        .sharedViews()
                        .findOverview(
                                other.editor().organisation(),
                                made.link().value().id(),
                                "request"))
                .isEmpty();
        assertThatThrownBy(() -> story.application()
                        .revokeShareLink()
                        .handle(
                                other.editor(),
                                new RevokeShareLink.Command(made.link().value().id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void links_are_made_and_revoked_by_editors() {
        StrategyId strategy = story.adoptedStrategy("Digital by 2030");
        Made made = share(strategy, null);

        assertThatThrownBy(() -> story.application()
                        .makeShareLink()
                        .handle(
                                story.contributor(),
                                new MakeShareLink.Command(strategy, ShareLink.View.OVERVIEW, null)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.application()
                        .revokeShareLink()
                        .handle(
                                story.contributor(),
                                new RevokeShareLink.Command(made.link().value().id())))
                .isInstanceOf(RoleTooLow.class);
    }

    private Made share(StrategyId strategy, @Nullable String until) {
        return story.application()
                .makeShareLink()
                .handle(
                        story.editor(),
                        new MakeShareLink.Command(
                                strategy, ShareLink.View.OVERVIEW, until == null ? null : LocalDate.parse(until)));
    }

    private void revoke(Made made) {
        ShareLinkId link = made.link().value().id();
        story.application().revokeShareLink().handle(story.editor(), new RevokeShareLink.Command(link));
    }

    private void confidential(StrategyId strategy, boolean is) {
        story.application().changeStrategy().handle(story.editor(), new ChangeStrategy.Command(strategy, null, was -> {
            Header h = was.value().header();
            Header other = new Header(
                    h.title(),
                    h.kind(),
                    h.language(),
                    is,
                    h.owner(),
                    h.contact(),
                    h.reviewCycle(),
                    h.parent(),
                    h.orgUnit());
            return new Keyed<>(new Draft(other, was.value().content()), was.externalKeys());
        }));
    }

    private Optional<StrategyViews.Overview> look(Made made) {
        return story.application()
                .sharedViews()
                .findOverview(story.editor().organisation(), made.link().value().id(), "request");
    }

    private Optional<StrategyId> seen(Made made) {
        return look(made).map(overview -> overview.strategy().strategy().value().id());
    }

    private int goals(Made made) {
        return look(made).orElseThrow().goals().size();
    }
}
