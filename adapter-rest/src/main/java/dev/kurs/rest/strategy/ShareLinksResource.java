package dev.kurs.rest.strategy;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.MakeShareLink;
import dev.kurs.application.strategy.RevokeShareLink;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.strategy.StrategyRule;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The links that show strategies without a key. An address is shown when its link is made, and never again. */
@Path(ShareLinksResource.COLLECTION)
public final class ShareLinksResource {

    static final String COLLECTION = Call.V1 + "/share-links";

    private static final Form<ShareLinkBody> FORM = Form.keyless(ShareLinkBody.class, ShareLinkFigures.class);
    private static final Form<NothingBody> NOTHING = Form.keyless(NothingBody.class, null);
    private static final List<String> FILTERS = List.of("until");

    /** What can be shared, as {@code _links} name it. */
    private static final Pattern TARGET = Pattern.compile(
            Pattern.quote(StrategyShown.COLLECTION + "/") + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/overview");

    private final StrategyApplication application;

    /** A link as it is written. */
    public record ShareLinkBody(
            @NotNull @Size(min = 1, max = Text.LINE) String target,
            @Nullable LocalDate until) {

        static ShareLinkBody of(ShareLink link) {
            return new ShareLinkBody(address(link), link.until());
        }

        MakeShareLink.Command toCommand() {
            Matcher strategy = TARGET.matcher(target);
            Faults.require(strategy.matches(), StrategyRule.TARGET_NOT_SHAREABLE, "/target");
            return new MakeShareLink.Command(
                    new StrategyId(UUID.fromString(strategy.group(1))), ShareLink.View.OVERVIEW, until);
        }
    }

    /** What came of a link: its address, in the answer that it is made with; and when it was revoked. */
    record ShareLinkFigures(@Nullable String url, @Nullable Instant revoked) {}

    /** What is sent with an act that needs nothing. */
    public record NothingBody() {}

    /** The resource over the application. */
    public ShareLinksResource(StrategyApplication application) {
        this.application = application;
    }

    /** Lists links, revoked ones too. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, FILTERS);
        query.end();
        call.actor().require(Role.EDITOR);
        Page<Stored<ShareLink>> found = call.read(ports -> ports.shareLinks().list(listing));
        List<Shown> items =
                found.items().stream().map(link -> shown(link, null)).toList();
        return Answers.list(call, query, FORM, new Page<>(items, found.next())).response();
    }

    /** Makes a link. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response make(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("share-link");
        call.query().end();
        call.actor().require(Role.EDITOR);
        MakeShareLink.Command command = call.sent(FORM).body().toCommand();
        return call.write(actor -> application.makeShareLink().handle(actor, command), made -> {
            String url = SharedResource.COLLECTION + "/" + made.secret().text();
            Answer shown = Answers.created(shown(made.link(), url), COLLECTION);
            // A kept answer is stored as it is, and a secret never is.
            return shown.keptAs(Answers.created(shown(made.link(), null), COLLECTION));
        });
    }

    /** Shows a link. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        query.fields(FORM);
        query.end();
        call.actor().require(Role.EDITOR);
        Stored<ShareLink> link = call.read(ports -> ports.shareLinks().get(new ShareLinkId(uuid)));
        return Answers.one(shown(link, null), query).response();
    }

    /** Lets a link lead nowhere, for good. */
    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about("share-link");
        call.query().end();
        call.actor().require(Role.EDITOR);
        call.sentOr(NOTHING, new NothingBody());
        return call.write(
                actor ->
                        application.revokeShareLink().handle(actor, new RevokeShareLink.Command(new ShareLinkId(uuid))),
                revoked -> Answers.one(shown(revoked, null)));
    }

    private static String address(ShareLink link) {
        return StrategyShown.COLLECTION + "/" + link.strategy() + "/"
                + link.view().name().toLowerCase(Locale.ROOT);
    }

    private static Shown shown(Stored<ShareLink> stored, @Nullable String url) {
        ShareLink link = stored.value();
        String self = COLLECTION + "/" + link.id();
        boolean plain = url == null && link.revokedAt() == null;
        return Shown.of(
                link.id().value(),
                stored,
                ShareLinkBody.of(link),
                plain ? null : new ShareLinkFigures(url, link.revokedAt()),
                List.of(),
                Link.Links.of(self, COLLECTION)
                        .to("target", address(link))
                        .act(link.revokedAt() == null, "revoke", "POST", self + "/revocation"));
    }
}
