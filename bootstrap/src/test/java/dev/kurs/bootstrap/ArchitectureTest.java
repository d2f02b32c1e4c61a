package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses KURS = new ClassFileImporter()
            .withImportOption(ArchitectureTest::isShipped)
            .importPackages("dev.kurs");

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("dev.kurs.bootstrap.wrong");

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rule(HouseRule rule) {
        rule.below("dev.kurs").check(KURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_seen_to_fail_where_it_is_broken(HouseRule rule) {
        List<String> report = rule.below("dev.kurs.bootstrap.wrong")
                .evaluate(WRONG)
                .getFailureReport()
                .getDetails();

        assertThat(rule.offenders())
                .isNotEmpty()
                .allSatisfy(offender ->
                        assertThat(report).anySatisfy(line -> assertThat(line).contains(offender)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_tells_its_reason(HouseRule rule) {
        assertThat(rule.below("dev.kurs").getDescription()).contains(", because ");
    }

    private static List<HouseRule> rules() {
        return HouseRule.all();
    }

    @Test
    void all_five_modules_are_looked_at() {
        assertThat(List.of("domain", "application", "rest", "persistence", "bootstrap"))
                .allSatisfy(module -> assertThat(KURS.stream())
                        .anySatisfy(one -> assertThat(one.getPackageName()).startsWith("dev.kurs." + module)));
    }

    /** The second build directory of the build server is not called as ArchUnit expects it. */
    private static boolean isShipped(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
