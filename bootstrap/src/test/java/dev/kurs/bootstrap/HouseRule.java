package dev.kurs.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * The rules of the house that a compiler cannot keep, each with its reason and with what breaks it among the
 * deliberately wrong classes below {@code dev.kurs.bootstrap.wrong}: a rule that has never been seen to fail proves nothing.
 *
 * @param rule makes the rule for the modules below a root package
 * @param offenders what the rule's report on the deliberately wrong classes must name
 */
record HouseRule(String name, Function<String, ArchRule> rule, List<String> offenders) {

    /** All of them. */
    static List<HouseRule> all() {
        return List.of(
                of(
                        "the domain stands alone",
                        root -> classes()
                                .that()
                                .resideInAPackage(root + ".domain..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.lang..",
                                        "java.math..",
                                        "java.time..",
                                        "java.util..",
                                        "org.jspecify.annotations..",
                                        root + ".domain..")
                                .because("the rules are embedded in other systems and outlive every library"),
                        "ReadsFiles"),
                of(
                        "the domain asks no clock and makes no id",
                        root -> noClasses()
                                .that()
                                .resideInAPackage(root + ".domain..")
                                .should()
                                .accessTargetWhere(HouseConditions.GIVE_ANOTHER_ANSWER_EACH_TIME)
                                .because(
                                        "today, now and new ids are arguments, so that every rule can be tried for any day"),
                        "AsksTheClock.calls",
                        "AsksTheClock.refers",
                        "AsksTheClock.draws",
                        "AsksTheClock.shuffles"),
                of(
                        "features form no cycle",
                        root -> CompositeArchRule.of(eachModule(
                                root,
                                module -> slices().matching(module + ".(*)..")
                                        .should()
                                        .beFreeOfCycles()
                                        .allowEmptyShould(true)
                                        .because("a feature must be readable without reading all of them"))),
                        "Slice one",
                        "Slice other"),
                of(
                        "a feature of an adapter uses no other",
                        root -> CompositeArchRule.of(
                                List.of(featuresApart(root + ".rest"), featuresApart(root + ".persistence"))),
                        "ThingsResource"),
                of(
                        "a use case is final with one handle",
                        root -> classes()
                                .that()
                                .resideInAPackage(root + ".application..")
                                .and(HouseConditions.HAVE_A_PUBLIC_HANDLE)
                                .should(HouseConditions.HAVE_ONE_PUBLIC_METHOD_AND_BE_FINAL)
                                .because("the class is the port: whoever finds the verb has found all there is to it"),
                        "DoThing is not final",
                        "DoThing has 2 public methods"),
                of(
                        "aggregates are built by domain and stores",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        root + ".domain..", root + ".persistence..", root + ".application.memory..")
                                .should()
                                .accessTargetWhere(HouseConditions.buildAnAggregateOf(root))
                                .because(
                                        "only the domain knows what makes one lawful, and only a store has one that already is"),
                        "DoThing.builds",
                        "DoThing.refers"),
                of(
                        "adapters do not know each other",
                        root -> CompositeArchRule.of(List.of(
                                noClasses()
                                        .that()
                                        .resideInAPackage(root + ".rest..")
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAPackage(root + ".persistence..")
                                        .because("a database can be changed without touching the API"),
                                noClasses()
                                        .that()
                                        .resideInAPackage(root + ".persistence..")
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAPackage(root + ".rest..")
                                        .because("the API can be changed without touching a database"))),
                        "rest.thing.ThingsResource",
                        "persistence.KnowsRest"),
                of(
                        "adapters are entered by their doors",
                        root -> classes()
                                .that()
                                .resideOutsideOfPackages(root + ".rest..", root + ".persistence..")
                                .should(HouseConditions.enterByDoorsAlone(root))
                                .because("what lies behind the door may then be rearranged at will"),
                        "bootstrap.ClimbsIn"),
                of(
                        "only rest knows json and http",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackage(root + ".rest..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "com.fasterxml.jackson..",
                                        "jakarta.ws.rs..",
                                        "jakarta.validation..",
                                        "org.glassfish.jersey..",
                                        "org.hibernate.validator..")
                                .because("the shape of the API is decided in one place"),
                        "persistence.SpeaksJson"),
                of(
                        "only persistence knows sql",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackage(root + ".persistence..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.sql..",
                                        "javax.sql..",
                                        "org.jdbi..",
                                        "org.flywaydb..",
                                        "com.zaxxer.hikari..",
                                        "org.sqlite..",
                                        "org.postgresql..")
                                .because(
                                        "every statement that could cross from one organisation to another is in one place"),
                        "rest.SpeaksSql"),
                of(
                        "only identity knows tokens",
                        root -> noClasses()
                                .that()
                                .resideOutsideOfPackage(root + ".rest.identity..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.nimbusds..")
                                .because("whether a token is to be believed is decided in one place"),
                        "rest.ReadsTokens"),
                of(
                        "no class bears a name that says nothing",
                        root -> classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .should(HouseConditions.BEAR_A_NAME_THAT_SAYS_SOMETHING)
                                .because("such a word stands where the right noun was not found"),
                        "ThingHelper",
                        "ThingDtos"),
                of(
                        "every package says what it is and is null marked",
                        root -> classes()
                                .that()
                                .resideInAPackage(root + "..")
                                .should(HouseConditions.RESIDE_IN_A_NULL_MARKED_PACKAGE)
                                .because("what may be absent is told by the types"),
                        "AsksTheClock resides in"));
    }

    private static HouseRule of(String name, Function<String, ArchRule> rule, String... offenders) {
        return new HouseRule(name, rule, List.of(offenders));
    }

    /** The rule for the modules below a root package. */
    ArchRule below(String root) {
        return rule.apply(root);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<ArchRule> eachModule(String root, Function<String, ArchRule> rule) {
        return List.of("domain", "application", "rest", "persistence", "bootstrap").stream()
                .map(module -> rule.apply(root + "." + module))
                .toList();
    }

    private static ArchRule featuresApart(String adapter) {
        return slices().matching(adapter + ".(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("two features meet in the application, under a name, or not at all");
    }
}
