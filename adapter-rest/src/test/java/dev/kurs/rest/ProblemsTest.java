package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kurs.application.NoMandate;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Stale;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.StoreUnreachable;
import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Covering;
import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.GovernanceRule;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.governance.Warrant;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Rule;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.StrategyRule;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    static Stream<Arguments> thrown() {
        UUID id = UUID.fromString("019aa8f0-7e20-7000-8000-000000000001");
        return Stream.of(
                Arguments.of(new NotFound("goal", id), 404, "not-found"),
                Arguments.of(new RoleTooLow(Role.READER, Role.EDITOR), 403, "role-too-low"),
                Arguments.of(new Stale(3), 412, "precondition-failed"),
                Arguments.of(new StillReferenced(List.of(new Usage("goal", id, "/owner"))), 409, "still-referenced"),
                Arguments.of(new NoMandate(Power.STOP_PROJECT, new Answer(List.of(), List.of())), 403, "no-mandate"),
                Arguments.of(broken(GovernanceRule.ALREADY_REVOKED), 409, "already-revoked"),
                Arguments.of(broken(GovernanceRule.GRANTOR_REVOKED), 409, "grantor-revoked"),
                Arguments.of(broken(GovernanceRule.AMENDED_ALREADY), 409, "amended-already"),
                Arguments.of(broken(GovernanceRule.NOT_DELEGABLE), 422, "rule-broken"),
                Arguments.of(new NotAllowed("observation"), 409, "not-allowed"),
                Arguments.of(broken(StrategyRule.NO_OPEN_REVISION), 409, "no-open-revision"),
                Arguments.of(broken(KernelRule.TEXT_MISSING), 422, "rule-broken"),
                Arguments.of(new Unreachable(true), 503, "not-ready"),
                Arguments.of(new Unreachable(false), 503, "outcome-unknown"),
                Arguments.of(new IllegalStateException("the password is secret"), 500, "internal-error"),
                Arguments.of(new StackOverflowError(), 500, "internal-error"));
    }

    private static final class Unreachable extends StoreUnreachable {

        private static final long serialVersionUID = 1L;

        Unreachable(boolean nothingChanged) {
            super("the server at secret:5432 is gone", null, nothingChanged);
        }
    }

    private static RulesBroken broken(Rule... rules) {
        Faults faults = new Faults();
        for (Rule rule : rules) {
            faults.add(rule, "/field");
        }
        return new RulesBroken(faults.found());
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void everything_that_can_be_thrown_has_its_status_and_code(Throwable thrown, int status, String code) {
        Problem problem = Problems.of(thrown);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.getMessage() + problem.figures()).doesNotContain("secret");
    }

    @Test
    void whoever_may_not_decide_is_told_who_may_in_their_language() {
        Currency krona = Currency.getInstance("SEK");
        Limit limit = new Limit(new Money(new BigDecimal("500000"), krona), null);
        Warrant warrant = Warrant.of(List.of(new Mandate(
                new MandateId(UUID.fromString("019aa8f0-7e20-7000-8000-000000000001")),
                MandateHolder.of(new BodyId(UUID.fromString("019aa8f0-7e20-7000-8000-000000000002"))),
                List.of(Power.APPROVE_PROJECT),
                Place.ORGANISATION,
                limit,
                Period.parse("2026-01-01/.."),
                false,
                null,
                Reporting.NONE,
                null)));
        Lack lack = Lack.of(Lack.Kind.LIMIT, "amount", "600000 SEK", "limit", "500000 SEK");
        Answer answer = new Answer(List.of(new Covering(warrant, null)), List.of(new Miss(warrant, List.of(lack))));

        ObjectNode told = Json.tree(Exit.body(
                Problems.of(new NoMandate(Power.APPROVE_PROJECT, answer)), Language.SV, "a request", "project"));

        assertThat(OpenApiFile.faults(
                        JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem"), told))
                .isEmpty();
        assertThat(OpenApiFile.fieldNames(told))
                .containsExactly("type", "title", "status", "detail", "instance", "code", "authority");
        assertThat(told.path("detail").asText())
                .isEqualTo("Inget mandat täcker befogenheten att låta ett projekt genomföras här");
        assertThat(told.at("/authority/mandates/0/limit/perDecision/amount").decimalValue())
                .isEqualByComparingTo("500000");
        assertThat(told.at("/authority/nearestMisses/0/reasons/0/code").asText())
                .isEqualTo("limit");
        assertThat(told.at("/authority/nearestMisses/0/reasons/0/detail").asText())
                .isEqualTo("600000 SEK är mer än gränsen för ett beslut, 500000 SEK");
        assertThat(Exit.body(Problems.of(broken(KernelRule.TEXT_MISSING)), Language.SV, "a request", "project")
                        .authority())
                .isNull();
    }

    @Test
    void a_state_that_stands_in_the_way_together_with_another_rule_is_a_broken_rule() {
        Problem problem = Problems.of(broken(StrategyRule.NO_OPEN_REVISION, KernelRule.TEXT_MISSING));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.faults()).extracting(Fault::code).containsExactly("no-open-revision", "text-missing");
    }

    @Test
    void what_the_runtime_says_of_its_refusals_is_kept() {
        assertThat(Problems.of(new NotAllowedException("GET", new String[] {"POST"}))
                        .headers())
                .containsEntry("Allow", "POST,GET");
        assertThat(Problems.of(new ServiceUnavailableException(7L)).headers()).containsEntry("Retry-After", "7");
        assertThat(Problems.of(new Unreachable(true)).headers()).containsEntry("Retry-After", "5");
    }
}
