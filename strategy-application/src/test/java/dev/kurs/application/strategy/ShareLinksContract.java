package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.NotFound;
import dev.kurs.application.Pages;
import dev.kurs.application.PortContract;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.organisation.Gate.Shared;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ShareLinks} keep, in every implementation. */
public interface ShareLinksContract extends PortContract {

    /** A link to the municipality's strategy, not saved yet. */
    default ShareLink link(Municipality town, @Nullable LocalDate until) {
        return new ShareLink(new ShareLinkId(town.ids().next()), town.strategy(), ShareLink.View.OVERVIEW, until, null);
    }

    /** Saves a new link. */
    default Stored<ShareLink> saved(Municipality town, ShareLink link) {
        return town.write(ports -> ports.shareLinks().add(ShareLink.made(link), digest(link)));
    }

    /** What stands in for the digest of a secret: 64 hexadecimal digits, each link's own. */
    static String digest(ShareLink link) {
        return link.id().toString().replace("-", "").repeat(2);
    }

    /** A link, read in a unit of work of its own. */
    default Optional<Stored<ShareLink>> found(Municipality town, ShareLinkId id) {
        return town.read(ports -> ports.shareLinks().find(id));
    }

    /** All links that fit, page by page. */
    default List<ShareLink> listed(Municipality town, Listing listing) {
        return Pages.walk(listing, part -> town.read(ports -> ports.shareLinks().list(part)), page -> {}).stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void a_link_is_given_back_whole() {
        Municipality town = municipality();
        Instant now = town.clock().instant();
        ShareLink whole = link(town, LocalDate.parse("2026-12-31"));
        ShareLink bare = link(town, null);

        Stored<ShareLink> saved = saved(town, whole);
        saved(town, bare);

        assertThat(saved).isEqualTo(new Stored<>(whole, 1, now, now));
        assertThat(found(town, whole.id())).contains(saved);
        assertThat(found(town, bare.id())).map(Stored::value).contains(bare);
    }

    @Test
    default void a_link_that_was_never_made_is_not_found() {
        Municipality town = municipality();
        ShareLinkId unknown = new ShareLinkId(town.ids().next());

        assertThat(found(town, unknown)).isEmpty();
        assertThatThrownBy(() -> town.read(ports -> ports.shareLinks().get(unknown)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void a_revoked_link_stays_and_says_when() {
        Municipality town = municipality();
        Stored<ShareLink> before = saved(town, link(town, null));
        town.aDayPasses();
        Instant now = town.clock().instant();

        Stored<ShareLink> after =
                town.write(ports -> ports.shareLinks().save(1, before.value().revoked(ports.now())));

        assertThat(after).isEqualTo(new Stored<>(before.value().revoked(now).after(), 2, before.createdAt(), now));
        assertThat(found(town, before.value().id())).contains(after);
        assertThatThrownBy(() -> town.write(
                        ports -> ports.shareLinks().save(1, before.value().revoked(ports.now()))))
                .isInstanceOf(Stale.class);
    }

    @Test
    default void links_are_listed_as_they_were_made_and_found_by_their_last_day() {
        Municipality town = municipality();
        ShareLink one = saved(town, link(town, LocalDate.parse("2026-12-31"))).value();
        ShareLink two = saved(town, link(town, null)).value();
        ShareLink three = saved(town, link(town, LocalDate.parse("2026-12-31"))).value();

        assertThat(listed(town, Listing.first(2))).containsExactly(one, two, three);
        assertThat(listed(town, Listing.first(2).where("until", "2026-12-31"))).containsExactly(one, three);
    }

    @Test
    default void whoever_has_the_digest_finds_the_link_and_whose_it_is() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        ShareLink ours = saved(town, link(town, null)).value();
        ShareLink theirs = saved(neighbour, link(neighbour, null)).value();

        assertThat(town.installation().gate().findShareLink(digest(ours))).contains(new Shared(town.id(), ours.id()));
        assertThat(town.installation().gate().findShareLink(digest(theirs)))
                .contains(new Shared(neighbour.id(), theirs.id()));
        assertThat(town.installation().gate().findShareLink("0".repeat(64))).isEmpty();
        assertThat(town.installation().gate().findKey(digest(ours))).isEmpty();
    }

    @Test
    default void the_journal_tells_of_a_link_and_never_its_digest() {
        Municipality town = municipality();
        ShareLink before = link(town, null);
        long head = town.journalHead();
        ShareLink link = saved(town, before).value();

        assertThat(town.journal(head))
                .extracting(JournalEntry::type, JournalEntry::subject)
                .containsExactly(tuple("dev.kurs.strategy.share-link-made", "share-link/" + link.id()));
        assertThat(town.journal(0)).noneMatch(entry -> entry.toString().contains(digest(link)));
    }

    @Test
    default void another_organisation_neither_sees_nor_revokes_it() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        Stored<ShareLink> link = saved(town, link(town, null));

        assertThat(found(neighbour, link.value().id())).isEmpty();
        assertThat(listed(neighbour, Listing.first(2))).isEmpty();
        assertThatThrownBy(() -> neighbour.write(
                        ports -> ports.shareLinks().save(1, link.value().revoked(ports.now()))))
                .isInstanceOf(Stale.class);
        assertThat(found(town, link.value().id())).contains(link);
    }

    @Test
    default void a_link_is_a_resource_that_refers_to_its_strategy() {
        Municipality town = municipality();
        ShareLink link = saved(town, link(town, null)).value();

        assertThat(town.kinds(link.id().value())).containsValue("share-link");
        List<Usage> usages =
                town.read(ports -> ports.resources().usages(town.strategy().value(), 100));
        assertThat(usages).anyMatch(usage -> usage.id().equals(link.id().value()));
    }
}
