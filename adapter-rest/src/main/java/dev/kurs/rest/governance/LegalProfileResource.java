package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.Law.InForce;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Link;
import dev.kurs.rest.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The law that mandates are granted under here: the rules of the organisation's profile, as it has amended them. */
@Path(LegalProfileResource.SELF)
public final class LegalProfileResource {

    static final String SELF = Call.V1 + "/legal-profile";

    private final StrategyApplication application;

    /** The resource over the application. */
    public LegalProfileResource(StrategyApplication application) {
        this.application = application;
    }

    /** The whole. */
    record ProfileShown(
            LegalProfile profile,
            List<RuleShown> rules,
            @JsonProperty("_links") Map<String, Link> links) {}

    /**
     * A rule.
     *
     * @param title what it says, in a few words
     * @param text what is demanded, and where the law says so as Kurs ships it
     * @param paragraph where the law says so as the organisation cites it
     * @param powers those that it speaks of
     * @param inForce whether it holds at all
     * @param amendment how the organisation amended it; null when it did not
     */
    record RuleShown(
            LegalRule rule,
            String title,
            String text,
            String paragraph,
            List<Power> powers,
            Boolean inForce,
            @Nullable LegalAmendmentId amendment) {

        static RuleShown of(InForce one, Language language) {
            String key = "legal." + one.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new RuleShown(
                    one.rule(),
                    Texts.ALL.filled(language, key + ".title", Map.of()),
                    Texts.ALL.filled(language, key + ".text", Map.of()),
                    one.paragraph(),
                    one.powers(),
                    one.holds(),
                    one.amendment() == null ? null : one.amendment().id());
        }
    }

    /** Shows the profile. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        ProfileShown shown = call.read(ports -> new ProfileShown(
                ports.organisations().get().value().legalProfile(),
                application.mandateViews().law(ports).rules().stream()
                        .map(one -> RuleShown.of(one, call.language()))
                        .toList(),
                Link.Links.of(SELF)
                        .to("organisation", Call.V1 + "/organisation")
                        .to("amendments", LegalAmendmentsResource.COLLECTION)
                        .all()));
        return Answers.json(shown).response();
    }
}
