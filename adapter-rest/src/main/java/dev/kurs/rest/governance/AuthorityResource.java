package dev.kurs.rest.governance;

import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.AuthorityViews.Asked;
import dev.kurs.application.governance.AuthorityViews.Found;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may decide. */
@Path(Call.V1 + "/authority")
public final class AuthorityResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public AuthorityResource(StrategyApplication application) {
        this.application = application;
    }

    /** Answers who may decide, and whether a body or a person may. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Power power = query.required("power", Power.class);
        Subject.Type type = query.required("subjectType", Subject.Type.class);
        UUID subject = subject(query, type);
        BigDecimal amount = query.amount("amount");
        Currency currency = query.value("currency", Currency.class);
        if (currency != null) {
            query.requirePresent("amount");
        }
        Asked asked = asked(query);
        Moment moment = query.moment();
        query.end();
        Money money = amount == null ? null : Money.of(amount, currency == null ? currency(call) : currency);
        Found found = application
                .authorityViews()
                .whoMayDecide(
                        call.actor(),
                        new dev.kurs.application.governance.AuthorityViews.Query(
                                Objects.requireNonNull(power), Objects.requireNonNull(type), subject, money, asked),
                        moment);
        return Answers.json(AuthorityShown.of(found.answer(), found.verdict(), call.language()))
                .response();
    }

    /** The organisation itself is named by its type alone. */
    private static @Nullable UUID subject(Query query, Subject.@Nullable Type type) {
        if (type == Subject.Type.ORGANISATION) {
            return null;
        }
        UUID subject = query.value("subject", UUID.class);
        if (type != null) {
            query.requirePresent("subject");
        }
        return subject;
    }

    private static @Nullable Asked asked(Query query) {
        BodyId body = query.value("body", BodyId.class);
        PersonId person = query.value("person", PersonId.class);
        query.requireNotBoth("body", "person");
        return body == null && person == null ? null : new Asked(body, person);
    }

    private static Currency currency(Call call) {
        return call.read(ports -> ports.organisations().get().value().currency());
    }
}
