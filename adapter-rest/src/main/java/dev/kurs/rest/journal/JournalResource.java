package dev.kurs.rest.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The organisation's journal, in order, as CloudEvents 1.0. */
@Path(Call.V1 + "/journal")
public final class JournalResource {

    private static final Form<EntryBody> FORM = Form.bare(EntryBody.class);

    /**
     * An entry as a CloudEvent, with what chains it to the one before.
     *
     * @param data the canonical JSON that the hash is over, character for character
     */
    public record EntryBody(
            String specversion,
            UUID id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            @JsonRawValue String data,
            Long sequence,
            String hash,
            String previous) {

        static EntryBody of(JournalEntry entry, OrganisationId organisation) {
            return new EntryBody(
                    "1.0",
                    entry.id(),
                    "urn:uuid:" + organisation,
                    entry.type(),
                    entry.subject(),
                    entry.time(),
                    MediaType.APPLICATION_JSON,
                    entry.data(),
                    entry.sequence(),
                    entry.hash(),
                    entry.previous());
        }
    }

    /** Lists entries, the oldest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        query.fields(FORM);
        long after = query.number("after", 0, Integer.MAX_VALUE, 0);
        String type = query.text("type");
        String subject = query.text("subject");
        Listing listing = query.row(after + "|" + type + "|" + subject);
        query.end();
        UUID cursor = listing.from().after();
        long start = cursor == null ? after : cursor.getLeastSignificantBits();
        List<JournalEntry> found = call.read(ports -> ports.journal().list(start, type, subject, listing.limit() + 1));
        boolean more = found.size() > listing.limit();
        List<JournalEntry> shown = more ? found.subList(0, listing.limit()) : found;
        List<EntryBody> items = shown.stream()
                .map(entry -> EntryBody.of(entry, call.actor().organisation()))
                .toList();
        From next = more ? new From(new UUID(0, shown.get(shown.size() - 1).sequence()), 0) : null;
        return Answers.list(call, query, FORM, new Page<>(items, next)).response();
    }

    /** Follows the chain from its first entry to its head. */
    @GET
    @Path("verification")
    @Produces(MediaType.APPLICATION_JSON)
    public Response verify(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        return Answers.passing(call.read(ports -> ports.journal().verify())).response();
    }
}
