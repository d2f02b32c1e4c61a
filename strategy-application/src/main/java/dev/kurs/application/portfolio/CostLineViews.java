package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Transactions;
import dev.kurs.application.journal.CanonicalJson;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.List;

/** Cost lines as they are read. Those of a project of a confidential draft are there for editors alone. */
public final class CostLineViews {

    private static final int VERSION_DIGITS = 14;
    private static final int HEXADECIMAL = 16;

    private final Transactions transactions;

    /** The reads over these. */
    public CostLineViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * All cost lines of a project.
     *
     * @param version the same for equal lists alone
     */
    public record CostList(List<CostLine> lines, long version) {

        public CostList {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A part of a project's cost lines.
     *
     * @param version that of the whole list
     */
    public record CostPage(Page<CostLine> page, long version) {}

    /** What tells a list from every other: the first digits of its digest. Moments alone would not tell two within one apart. */
    static long version(List<CostLine> lines) {
        return Long.parseLong(CanonicalJson.digest(lines).substring(0, VERSION_DIGITS), HEXADECIMAL);
    }

    /** The version of a project's list as it stands. */
    public long version(Actor actor, ProjectId project) {
        return transactions.read(
                actor.organisation(), ports -> version(ports.costLines().listOf(project, AsOf.NOW)));
    }

    /**
     * Cost lines of a project.
     *
     * @throws NotFound when there is no such project that the actor may see
     */
    public CostPage list(Actor actor, ProjectId project, Span span, Listing listing, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            if (ports.projects()
                    .findVisible(List.of(project), actor.may(Role.EDITOR))
                    .isEmpty()) {
                throw new NotFound("project", project);
            }
            Page<CostLine> page = ports.costLines().list(span, listing.knowing(in.known()), actor.may(Role.EDITOR));
            return new CostPage(page, version(ports.costLines().listOf(project, in.known())));
        });
    }

    /** Cost lines of many projects. */
    public Page<CostLine> list(Actor actor, Span span, Listing listing, Moment moment) {
        return transactions.read(
                actor.organisation(),
                ports -> ports.costLines()
                        .list(span, listing.knowing(moment.in(ports).known()), actor.may(Role.EDITOR)));
    }
}
