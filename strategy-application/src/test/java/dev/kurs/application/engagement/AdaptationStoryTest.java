package dev.kurs.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Story;
import dev.kurs.application.engagement.AdaptationMatrices.NamedMatrix;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.HandOver.HandedOver;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.application.register.RemoveEntry;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Stakeholder.Relation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which standards there are, who keeps to them, and who has not answered. */
class AdaptationStoryTest {

    private final Story story = Story.on("2026-11-29");
    private final StrategyId strategy = story.adoptedStrategy("Digital by 2030");

    private StandardId standard(String name, boolean binding) {
        return story.added(
                        Standard.KIND,
                        id -> new Standard(
                                new StandardId(id), name, "Digg", StandardKind.NATIONAL_SOLUTION, null, binding, null))
                .value()
                .id();
    }

    private Adaptation adaptation(
            Id adapting, StandardId standard, AdaptationStatus status, @Nullable PersonId responsible) {
        return story.added(
                        Adaptation.KIND,
                        id -> new Adaptation(
                                new AdaptationId(id),
                                adapting,
                                standard,
                                "Letters go by the national mailbox",
                                responsible,
                                null,
                                status,
                                status == AdaptationStatus.EXEMPT ? "It sends no letters" : null))
                .value();
    }

    private ProjectId live(StrategyId of, String name) {
        ProjectId project = story.application()
                .createProject()
                .handle(
                        story.editor(),
                        new CreateProject.Command(id -> new Keyed<>(Samples.project(of, name), List.of())))
                .value()
                .id();
        story.application()
                .changeStage()
                .handle(story.editor(), new ChangeStage.Command(project, Stage.ANALYSIS, null, null, null));
        return project;
    }

    @Test
    void a_standard_is_answered_once_by_a_project_and_once_by_a_unit() {
        StandardId mail = standard("The national mailbox", true);
        ProjectId project = live(strategy, "One login");
        OrgUnitId unit = story.added(OrgUnit.KIND, id -> new OrgUnit(new OrgUnitId(id), "Schools", null))
                .value()
                .id();
        story.told();

        adaptation(project, mail, AdaptationStatus.OPEN, null);
        adaptation(unit, mail, AdaptationStatus.PLANNED, null);

        assertThat(story.told())
                .containsExactly("engagement.adaptation-added adaptation", "engagement.adaptation-added adaptation");
        assertThatThrownBy(() -> adaptation(project, mail, AdaptationStatus.DONE, null))
                .hasMessageContaining("adapted-to-twice at '/standard'");
        assertThatThrownBy(() -> adaptation(unit, mail, AdaptationStatus.DONE, null))
                .hasMessageContaining("adapted-to-twice at '/standard'");
        assertThat(story.told()).isEmpty();
    }

    @Test
    void an_adaptation_names_what_is_there() {
        UUID nothing = new UUID(0x7000L, 1);
        StandardId mail = standard("The national mailbox", true);
        ProjectId project = live(strategy, "One login");

        assertThatThrownBy(() -> adaptation(project, new StandardId(nothing), AdaptationStatus.OPEN, null))
                .hasMessageContaining("reference-unknown at '/standard'");
        assertThatThrownBy(() -> adaptation(project, mail, AdaptationStatus.OPEN, new PersonId(nothing)))
                .hasMessageContaining("reference-unknown at '/owner'");
        assertThatThrownBy(() -> adaptation(new ProjectId(nothing), mail, AdaptationStatus.OPEN, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_standard_that_somebody_adapts_to_stays_and_goes_with_the_last_of_them() {
        StandardId mail = standard("The national mailbox", true);
        Adaptation adaptation = adaptation(live(strategy, "One login"), mail, AdaptationStatus.OPEN, null);

        assertThatThrownBy(() -> story.application()
                        .removeEntry()
                        .handle(story.editor(), new RemoveEntry.Command<>(Standard.KIND, mail, null)))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages())
                                .containsExactly(
                                        new Usage("adaptation", adaptation.id().value(), "/standard")));
        for (RemoveEntry.Command<?> command : List.of(
                new RemoveEntry.Command<>(Adaptation.KIND, adaptation.id(), null),
                new RemoveEntry.Command<>(Standard.KIND, mail, null))) {
            story.application().removeEntry().handle(story.editor(), command);
        }
        assertThat(story.told())
                .endsWith("engagement.adaptation-removed adaptation", "engagement.standard-removed standard");
    }

    @Test
    void the_matrix_shows_live_projects_and_the_binding_standards_that_they_have_not_answered() {
        StandardId mail = standard("The national mailbox", true);
        StandardId keys = standard("National keys", true);
        standard("Open from the start", false);
        ProjectId login = live(strategy, "One login");
        ProjectId letters = live(story.adoptedStrategy("Fewer letters"), "No letters");
        story.application()
                .createProject()
                .handle(
                        story.editor(),
                        new CreateProject.Command(
                                id -> new Keyed<>(Samples.project(strategy, "Only an idea"), List.of())));
        Adaptation exempt = adaptation(login, mail, AdaptationStatus.EXEMPT, null);

        NamedMatrix all = story.application().adaptationMatrices().get(story.reader(), null);
        NamedMatrix ofOne = story.application().adaptationMatrices().get(story.reader(), strategy);

        assertThat(all.names()).containsOnlyKeys(login, letters).containsEntry(login, "One login");
        assertThat(all.matrix().standards()).hasSize(3);
        assertThat(all.matrix().missing()).isEqualTo(3);
        assertThat(ofOne.matrix().rows()).singleElement().satisfies(row -> {
            assertThat(row.project()).isEqualTo(login);
            assertThat(row.answers()).containsExactly(exempt);
            assertThat(row.missing()).containsExactly(keys);
        });
    }

    @Test
    void the_projects_of_a_confidential_draft_are_in_the_matrix_for_editors_alone() {
        StrategyId secret = story.strategy(new Header("A merger", null, null, true, null, null, null, null, null));
        ProjectId project = live(secret, "One town hall");
        AdaptationMatrices matrices = story.application().adaptationMatrices();

        assertThat(matrices.get(story.editor(), null).names()).containsKey(project);
        assertThat(matrices.get(story.reader(), null).names()).isEmpty();
        assertThat(matrices.get(story.editor(), secret).names()).containsKey(project);
        assertThatThrownBy(() -> matrices.get(story.reader(), secret)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> matrices.get(story.editor(), new StrategyId(new UUID(0x7000L, 1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void adaptations_that_are_not_settled_pass_on_and_a_stakeholder_stays_who_they_are() {
        PersonId asta = story.person("Asta");
        PersonId bertil = story.person("Bertil");
        ProjectId project = live(strategy, "One login");
        Adaptation open = adaptation(project, standard("Mail", true), AdaptationStatus.OPEN, asta);
        Adaptation done = adaptation(project, standard("Keys", true), AdaptationStatus.DONE, asta);
        StakeholderId stakeholder = story.added(
                        Stakeholder.KIND,
                        id -> new Stakeholder(new StakeholderId(id), null, asta, 4, 5, Relation.POLITICIAN))
                .value()
                .id();

        HandedOver handedOver =
                story.application().handOver().handle(story.administrator(), new HandOver.Command(asta, bertil));

        assertThat(handedOver.moved())
                .containsExactly(new Usage("adaptation", open.id().value(), "/owner"));
        assertThat(handedOver.left())
                .containsExactlyInAnyOrder(
                        new Usage("adaptation", done.id().value(), "/owner"),
                        new Usage("stakeholder", stakeholder.value(), "/person"));
        assertThat(story.read(ports -> ports.registers().get(Adaptation.KIND, open.id()))
                        .value()
                        .responsible())
                .isEqualTo(bertil);
    }

    @Test
    void a_stakeholder_whose_person_is_erased_stays_and_names_nobody() {
        PersonId asta = story.person("Asta");
        Stakeholder stakeholder = story.added(
                        Stakeholder.KIND,
                        id -> new Stakeholder(new StakeholderId(id), null, asta, 4, 5, Relation.POLITICIAN))
                .value();

        assertThat(story.application()
                        .personExtracts()
                        .get(story.administrator(), asta)
                        .references())
                .containsExactly(new Usage("stakeholder", stakeholder.id().value(), "/person"));
        story.application().erasePerson().handle(story.administrator(), new ErasePerson.Command(asta, null));

        assertThat(story.read(ports -> ports.registers().get(Stakeholder.KIND, stakeholder.id()))
                        .value())
                .isEqualTo(stakeholder);
        assertThat(story.journal().toString()).doesNotContain("Asta");
    }

    @Test
    void a_changed_adaptation_tells_what_changed() {
        Adaptation before =
                adaptation(live(strategy, "One login"), standard("Mail", true), AdaptationStatus.OPEN, null);
        PersonId asta = story.person("Asta");
        story.told();

        story.application()
                .changeEntry()
                .handle(
                        story.editor(),
                        new ChangeEntry.Command<>(
                                Adaptation.KIND,
                                before.id(),
                                1L,
                                was -> new Keyed<>(was.value().handedOver(asta), List.of())));

        assertThat(story.told()).containsExactly("engagement.adaptation-changed adaptation");
    }
}
