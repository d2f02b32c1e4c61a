package dev.kurs.rest;

import static dev.kurs.rest.OpenApiFile.CONTRACT;
import static dev.kurs.rest.OpenApiFile.fieldNames;
import static dev.kurs.rest.OpenApiFile.operations;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Closure;
import dev.kurs.domain.benefit.Incentive;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.governance.Authority;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.voting.EqualShares;
import dev.kurs.domain.voting.EqualSharesCount;
import dev.kurs.domain.voting.GreedyCount;
import dev.kurs.rest.OpenApiFile.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The published contract, held against itself and against the domain. */
class OpenApiFileTest {

    @Test
    void every_reference_leads_somewhere() {
        List<String> lost = new ArrayList<>();
        walk(CONTRACT, "", (path, node) -> {
            String target = node.path("$ref").asText("#");
            if (CONTRACT.at(JsonPointer.compile(target.substring(1))).isMissingNode()) {
                lost.add(path + " -> " + target);
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void every_component_is_used() {
        Set<String> used = new TreeSet<>();
        walk(CONTRACT, "", (path, node) -> used.add(node.path("$ref").asText()));
        List<String> unused = new ArrayList<>();
        CONTRACT.path("components")
                .properties()
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    String address = "#/components/" + kind.getKey() + "/" + name;
                    if (!kind.getKey().equals("securitySchemes")
                            && used.stream().noneMatch(one -> one.equals(address) || one.startsWith(address + "/"))) {
                        unused.add(address);
                    }
                }));
        assertThat(unused).isEmpty();
    }

    @Test
    void components_stand_in_alphabetical_order() {
        CONTRACT.path("components").properties().forEach(kind -> {
            List<String> names = new ArrayList<>();
            kind.getValue().fieldNames().forEachRemaining(names::add);
            assertThat(names).as(kind.getKey()).isSorted();
        });
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_a_tag_that_is_explained() {
        Set<String> tags = new TreeSet<>();
        CONTRACT.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        assertThat(operations())
                .extracting(one -> one.body().path("operationId").asText())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
        assertThat(operations())
                .allSatisfy(one -> assertThat(tags)
                        .as(one.name())
                        .contains(one.body().path("tags").path(0).asText()));
        assertThat(operations())
                .filteredOn(Operation::needsKey)
                .allSatisfy(one -> assertThat(Arrays.stream(Role.values()).map(Enum::name))
                        .as(one.name())
                        .contains(one.body().path("x-required-role").asText()));
    }

    @Test
    void every_text_stands_in_english_and_swedish() {
        List<String> missing = new ArrayList<>();
        walk(CONTRACT, "", (path, node) -> {
            for (String text : List.of("summary", "description")) {
                boolean here = node.path(text).isTextual() && !path.contains("/value") && !path.equals("/info");
                if (here && node.path("x-" + text + "-sv").asText().isBlank()) {
                    missing.add(path + "/" + text);
                }
            }
        });
        assertThat(missing).isEmpty();
        assertThat(CONTRACT.at("/info/description").asText()).contains("## På svenska");
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.body().path("summary").asText()).as(one.name()).isNotBlank();
            assertThat(one.body().path("description").asText()).as(one.name()).isNotBlank();
        });
    }

    @Test
    void every_field_of_every_schema_is_described() {
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                CONTRACT.at("/components/schemas").properties()) {
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                JsonNode orNull = field.getValue().path("anyOf").path(0);
                JsonNode said = orNull.isMissingNode() ? field.getValue() : orNull;
                // A change's field is described where the field itself is.
                boolean elsewhere =
                        said.path("$ref").asText().matches("#/components/schemas/(\\w+/properties/\\w+|\\w+Patch)");
                if (!elsewhere && said.path("description").asText().isBlank()) {
                    silent.add(schema.getKey() + "." + field.getKey());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void every_operation_tells_the_errors_that_it_can_end_in() {
        for (Operation one : operations()) {
            Set<String> expected = new TreeSet<>(Set.of("500", "503"));
            if (one.needsKey()) {
                expected.addAll(Set.of("401", "403", "406", "429"));
            }
            if (one.path().contains("{")) {
                expected.add("404");
            }
            if (one.isBelowTheApisRoot()) {
                expected.add("400");
            }
            if (one.body().has("requestBody")) {
                expected.addAll(Set.of("409", "413", "415", "422"));
            }
            if (one.takes("header", "If-Match")) {
                expected.add("412");
            }
            if (one.requires("header", "If-Match") || (one.method().equals("put") && !isReplacedFreely(one))) {
                expected.add("428");
            }
            if (one.takes("header", "If-None-Match")) {
                expected.add("304");
            }
            assertThat(one.statuses()).as(one.name()).containsAll(expected);
        }
    }

    @Test
    void what_is_written_is_conditional_or_repeatable() {
        for (Operation one : operations()) {
            switch (one.method()) {
                case "patch" -> {
                    assertThat(one.requires("header", "If-Match"))
                            .as(one.name())
                            .isTrue();
                    assertThat(fieldNames(one.request().path("content")))
                            .as(one.name())
                            .containsExactly("application/merge-patch+json");
                }
                case "delete", "put" ->
                    assertThat(one.takes("header", "If-Match")).as(one.name()).isEqualTo(!isReplacedFreely(one));
                case "post" ->
                    assertThat(one.takes("header", "Idempotency-Key"))
                            .as(one.name())
                            .isTrue();
                default ->
                    assertThat(one.takes("header", "If-None-Match")
                                    || !one.response("200").path("headers").has("ETag"))
                            .as(one.name())
                            .isTrue();
            }
        }
    }

    /** A ballot alone: nobody is kept from voting by what they have not read. */
    private static boolean isReplacedFreely(Operation one) {
        return one.body().path("x-replaced-freely").asBoolean();
    }

    @Test
    void every_operation_can_be_traced() {
        for (Operation one : operations()) {
            assertThat(one.takes("header", "X-Request-Id") && one.takes("header", "traceparent"))
                    .as(one.name())
                    .isTrue();
            for (String status : one.statuses()) {
                assertThat(fieldNames(one.response(status).path("headers")))
                        .as(one.name() + " " + status)
                        .contains("X-Request-Id", "traceparent");
            }
        }
    }

    @Test
    void every_collection_is_read_page_by_page_and_also_as_csv() {
        List<Operation> collections =
                operations().stream().filter(Operation::isCollection).toList();
        assertThat(collections).hasSizeGreaterThan(10);
        for (Operation one : collections) {
            assertThat(one.takes("query", "limit") && one.takes("query", "cursor") && one.takes("query", "fields"))
                    .as(one.name())
                    .isTrue();
            assertThat(fieldNames(one.response("200").path("headers")))
                    .as(one.name())
                    .contains("ETag", "Link");
            assertThat(one.takes("query", "page"))
                    .as(one.name())
                    .isEqualTo(!one.path().equals("/journal"));
            assertThat(one.takes("query", "sort"))
                    .as(one.name())
                    .isEqualTo(one.body().has("x-sort-fields"));
        }
    }

    @Test
    void what_is_made_says_where_it_is() {
        assertThat(operations())
                .filteredOn(one -> !one.response("201").isMissingNode())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(fieldNames(one.response("201").path("headers")))
                        .as(one.name())
                        .contains("Location", "ETag"));
    }

    @Test
    void a_change_can_be_made_to_every_field_that_can_be_written() {
        CONTRACT.at("/components/schemas").properties().forEach(schema -> {
            String name = schema.getKey();
            JsonNode fields = CONTRACT.at("/components/schemas/" + name.replaceAll("Patch$", "") + "Fields/properties");
            if (name.endsWith("Patch") && !fields.isMissingNode()) {
                assertThat(fieldNames(schema.getValue().path("properties")))
                        .as(name)
                        .containsExactlyElementsOf(fieldNames(fields));
            }
        });
    }

    @Test
    void words_to_choose_from_are_those_of_the_domain() {
        Map<String, Class<? extends Enum<?>>> words = Map.ofEntries(
                Map.entry("ProgressStatus", ProgressStatus.class),
                Map.entry("Verifier", Verifier.class),
                Map.entry("Decision/properties/status", Decision.DecisionStatus.class),
                Map.entry("DecisionOutcome/properties/method", Outcome.Method.class),
                Map.entry("DecisionOutcome/properties/settledBy", Outcome.SettledBy.class),
                Map.entry("DecisionSubject/properties/type", Subject.Type.class),
                Map.entry("EqualSharesCount/properties/utility", EqualShares.Utility.class),
                Map.entry("TakenOption/properties/step", EqualSharesCount.Step.class),
                Map.entry("LeftOutOption/properties/why", GreedyCount.Why.class),
                Map.entry("Power", Power.class),
                Map.entry("LegalRule", LegalRule.class),
                Map.entry("BodyFields/properties/kind", Body.BodyKind.class),
                Map.entry("BodyFields/properties/decisionRule", Body.DecisionRule.class),
                Map.entry("BodyFields/properties/tieBreak", Body.TieBreak.class),
                Map.entry("SeatFields/properties/role", Seat.SeatRole.class),
                Map.entry("BenefitMapNode/properties/type", BenefitMap.NodeType.class),
                Map.entry("StakeholderFields/properties/relation", Stakeholder.Relation.class),
                Map.entry("StandardFields/properties/kind", Standard.StandardKind.class),
                Map.entry("AdaptationFields/properties/status", Adaptation.AdaptationStatus.class),
                Map.entry("AdaptationMatrixStandard/properties/kind", Standard.StandardKind.class),
                Map.entry("AdaptationMatrixAnswer/properties/status", Adaptation.AdaptationStatus.class),
                Map.entry("MandateScope/properties/type", Place.Type.class),
                Map.entry("Authority/properties/verdict", Authority.VerdictKind.class),
                Map.entry("LegalProfile/properties/profile", Organisation.LegalProfile.class),
                Map.entry("IndicatorFields/properties/direction", Direction.class),
                Map.entry("IndicatorFields/properties/nature", Measure.Nature.class),
                Map.entry("IndicatorFields/properties/stage", Measure.Stage.class),
                Map.entry("OrganisationFields/properties/language", Organisation.Language.class),
                Map.entry("OrganisationFields/properties/governance", Organisation.Governance.class),
                Map.entry("OrganisationFields/properties/legalProfile", Organisation.LegalProfile.class),
                Map.entry("PersonFields/properties/kind", Person.PersonKind.class),
                Map.entry("ApiKeyFields/properties/role", Role.class),
                Map.entry("Strategy/properties/status", Strategy.StrategyStatus.class),
                Map.entry("Revision/properties/status", Revision.RevisionStatus.class),
                Map.entry("Trigger/properties/type", Revision.TriggerType.class),
                Map.entry("GoalFields/properties/kind", Goal.GoalKind.class),
                Map.entry("PremiseFields/properties/category", Premise.Category.class),
                Map.entry("ObservationFields/properties/verdict", Observation.Verdict.class),
                Map.entry("EndorsementFields/properties/level", Endorsement.Level.class),
                Map.entry("ProjectStage", Stage.class),
                Map.entry("BenefitStatus", BenefitStatus.class),
                Map.entry("BenefitCategory", BenefitCategory.class),
                Map.entry("BenefitOutcome", Closure.Outcome.class),
                Map.entry("BenefitValuation/properties/per", Valuation.Per.class),
                Map.entry("IncentiveFields/properties/kind", Incentive.Kind.class),
                Map.entry("Incentive/properties/state", Incentive.State.class),
                Map.entry("DependencyFields/properties/kind", Dependency.DependencyKind.class),
                Map.entry("CompetenceFields/properties/measure", Competence.Measure.class),
                Map.entry("ProjectHealth/properties/colour", ProjectHeader.HealthColour.class),
                Map.entry("RelatedPlanFields/properties/level", RelatedPlan.PlanLevel.class),
                Map.entry("RelatedPlanFields/properties/relation", RelatedPlan.Relation.class));
        words.forEach((where, domain) -> {
            List<String> said = new ArrayList<>();
            // A language is written as its tag.
            CONTRACT.at("/components/schemas/" + where + "/enum")
                    .forEach(word -> said.add(word.asText().toUpperCase(Locale.ROOT)));
            assertThat(said)
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(domain.getEnumConstants())
                            .map(Enum::name)
                            .toList());
        });
    }

    @Test
    void what_authority_is_asked_about_and_lacks_is_what_the_domain_knows() {
        JsonNode parameters = CONTRACT.at("/paths/~1authority/get/parameters");
        assertThat(words(parameters.get(1).at("/schema/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Subject.Type.values()).map(Enum::name).toList());
        assertThat(words(CONTRACT.at("/components/schemas/AuthorityReason/properties/code/enum")))
                .containsExactlyElementsOf(Arrays.stream(Lack.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> seen) {
        if (node.isObject()) {
            seen.accept(path, node);
        }
        node.properties().forEach(field -> walk(field.getValue(), path + "/" + field.getKey(), seen));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "/" + i, seen);
            }
        }
    }
}
