package dev.kurs.rest;

import dev.kurs.application.NoMandate;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.NotFound;
import dev.kurs.application.NotYours;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Refused;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Stale;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.StoreUnreachable;
import dev.kurs.domain.benefit.BenefitRule;
import dev.kurs.domain.businesscase.BusinessCaseRule;
import dev.kurs.domain.governance.DecidingRule;
import dev.kurs.domain.governance.GovernanceRule;
import dev.kurs.domain.governance.ProofRule;
import dev.kurs.domain.indicator.IndicatorRule;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Rule;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrganisationRule;
import dev.kurs.domain.portfolio.PortfolioRule;
import dev.kurs.domain.strategy.StrategyRule;
import dev.kurs.domain.voting.VotingRule;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that can go wrong, and the status that tells of it: the one place that knows statuses of refusals. */
public final class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final int CONFLICT = 409;

    /** A kind of problem that is not a single rule of the domain. */
    public enum Kind {
        REQUEST_MALFORMED(400),
        JSON_MALFORMED(400),
        CSV_MALFORMED(400),
        BODY_MISSING(400),
        TOO_DEEP(400),
        TOO_LONG(400),
        UNKNOWN_PARAMETER(400),
        MALFORMED_PARAMETER(400),
        MISSING_PARAMETER(400),
        PARAMETERS_NOT_TOGETHER(400),
        REPEATED_PARAMETER(400),
        UNKNOWN_FIELD_NAME(400),
        CURSOR_MALFORMED(400),
        CURSOR_AND_PAGE(400),
        STREAM_BROKEN_OFF(400),
        IDEMPOTENCY_KEY_MALFORMED(400),
        UNAUTHENTICATED(401),
        KEY_EXPIRED(401),
        KEY_REVOKED(401),
        TOKEN_MALFORMED(401),
        TOKEN_UNSIGNED(401),
        TOKEN_ALGORITHM_REFUSED(401),
        TOKEN_UNTRUSTED(401),
        TOKEN_ISSUER_WRONG(401),
        TOKEN_AUDIENCE_WRONG(401),
        TOKEN_EXPIRED(401),
        TOKEN_NOT_YET_VALID(401),
        ROLE_TOO_LOW(403),
        ROLE_MISSING(403),
        ORGANISATION_UNKNOWN(403),
        PERSON_UNKNOWN(403),
        NO_MANDATE(403),
        NOT_YOURS(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        NOT_ALLOWED(409),
        STILL_REFERENCED(409),
        IDEMPOTENCY_IN_PROGRESS(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        LINE_TOO_LONG(413),
        URI_TOO_LONG(414),
        UNSUPPORTED_MEDIA_TYPE(415),
        STRATML_REFUSED(422),
        PABULIB_REFUSED(422),
        STREAM_REFUSED(422),
        CSV_SEPARATOR_WRONG(422),
        RULE_BROKEN(422),
        SHAPE_WRONG(422),
        IDEMPOTENCY_KEY_REUSED(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY_REQUESTS(429),
        HEADER_TOO_LARGE(431),
        INTERNAL_ERROR(500),
        NOT_READY(503),
        OUTCOME_UNKNOWN(503),
        IDENTITY_PROVIDER_UNREACHABLE(503),
        OVERLOADED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** {@code JSON_MALFORMED} is {@code json-malformed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How long to wait for the store before asking again. */
    private static final String SECONDS_TO_WAIT = "5";

    /**
     * Rules that say the state stands in the way, and not that the request is wrong: sent again later, or after another
     * act, the same request may be right.
     */
    private static final Set<Rule> CONFLICTS = Set.of(
            KernelRule.EXTERNAL_KEY_TAKEN,
            OrganisationRule.PERSON_ERASED,
            BusinessCaseRule.DISCOUNT_SCHEDULE_MISSING,
            StrategyRule.NO_OPEN_REVISION,
            StrategyRule.REVISION_ALREADY_OPEN,
            StrategyRule.REVISION_NOT_OPEN,
            StrategyRule.FIRST_REVISION_NOT_WITHDRAWN,
            StrategyRule.STRATEGY_CLOSED,
            StrategyRule.ALREADY_LAUNCHED,
            StrategyRule.NOT_ADOPTED,
            StrategyRule.ADOPTED_NOT_REMOVED,
            StrategyRule.STRATEGY_HAS_CHILDREN,
            StrategyRule.GOAL_STILL_NEEDED,
            StrategyRule.ENDORSEMENT_WITHDRAWN,
            StrategyRule.NOTHING_TO_EXPORT,
            StrategyRule.CONFIDENTIAL_NOT_SHARED,
            GovernanceRule.ALREADY_REVOKED,
            GovernanceRule.GRANTOR_REVOKED,
            GovernanceRule.AMENDED_ALREADY,
            DecidingRule.DECISION_CLOSED,
            DecidingRule.DECISION_UNDER_WAY,
            DecidingRule.RECUSED_ALREADY,
            DecidingRule.RECOMMENDED_ALREADY,
            DecidingRule.HOLDER_HAS_CAST,
            DecidingRule.DECIDED_BY_A_PERSON,
            DecidingRule.CONSULTATION_MISSING,
            DecidingRule.QUORUM_MISSING,
            DecidingRule.NOTHING_COUNTED,
            DecidingRule.NOT_RANKED,
            ProofRule.DECISION_USED,
            ProofRule.REPORTED_ALREADY,
            ProofRule.NOTHING_TO_REPORT,
            ProofRule.APPROPRIATION_NAMED_ALREADY,
            VotingRule.NOT_SAID_IN_PABULIB,
            IndicatorRule.TRAJECTORY_NOT_OVERWRITTEN,
            IndicatorRule.MEASURED_NOT_REMOVED,
            BenefitRule.BENEFIT_HAS_INDICATOR,
            BenefitRule.BENEFIT_CLOSED,
            BenefitRule.REALISATION_UNCONFIRMED,
            BenefitRule.CLOSED_BENEFIT_NOT_REMOVED,
            BenefitRule.MEASURED_BENEFIT_NOT_REMOVED,
            PortfolioRule.PROJECT_IN_CLOSED_STRATEGY,
            PortfolioRule.STARTED_PROJECT_NOT_REMOVED,
            PortfolioRule.PAID_PROJECT_NOT_REMOVED,
            PortfolioRule.STAGE_NOT_REACHABLE);

    /** The problem stands in the answer as it is; {@link Exit} puts it in the caller's language. */
    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = of(thrown);
        return Response.status(problem.status()).entity(problem).build();
    }

    /** What an exception tells the caller. Nothing of one that nobody expected: it is logged. */
    static Problem of(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof RulesBroken rules) {
            return of(rules.broken());
        }
        if (thrown instanceof Refused refused) {
            return of(refused);
        }
        if (thrown instanceof PushRefused push) {
            return new Problem(Kind.STREAM_REFUSED, "count", push.pushed().rejected())
                    .with(PushReport.faults(push.pushed()));
        }
        if (thrown instanceof WebApplicationException web) {
            return of(web.getResponse());
        }
        if (thrown instanceof StoreUnreachable unreachable) {
            LOG.error("The store did not answer", unreachable);
            Kind kind = unreachable.isNothingChanged() ? Kind.NOT_READY : Kind.OUTCOME_UNKNOWN;
            return new Problem(kind).with(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        LOG.error("A request failed", thrown);
        return new Problem(Kind.INTERNAL_ERROR);
    }

    /** What the server found before the request came to the runtime. */
    static Problem ofServer(int status) {
        Kind kind = switch (status) {
            case 413 -> Kind.TOO_LARGE;
            case 414 -> Kind.URI_TOO_LONG;
            case 431 -> Kind.HEADER_TOO_LARGE;
            case 503 -> Kind.OVERLOADED;
            default -> status == 500 ? Kind.INTERNAL_ERROR : Kind.REQUEST_MALFORMED;
        };
        return new Problem(
                status, kind.code(), Problem.figures("maximum", Call.LARGEST_BODY), List.of(), Map.of(), null);
    }

    private static Problem of(List<BrokenRule> broken) {
        List<Fault> faults = broken.stream()
                .map(one -> new Fault(one.pointer(), one.rule().code(), one.figures()))
                .toList();
        BrokenRule first = broken.get(0);
        return broken.size() == 1 && CONFLICTS.contains(first.rule())
                ? new Problem(CONFLICT, first.rule().code(), first.figures(), faults, Map.of(), null)
                : new Problem(Kind.RULE_BROKEN, "count", broken.size()).with(faults);
    }

    private static Problem of(Refused refused) {
        if (refused instanceof NotFound missing) {
            return new Problem(Kind.NOT_FOUND, "kind", missing.kind(), "id", missing.id());
        }
        if (refused instanceof RoleTooLow low) {
            return new Problem(Kind.ROLE_TOO_LOW, "role", low.role(), "needed", low.needed());
        }
        if (refused instanceof Stale) {
            return new Problem(Kind.PRECONDITION_FAILED);
        }
        if (refused instanceof StillReferenced referenced) {
            String by = referenced.usages().stream()
                    .map(usage -> usage.kind() + " " + usage.id())
                    .collect(Collectors.joining(", "));
            return new Problem(
                    Kind.STILL_REFERENCED, "count", referenced.usages().size(), "by", by);
        }
        if (refused instanceof NotAllowed fixed) {
            return new Problem(Kind.NOT_ALLOWED, "kind", fixed.kind());
        }
        if (refused instanceof NoMandate none) {
            return new Problem(Kind.NO_MANDATE, "power", none.power()).with(none.authority());
        }
        if (refused instanceof NotYours other) {
            return new Problem(Kind.NOT_YOURS, "person", other.person());
        }
        throw new IllegalStateException("a kind of refusal that nobody thought of", refused);
    }

    /** What the JAX-RS runtime found, with the headers that belong to it. */
    private static Problem of(Response response) {
        Problem problem = switch (response.getStatus()) {
            case 400 -> new Problem(Kind.REQUEST_MALFORMED);
            case 404 -> new Problem(Kind.NOT_FOUND);
            case 405 -> new Problem(Kind.METHOD_NOT_ALLOWED);
            case 406 -> new Problem(Kind.NOT_ACCEPTABLE);
            case 413 -> new Problem(Kind.TOO_LARGE, "maximum", Call.LARGEST_BODY);
            case 414 -> new Problem(Kind.URI_TOO_LONG);
            case 415 -> new Problem(Kind.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> new Problem(Kind.OVERLOADED);
            default -> {
                LOG.error("The runtime answered {}", response.getStatus());
                yield new Problem(Kind.INTERNAL_ERROR);
            }
        };
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            String value = response.getHeaderString(header);
            problem = value == null ? problem : problem.with(header, value);
        }
        return problem;
    }
}
