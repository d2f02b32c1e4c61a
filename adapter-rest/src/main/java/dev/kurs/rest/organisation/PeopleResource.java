package dev.kurs.rest.organisation;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.HandOver.HandedOver;
import dev.kurs.application.organisation.PersonExtracts.Extract;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Shown;
import dev.kurs.rest.UsageBody;
import dev.kurs.rest.organisation.PeopleResource.PersonBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people whom everything refers to. They are kept by administrators, and erased instead of removed. */
@Path(Call.V1 + "/people")
public final class PeopleResource extends EditableRegisterResource<PersonId, Person, PersonBody> {

    private static final Form<HandoverBody> HANDOVER = Form.bare(HandoverBody.class);

    /** A person as written; an employee who leads no administration, unless said otherwise. */
    public record PersonBody(
            @NotNull @Size(max = Text.LINE) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable @Size(max = Text.LINE) String title,
            @Nullable OrgUnitId orgUnit,
            @Nullable PersonKind kind,
            @Nullable Boolean headOfAdministration) {

        static PersonBody of(Person person) {
            return new PersonBody(
                    person.name(),
                    person.email(),
                    person.title(),
                    person.orgUnit(),
                    person.kind(),
                    person.headOfAdministration());
        }

        Person toPerson(PersonId id) {
            return new Person(
                    id,
                    name,
                    email,
                    title,
                    orgUnit,
                    kind == null ? PersonKind.EMPLOYEE : kind,
                    Boolean.TRUE.equals(headOfAdministration),
                    false);
        }
    }

    /** What has become of a person; shown only when it is true. */
    public record PersonState(boolean erased) {}

    /** To whom it passes on. */
    public record HandoverBody(@NotNull PersonId to) {}

    private record HandoverAnswer(PersonId to, List<UsageBody> moved, List<UsageBody> left) {}

    private record ExtractAnswer(Shown person, List<UsageBody> references) {}

    /** The resource over the application. */
    public PeopleResource(StrategyApplication application) {
        super(application, Person.KIND, Form.of(PersonBody.class, PersonState.class), PersonId::new);
    }

    @Override
    protected PersonBody body(Person person) {
        return PersonBody.of(person);
    }

    @Override
    protected @Nullable Record figures(Person person) {
        return person.erased() ? new PersonState(true) : null;
    }

    @Override
    protected Person entry(PersonId id, PersonBody body, Call call) {
        return body.toPerson(id);
    }

    @Override
    protected Role writer() {
        return Role.ADMINISTRATOR;
    }

    /** A person is not versioned: there is nothing to ask about an earlier day. */
    @Override
    protected boolean takesAsOf() {
        return false;
    }

    @Override
    protected boolean mayChange(Person person) {
        return !person.erased();
    }

    @Override
    protected void addLinks(Link.Links links, Call call, Person person, String self) {
        boolean administers = call.actor().may(Role.ADMINISTRATOR);
        links.act(administers && !person.erased(), "remove", "DELETE", self)
                .act(administers, "extract", "GET", self + "/extract")
                .act(administers, "handover", "POST", self + "/handover");
    }

    /** Takes a person's name, address and title away for good. */
    @Override
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(Person.KIND.name());
        call.query().end();
        PersonId id = new PersonId(uuid);
        Long version = call.version(false, () -> standing(call, id));
        return call.write(
                actor -> application().erasePerson().handle(actor, new ErasePerson.Command(id, version)),
                erased -> Answers.nothing());
    }

    /** Shows a person with all that refers to them. */
    @GET
    @Path("{id}/extract")
    @Produces(MediaType.APPLICATION_JSON)
    public Response extract(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        Extract extract = application().personExtracts().get(call.actor(), new PersonId(uuid));
        Shown person = call.read(ports -> shown(call, ports, extract.person()));
        return Answers.json(new ExtractAnswer(person, UsageBody.of(extract.references())))
                .response();
    }

    /** Passes on what a person answers for. */
    @POST
    @Path("{id}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response handOver(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(Person.KIND.name());
        call.query().end();
        call.actor().require(Role.ADMINISTRATOR);
        PersonId to = call.sent(HANDOVER).body().to();
        return call.write(
                actor -> application().handOver().handle(actor, new HandOver.Command(new PersonId(uuid), to)),
                (HandedOver done) ->
                        Answers.json(new HandoverAnswer(to, UsageBody.of(done.moved()), UsageBody.of(done.left()))));
    }
}
