package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitRule;
import dev.kurs.domain.businesscase.BusinessCaseRule;
import dev.kurs.domain.engagement.EngagementRule;
import dev.kurs.domain.governance.DecidingRule;
import dev.kurs.domain.governance.GovernanceRule;
import dev.kurs.domain.governance.ProofRule;
import dev.kurs.domain.indicator.IndicatorRule;
import dev.kurs.domain.organisation.OrganisationRule;
import dev.kurs.domain.portfolio.PortfolioRule;
import dev.kurs.domain.strategy.StrategyRule;
import dev.kurs.domain.voting.VotingRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void the_code_that_other_systems_see_is_the_name_in_kebab_case() {
        assertThat(IndicatorRule.MEASUREMENT_NOT_IN_FUTURE.code()).isEqualTo("measurement-not-in-future");
        assertThat(KernelRule.CYCLE.code()).isEqualTo("cycle");
    }

    @Test
    void no_two_rules_share_a_code() {
        Stream<Rule> all = Stream.of(
                        KernelRule.values(),
                        OrganisationRule.values(),
                        BusinessCaseRule.values(),
                        StrategyRule.values(),
                        IndicatorRule.values(),
                        PortfolioRule.values(),
                        GovernanceRule.values(),
                        DecidingRule.values(),
                        ProofRule.values(),
                        BenefitRule.values(),
                        EngagementRule.values(),
                        VotingRule.values())
                .flatMap(Arrays::stream);

        assertThat(all.map(Rule::code)).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }
}
