package dev.kurs.rest.organisation;

import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import dev.kurs.domain.organisation.Organisation.Governance;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.OrganisationRule;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Parts;
import dev.kurs.rest.Patch;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own organisation and its settings. */
@Path(Call.V1 + "/organisation")
public final class OrganisationResource {

    private static final String SELF = Call.V1 + "/organisation";
    private static final Form<OrganisationBody> FORM = Form.keyless(OrganisationBody.class, null);

    private final StrategyApplication application;

    /** The settings as they are written. */
    public record OrganisationBody(
            @NotNull @Size(max = Text.LINE) String name,
            @NotNull Currency currency,
            @NotNull @Size(max = 64) String timeZone,
            @NotNull Language language,
            @NotNull BigDecimal tolerance,
            @NotNull Integer complexityLimit,
            @NotNull Governance governance,
            @NotNull LegalProfile legalProfile,
            @Nullable DiscountScheduleId discountSchedule,
            @Size(max = 100) List<@Valid BiasBody> optimismBias) {

        static OrganisationBody of(Organisation organisation) {
            return new OrganisationBody(
                    organisation.name(),
                    organisation.currency(),
                    organisation.timeZone().getId(),
                    organisation.language(),
                    organisation.tolerance(),
                    organisation.complexityLimit(),
                    organisation.governance(),
                    organisation.legalProfile(),
                    organisation.discountSchedule(),
                    organisation.optimismBias().stream().map(BiasBody::of).toList());
        }

        Organisation toOrganisation(OrganisationId id) {
            Faults faults = new Faults();
            List<BiasFactor> factors = Parts.of("/optimismBias", optimismBias, BiasBody::toBiasFactor, faults);
            ZoneId zone = zone(faults);
            return Parts.whole(
                    faults,
                    () -> new Organisation(
                            id,
                            name,
                            currency,
                            zone,
                            language,
                            tolerance,
                            complexityLimit,
                            governance,
                            legalProfile,
                            discountSchedule,
                            factors));
        }

        private ZoneId zone(Faults faults) {
            try {
                if (ZoneId.getAvailableZoneIds().contains(timeZone)) {
                    return ZoneId.of(timeZone);
                }
            } catch (DateTimeException e) {
                // Told below, like any other name that is not in the database.
            }
            faults.add(OrganisationRule.TIME_ZONE_UNKNOWN, "/timeZone", "timeZone", timeZone);
            return ZoneId.of("UTC");
        }
    }

    /** A factor against optimism. */
    public record BiasBody(@NotNull String of, @NotNull BigDecimal factor) {

        static BiasBody of(BiasFactor bias) {
            return new BiasBody(bias.of(), bias.factor());
        }

        BiasFactor toBiasFactor() {
            return new BiasFactor(of, factor);
        }
    }

    /** The resource over the application. */
    public OrganisationResource(StrategyApplication application) {
        this.application = application;
    }

    /** Shows the settings. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        query.fields(FORM);
        query.end();
        return Answers.one(call.read(ports -> shown(call, ports.organisations().get())), query)
                .response();
    }

    /** Changes settings. */
    @PATCH
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("organisation");
        call.query().end();
        call.actor().require(Role.ADMINISTRATOR);
        Patch<OrganisationBody> patch = call.patch(FORM);
        Long version = call.version(
                true, () -> call.read(ports -> ports.organisations().get().version()));
        return call.write(
                actor -> application
                        .changeSettings()
                        .handle(
                                actor,
                                new ChangeSettings.Command(
                                        version,
                                        before -> patch.to(OrganisationBody.of(before), List.of())
                                                .body()
                                                .toOrganisation(before.id()))),
                stored -> Answers.one(shown(call, stored)));
    }

    private static Shown shown(Call call, Stored<Organisation> stored) {
        Link.Links links = Link.Links.of(SELF).act(call.actor().may(Role.ADMINISTRATOR), "change", "PATCH", SELF);
        return Shown.of(
                stored.value().id().value(), stored, OrganisationBody.of(stored.value()), null, List.of(), links);
    }
}
