package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitRule;
import dev.kurs.domain.engagement.EngagementRule;
import dev.kurs.domain.governance.Authority.VerdictKind;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.DecidingRule;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.GovernanceRule;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.ProofRule;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote.Form;
import dev.kurs.domain.indicator.IndicatorRule;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Rule;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.OrganisationRule;
import dev.kurs.domain.portfolio.PortfolioRule;
import dev.kurs.domain.strategy.StrategyRule;
import dev.kurs.domain.voting.VotingRule;
import dev.kurs.rest.Problems.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static List<String> codes() {
        Stream<Rule> rules = Stream.of(
                        KernelRule.values(),
                        OrganisationRule.values(),
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
        return Stream.of(
                        rules.map(Rule::code),
                        Arrays.stream(Kind.values()).map(Kind::code),
                        Arrays.stream(ShapeFault.values()).map(ShapeFault::code))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_and_problem_has_a_title_a_detail_and_a_page(Language language) {
        assertThat(codes()).allSatisfy(code -> {
            assertThat(Texts.ALL.title(language, code, Map.of()))
                    .as(code)
                    .isNotBlank()
                    .isNotEqualTo(code + ".title");
            assertThat(Texts.ALL.detail(language, code, Map.of()))
                    .as(code)
                    .isNotBlank()
                    .isNotEqualTo(code + ".detail");
            assertThat(Texts.ALL.page(language, code)).as(code).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_speaks_of_the_same_figures(Language language) {
        assertThat(Texts.ALL.keys(language)).isEqualTo(Texts.ALL.keys(Language.EN));
        assertThat(Texts.ALL.keys(language))
                .allSatisfy(key -> assertThat(figures(language, key)).as(key).isEqualTo(figures(Language.EN, key)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_words_of_governance_are_there(Language language) {
        Stream<String> keys = Stream.of(
                        words("power", Power.values()),
                        words("type", Place.Type.values()),
                        words("type", Subject.Type.values()),
                        words("body-kind", BodyKind.values()),
                        words("decision-rule", DecisionRule.values()),
                        words("tie-break", TieBreak.values()),
                        words("seat-role", SeatRole.values()),
                        words("verdict-kind", VerdictKind.values()),
                        words("decision-status", DecisionStatus.values()),
                        words("form", Form.values()),
                        words("method", Method.values()),
                        words("settled-by", SettledBy.values()),
                        Arrays.stream(Lack.Kind.values())
                                .map(kind -> "lack."
                                        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .flatMap(all -> all);
        assertThat(keys).isSubsetOf(Texts.ALL.keys(language));
    }

    private static Stream<String> words(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + "." + constant.name());
    }

    private static Set<String> figures(Language language, String key) {
        return PLACEHOLDER
                .matcher(Texts.ALL.word(language, key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void figures_stand_plainly_and_words_in_the_language() {
        assertThat(Texts.ALL.detail(
                        Language.SV,
                        "malformed-parameter",
                        Map.of("parameter", "limit", "expected", "number-between", "least", 1, "most", 200)))
                .contains("limit", "1", "200")
                .doesNotContain("{", "number-between");
        assertThat(Texts.ALL.detail(Language.EN, "period-reversed", Map.of("from", "2026-02-01", "to", "2026-01-01")))
                .isEqualTo("2026-02-01 is after 2026-01-01");
    }

    @Test
    void a_figure_that_is_not_known_leaves_the_plainer_text() {
        assertThat(Texts.ALL.detail(Language.EN, "not-found", Map.of())).isEqualTo("There is nothing at this address");
        assertThat(Texts.ALL.detail(Language.EN, "not-found", Map.of("kind", "goal", "id", "7")))
                .isEqualTo("Nothing of the kind goal has the id 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | SV",
                "sv-FI;q=0.5, da;q=0.9 | DA",
                "nn-NO | NB",
                "no | NB",
                "nb, en | NB",
                "de, fr;q=0.1 | EN",
                "fr, sv;q=0 | EN",
                "* | EN",
                "en-GB | EN",
                "&&;;q=x | EN",
                "xx, da-DK;q=0.2 | DA"
            })
    void the_first_accepted_language_that_is_spoken_is_taken(String accepted, Language expected) {
        assertThat(Texts.negotiate(accepted)).isEqualTo(expected);
    }
}
