package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Places;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Law;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Warrant;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.organisation.Role;
import java.util.List;

/**
 * Reads mandates with what their chains make of them, and the law that they are granted under. A mandate over a confidential
 * draft is not there for anybody but editors.
 */
public final class MandateViews {

    /** The reads. */
    public MandateViews() {}

    /**
     * A mandate with its chain.
     *
     * @param effective whether it is effective on the day that was asked for
     */
    public record MandateView(Stored<Mandate> stored, Warrant warrant, boolean effective) {}

    /** A part of all mandates that the actor may see, each with its chain: two queries, whatever their number. */
    public Page<MandateView> list(Ports ports, Actor actor, Listing listing, Moment moment) {
        Moment.In in = moment.in(ports);
        Page<Stored<Mandate>> found = ports.mandates().list(listing.knowing(in.known()), actor.may(Role.EDITOR));
        return new Page<>(views(ports, found.items(), in), found.next());
    }

    /**
     * A mandate with its chain.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public MandateView get(Ports ports, Actor actor, MandateId id, Moment moment) {
        Moment.In in = moment.in(ports);
        Places places = new Places(ports);
        Stored<Mandate> stored = ports.mandates()
                .find(id, in.known())
                .filter(found -> places.isVisible(actor, found.value().scope(), in.known()))
                .orElseThrow(() -> new NotFound(id.kind(), id));
        return views(ports, List.of(stored), in).get(0);
    }

    /** A mandate that was just stored, as it is today. */
    public MandateView of(Ports ports, Stored<Mandate> stored) {
        return views(ports, List.of(stored), Moment.NOW.in(ports)).get(0);
    }

    private static List<MandateView> views(Ports ports, List<Stored<Mandate>> found, Moment.In in) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<MandateId> ids = found.stream().map(stored -> stored.value().id()).toList();
        Warrants warrants = Warrants.of(ports.mandates().listWithChains(ids, in.known()));
        return found.stream()
                .map(stored -> {
                    Warrant warrant = warrants.get(stored.value().id());
                    return new MandateView(stored, warrant, warrant.isEffectiveOn(in.day()));
                })
                .toList();
    }

    /** Whether the actor may see a mandate: one over a confidential draft is there for editors alone. */
    public boolean isVisible(Ports ports, Actor actor, Mandate mandate) {
        return new Places(ports).isVisible(actor, mandate.scope());
    }

    /** The legal rules of the organisation's profile, as it has amended them. */
    public Law law(Ports ports) {
        return new Holders(ports, AsOf.NOW).law();
    }
}
