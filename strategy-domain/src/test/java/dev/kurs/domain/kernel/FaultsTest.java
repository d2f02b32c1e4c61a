package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void all_that_is_broken_comes_back_together_and_in_order() {
        Faults faults = new Faults()
                .unless(true, KernelRule.CYCLE, "/parent")
                .unless(false, KernelRule.TEXT_MISSING, "/name")
                .add(KernelRule.LISTED_TWICE, "/supports/1", "goal", 7);

        assertThat(faults.none()).isFalse();
        assertThat(Refusals.of(faults::throwIfAny)).containsExactly("text-missing /name", "listed-twice /supports/1");
    }

    @Test
    void where_nothing_is_broken_nothing_is_refused() {
        Faults faults = new Faults().unless(true, KernelRule.CYCLE, "/parent");

        assertThat(faults.none()).isTrue();
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void what_a_part_breaks_is_told_by_its_place_in_the_whole() {
        Faults part = new Faults().add(KernelRule.PERIOD_REVERSED, "/to", "from", 2, "to", 1);

        assertThat(new Faults().addAll("/holders/3/period", part.found()).found())
                .containsExactly(
                        new BrokenRule(KernelRule.PERIOD_REVERSED, "/holders/3/period/to", Map.of("from", 2, "to", 1)));
    }

    @Test
    void a_part_that_breaks_no_rule_is_built() {
        Faults faults = new Faults();

        assertThat(faults.attempt("/contact", () -> "reception")).isEqualTo("reception");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void a_part_that_breaks_rules_is_not_built_and_they_are_noted_below_its_place() {
        Faults faults = new Faults().add(KernelRule.CYCLE, "/parent");
        String built = faults.attempt("/contact", () -> Text.required(" ", "/channel", 10));

        assertThat(built).isNull();
        assertThat(Refusals.in(faults)).containsExactly("cycle /parent", "text-missing /contact/channel");
    }

    @Test
    void a_failure_that_is_no_broken_rule_is_not_hidden() {
        assertThatThrownBy(() -> new Faults().attempt("", () -> {
                    throw new IllegalStateException("torn");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("torn");
    }

    @Test
    void one_rule_can_be_required_by_itself() {
        assertThatCode(() -> Faults.require(true, KernelRule.CYCLE, "/parent")).doesNotThrowAnyException();
        assertThat(Refusals.of(() -> Faults.require(false, KernelRule.CYCLE, "/parent")))
                .containsExactly("cycle /parent");
    }

    @Test
    void the_figures_keep_the_order_they_were_given_in_and_may_be_missing() {
        BrokenRule broken = new Faults()
                .add(KernelRule.CYCLE, "", "z", 1, "a", null, "m", 3)
                .found()
                .get(0);

        assertThat(broken.figures()).containsExactly(entry("z", 1), entry("a", null), entry("m", 3));
    }

    @Test
    void a_refusal_says_in_its_message_what_is_broken_and_where() {
        assertThatThrownBy(() -> Faults.require(false, KernelRule.LISTED_TWICE, "/supports/1", "goal", 7))
                .hasMessage("listed-twice at '/supports/1' {goal=7}");
    }

    @Test
    void what_was_found_does_not_grow_with_what_is_found_later() {
        Faults faults = new Faults().add(KernelRule.CYCLE, "/parent");
        List<BrokenRule> found = faults.found();
        faults.add(KernelRule.TEXT_MISSING, "/name");

        assertThat(found).hasSize(1);
    }

    private static Map.Entry<String, Object> entry(String name, Object value) {
        return new AbstractMap.SimpleEntry<>(name, value);
    }
}
