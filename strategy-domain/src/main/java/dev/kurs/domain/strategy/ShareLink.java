package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address that shows one view of a strategy to whoever holds it, without a key. The secret in the address is shown once
 * and never stored.
 *
 * <p>Its life: it is made for a strategy that is in force and not confidential, leads there until its last day, and can be
 * revoked at any time before. What is shared is judged anew whenever somebody looks: when the strategy becomes
 * confidential the link leads nowhere, although nobody revoked it. A closed strategy goes on being shown. No link is ever
 * removed.
 *
 * @param until the last day on which it leads anywhere; null for no end
 * @param revokedAt when it was revoked; null while it is not
 */
public record ShareLink(
        ShareLinkId id,
        StrategyId strategy,
        View view,
        @Nullable LocalDate until,
        @Nullable Instant revokedAt) {

    /** What of a strategy is shown. */
    public enum View {
        /** How it stands, in one answer. */
        OVERVIEW
    }

    /** A new link, and that it was made: to what, until when. */
    public static Change<ShareLink> made(ShareLink link) {
        return Change.of(
                link,
                Event.of("strategy.share-link-made", link.id())
                        .with("strategy", link.strategy())
                        .with("view", link.view())
                        .with("until", link.until()));
    }

    /** Notes what stands in the way of sharing a strategy on a day, and of sharing it for so long. */
    public void check(Strategy shared, LocalDate today, Faults faults) {
        faults.unless(shared.revisionInForce(today).isPresent(), StrategyRule.NOT_ADOPTED, "/target")
                .unless(!shared.header().confidential(), StrategyRule.CONFIDENTIAL_NOT_SHARED, "/target")
                .unless(
                        until == null || !until.isBefore(today),
                        StrategyRule.UNTIL_IN_THE_PAST,
                        "/until",
                        "until",
                        until,
                        "today",
                        today);
    }

    /** Whether the link shows the strategy on a day. */
    public boolean shows(Strategy shared, LocalDate today) {
        boolean leadsSomewhere = revokedAt == null && (until == null || !today.isAfter(until));
        return leadsSomewhere
                && shared.revisionInForce(today).isPresent()
                && !shared.header().confidential();
    }

    /** The link, leading nowhere from this moment on; nothing happens to one that already does not. */
    public Change<ShareLink> revoked(Instant now) {
        return revokedAt != null
                ? Change.none(this)
                : Change.of(
                        this,
                        new ShareLink(id, strategy, view, until, now),
                        Event.of("strategy.share-link-revoked", id));
    }
}
