package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StratmlWordTest {

    @Test
    void words_are_those_of_the_schema() {
        assertThat(words(StratmlPlan.DocumentType.values()))
                .containsExactly("Strategic_Plan", "Performance_Plan", "Performance_Report");
        assertThat(words(StratmlPlan.StakeholderType.values()))
                .containsExactly("Person", "Organization", "Generic_Group");
        assertThat(words(StratmlPlan.RoleType.values())).containsExactly("Performer", "Beneficiary");
        assertThat(words(PerformanceIndicator.ValueChainStage.values()))
                .containsExactly("Outcome", "Output_Processing", "Output", "Input_Processing", "Input");
        assertThat(words(PerformanceIndicator.IndicatorType.values())).containsExactly("Quantitative", "Qualitative");
        assertThat(words(PerformanceIndicator.RelationshipType.values()))
                .containsExactly("Broader_Than", "Peer_To", "Narrower_Than");
    }

    private static List<String> words(StratmlWord... words) {
        return Stream.of(words).map(StratmlWord::word).toList();
    }
}
