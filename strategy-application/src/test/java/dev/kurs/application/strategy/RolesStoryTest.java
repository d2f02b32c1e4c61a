package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Samples;
import dev.kurs.application.Story;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.BenefitsContract;
import dev.kurs.application.benefit.ChangeBenefit;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.application.benefit.RemoveBenefit;
import dev.kurs.application.governance.CastBallot;
import dev.kurs.application.governance.ChangeDecision;
import dev.kurs.application.governance.DecisionDraft;
import dev.kurs.application.governance.GiveRecommendation;
import dev.kurs.application.governance.Grant;
import dev.kurs.application.governance.GrantMandate;
import dev.kurs.application.governance.OpenDecision;
import dev.kurs.application.governance.RecusePerson;
import dev.kurs.application.governance.ResolveDecision;
import dev.kurs.application.governance.RevokeMandate;
import dev.kurs.application.governance.WithdrawDecision;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.ChangeIndicator;
import dev.kurs.application.indicator.ChangeTrajectory;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.indicator.PushMeasurements;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.indicator.RemoveIndicator;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.application.organisation.RevokeApiKey;
import dev.kurs.application.portfolio.ChangeProject;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.application.portfolio.PushCostLines;
import dev.kurs.application.portfolio.RemoveProject;
import dev.kurs.application.portfolio.ReplaceCostLines;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.application.register.RemoveEntry;
import dev.kurs.domain.governance.Mandate.Revocation;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.StrategyId;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what: everything that changes something, against every role that is too low for it. */
class RolesStoryTest {

    private static final UUID ANY = new UUID(0x7000L, 1);
    private static final StrategyId STRATEGY = new StrategyId(ANY);
    private static final GoalId GOAL = new GoalId(ANY);
    private static final PremiseId PREMISE = new PremiseId(ANY);
    private static final IndicatorId INDICATOR = new IndicatorId(ANY);
    private static final PersonId PERSON = new PersonId(ANY);
    private static final OrgUnitId UNIT = new OrgUnitId(ANY);
    private static final ProjectId PROJECT = new ProjectId(ANY);
    private static final BenefitId BENEFIT = new BenefitId(ANY);
    private static final MandateId MANDATE = new MandateId(ANY);
    private static final DecisionId DECISION = new DecisionId(ANY);
    private static final BodyId BODY = new BodyId(ANY);
    private static final DecisionDraft QUESTION = new DecisionDraft(
            "A?",
            Power.PASS_GATE,
            Subject.Type.PROJECT,
            ANY,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of());

    private final Story story = Story.on("2026-07-01");
    private final StrategyApplication application = story.application();

    /** Something that can be done, by its name at the application's door, and the lowest role that may. */
    private record Act(String name, Role lowest, Consumer<Actor> by) {}

    private final List<Act> acts = List.of(
            new Act(
                    "addEntry",
                    Role.EDITOR,
                    by -> application
                            .addEntry()
                            .handle(
                                    by,
                                    new AddEntry.Command<>(
                                            OrgUnit.KIND,
                                            id -> new Keyed<>(new OrgUnit(new OrgUnitId(id), "A", null), List.of())))),
            new Act(
                    "addEntry",
                    Role.ADMINISTRATOR,
                    by -> application
                            .addEntry()
                            .handle(
                                    by,
                                    new AddEntry.Command<>(
                                            Person.KIND,
                                            id -> new Keyed<>(Samples.person(new PersonId(id), "Asta"), List.of())))),
            new Act(
                    "changeEntry",
                    Role.EDITOR,
                    by -> application
                            .changeEntry()
                            .handle(by, new ChangeEntry.Command<>(OrgUnit.KIND, UNIT, null, was -> was))),
            new Act(
                    "changeEntry",
                    Role.ADMINISTRATOR,
                    by -> application
                            .changeEntry()
                            .handle(by, new ChangeEntry.Command<>(Person.KIND, PERSON, null, was -> was))),
            new Act(
                    "removeEntry",
                    Role.EDITOR,
                    by -> application.removeEntry().handle(by, new RemoveEntry.Command<>(OrgUnit.KIND, UNIT, null))),
            new Act(
                    "changeSettings",
                    Role.ADMINISTRATOR,
                    by -> application.changeSettings().handle(by, new ChangeSettings.Command(null, was -> was))),
            new Act(
                    "erasePerson",
                    Role.ADMINISTRATOR,
                    by -> application.erasePerson().handle(by, new ErasePerson.Command(PERSON, null))),
            new Act(
                    "handOver",
                    Role.ADMINISTRATOR,
                    by -> application.handOver().handle(by, new HandOver.Command(PERSON, PERSON))),
            new Act(
                    "makeApiKey",
                    Role.ADMINISTRATOR,
                    by -> application
                            .makeApiKey()
                            .handle(by, new MakeApiKey.Command("A", Role.READER, null, List.of(), null))),
            new Act(
                    "revokeApiKey",
                    Role.ADMINISTRATOR,
                    by -> application.revokeApiKey().handle(by, new RevokeApiKey.Command(new ApiKeyId(ANY), null))),
            new Act(
                    "createStrategy",
                    Role.EDITOR,
                    by -> application
                            .createStrategy()
                            .handle(
                                    by,
                                    new CreateStrategy.Command(id ->
                                            new Keyed<>(new Draft(Samples.header("A"), Content.EMPTY), List.of())))),
            new Act(
                    "changeStrategy",
                    Role.EDITOR,
                    by -> application
                            .changeStrategy()
                            .handle(by, new ChangeStrategy.Command(STRATEGY, null, was -> was))),
            new Act(
                    "removeStrategy",
                    Role.EDITOR,
                    by -> application.removeStrategy().handle(by, new RemoveStrategy.Command(STRATEGY, null))),
            new Act(
                    "openRevision",
                    Role.EDITOR,
                    by -> application.openRevision().handle(by, new OpenRevision.Command(STRATEGY, null, List.of()))),
            new Act(
                    "consultOnRevision",
                    Role.EDITOR,
                    by -> application.consultOnRevision().handle(by, new ConsultOnRevision.Command(STRATEGY, 1))),
            new Act(
                    "adoptRevision",
                    Role.EDITOR,
                    by -> application.adoptRevision().handle(by, new AdoptRevision.Command(STRATEGY, 1, null, null))),
            new Act(
                    "withdrawRevision",
                    Role.EDITOR,
                    by -> application.withdrawRevision().handle(by, new WithdrawRevision.Command(STRATEGY, 1))),
            new Act(
                    "launchStrategy",
                    Role.EDITOR,
                    by -> application.launchStrategy().handle(by, new LaunchStrategy.Command(STRATEGY, null))),
            new Act(
                    "closeStrategy",
                    Role.EDITOR,
                    by -> application
                            .closeStrategy()
                            .handle(by, new CloseStrategy.Command(STRATEGY, "A", "B", null, null))),
            new Act(
                    "addGoal",
                    Role.EDITOR,
                    by -> application
                            .addGoal()
                            .handle(
                                    by,
                                    new AddGoal.Command(
                                            STRATEGY, id -> new Keyed<>(Samples.goal(id, STRATEGY, "A"), List.of())))),
            new Act(
                    "changeGoal",
                    Role.EDITOR,
                    by -> application
                            .changeGoal()
                            .handle(by, new ChangeGoal.Command(STRATEGY, GOAL, null, was -> was))),
            new Act(
                    "removeGoal",
                    Role.EDITOR,
                    by -> application.removeGoal().handle(by, new RemoveGoal.Command(STRATEGY, GOAL, null))),
            new Act(
                    "addPremise",
                    Role.EDITOR,
                    by -> application
                            .addPremise()
                            .handle(
                                    by,
                                    new AddPremise.Command(
                                            STRATEGY,
                                            id -> new Keyed<>(Samples.premise(id, STRATEGY, "A"), List.of())))),
            new Act(
                    "changePremise",
                    Role.EDITOR,
                    by -> application
                            .changePremise()
                            .handle(by, new ChangePremise.Command(STRATEGY, PREMISE, null, was -> was))),
            new Act(
                    "removePremise",
                    Role.EDITOR,
                    by -> application.removePremise().handle(by, new RemovePremise.Command(STRATEGY, PREMISE, null))),
            new Act(
                    "withdrawEndorsement",
                    Role.EDITOR,
                    by -> application
                            .withdrawEndorsement()
                            .handle(by, new WithdrawEndorsement.Command(STRATEGY, new EndorsementId(ANY)))),
            new Act(
                    "addIndicator",
                    Role.EDITOR,
                    by -> application
                            .addIndicator()
                            .handle(
                                    by,
                                    new AddIndicator.Command(id -> new Keyed<>(
                                            new IndicatorDraft(Samples.measure(GOAL, "A"), null, null), List.of())))),
            new Act(
                    "changeIndicator",
                    Role.EDITOR,
                    by -> application
                            .changeIndicator()
                            .handle(by, new ChangeIndicator.Command(INDICATOR, null, was -> was))),
            new Act(
                    "changeTrajectory",
                    Role.EDITOR,
                    by -> application
                            .changeTrajectory()
                            .handle(
                                    by,
                                    new ChangeTrajectory.Command(
                                            INDICATOR, LocalDate.parse("2026-07-01"), Samples.TRAJECTORY, "A", null))),
            new Act(
                    "removeIndicator",
                    Role.EDITOR,
                    by -> application.removeIndicator().handle(by, new RemoveIndicator.Command(INDICATOR, null))),
            new Act(
                    "makeShareLink",
                    Role.EDITOR,
                    by -> application
                            .makeShareLink()
                            .handle(by, new MakeShareLink.Command(STRATEGY, ShareLink.View.OVERVIEW, null))),
            new Act(
                    "revokeShareLink",
                    Role.EDITOR,
                    by -> application.revokeShareLink().handle(by, new RevokeShareLink.Command(new ShareLinkId(ANY)))),
            new Act(
                    "createProject",
                    Role.EDITOR,
                    by -> application
                            .createProject()
                            .handle(
                                    by,
                                    new CreateProject.Command(
                                            id -> new Keyed<>(Samples.project(STRATEGY, "A"), List.of())))),
            new Act(
                    "changeProject",
                    Role.EDITOR,
                    by -> application.changeProject().handle(by, new ChangeProject.Command(PROJECT, null, was -> was))),
            new Act(
                    "changeStage",
                    Role.EDITOR,
                    by -> application
                            .changeStage()
                            .handle(by, new ChangeStage.Command(PROJECT, Stage.ANALYSIS, null, null, null))),
            new Act(
                    "removeProject",
                    Role.EDITOR,
                    by -> application.removeProject().handle(by, new RemoveProject.Command(PROJECT, null))),
            new Act(
                    "createBenefit",
                    Role.EDITOR,
                    by -> application
                            .createBenefit()
                            .handle(
                                    by,
                                    new CreateBenefit.Command(
                                            id -> new Keyed<>(BenefitsContract.plain("A"), List.of())))),
            new Act(
                    "changeBenefit",
                    Role.EDITOR,
                    by -> application.changeBenefit().handle(by, new ChangeBenefit.Command(BENEFIT, null, was -> was))),
            new Act(
                    "closeBenefit",
                    Role.EDITOR,
                    by -> application.closeBenefit().handle(by, new CloseBenefit.Command(BENEFIT, null, null, null))),
            new Act(
                    "removeBenefit",
                    Role.EDITOR,
                    by -> application.removeBenefit().handle(by, new RemoveBenefit.Command(BENEFIT, null))),
            new Act(
                    "grantMandate",
                    Role.EDITOR,
                    by -> application.grantMandate().handle(by, granting(MANDATE))),
            new Act(
                    "revokeMandate",
                    Role.EDITOR,
                    by -> application
                            .revokeMandate()
                            .handle(
                                    by,
                                    new RevokeMandate.Command(
                                            MANDATE, new Revocation(LocalDate.parse("2026-07-01"), "A")))),
            new Act(
                    "openDecision",
                    Role.EDITOR,
                    by -> application
                            .openDecision()
                            .handle(by, new OpenDecision.Command(() -> new Keyed<>(QUESTION, List.of())))),
            new Act(
                    "changeDecision",
                    Role.EDITOR,
                    by -> application
                            .changeDecision()
                            .handle(
                                    by,
                                    new ChangeDecision.Command(
                                            DECISION, null, was -> new Keyed<>(QUESTION, List.of())))),
            new Act(
                    "castBallot",
                    Role.CONTRIBUTOR,
                    by -> application
                            .castBallot()
                            .handle(by, new CastBallot.Command(DECISION, by.person(), Vote.abstention(), null))),
            new Act(
                    "recusePerson",
                    Role.EDITOR,
                    by -> application.recusePerson().handle(by, new RecusePerson.Command(DECISION, PERSON, "A"))),
            new Act(
                    "giveRecommendation",
                    Role.EDITOR,
                    by -> application
                            .giveRecommendation()
                            .handle(
                                    by,
                                    new GiveRecommendation.Command(
                                            DECISION, today -> new Recommendation(BODY, "A", "B", null, null, today)))),
            new Act(
                    "resolveDecision",
                    Role.CONTRIBUTOR,
                    by -> application
                            .resolveDecision()
                            .handle(by, new ResolveDecision.Command(DECISION, null, null, null, null, null))),
            new Act(
                    "withdrawDecision",
                    Role.EDITOR,
                    by -> application.withdrawDecision().handle(by, new WithdrawDecision.Command(DECISION, null))),
            new Act(
                    "replaceCostLines",
                    Role.EDITOR,
                    by -> application
                            .replaceCostLines()
                            .handle(by, new ReplaceCostLines.Command(PROJECT, null, List.of()))),
            new Act(
                    "pushCostLines",
                    Role.CONTRIBUTOR,
                    by -> application.pushCostLines().handle(by, new PushCostLines.Command(List.of(), false))),
            new Act(
                    "pushMeasurements",
                    Role.CONTRIBUTOR,
                    by -> application.pushMeasurements().handle(by, new PushMeasurements.Command(List.of(), false))),
            new Act(
                    "recordMeasurements",
                    Role.CONTRIBUTOR,
                    by -> application
                            .recordMeasurements()
                            .handle(
                                    by,
                                    new RecordMeasurements.Command(
                                            INDICATOR, List.of(Story.reading("2026-07-01", "1")), true))));

    private static GrantMandate.Command granting(MandateId within) {
        return new GrantMandate.Command(
                () -> new Keyed<>(Grant.to(MandateHolder.of(PERSON)).by(within).draft(), List.of()));
    }

    @Test
    void whoever_has_a_role_too_low_changes_nothing_and_is_told_which_it_takes() {
        for (Act act : acts) {
            for (Role role : Role.values()) {
                if (!role.covers(act.lowest())) {
                    assertThatThrownBy(() -> act.by().accept(story.actor(role)))
                            .as("%s by a %s", act.name(), role)
                            .isInstanceOfSatisfying(RoleTooLow.class, refused -> {
                                assertThat(refused.role()).isEqualTo(role);
                                assertThat(refused.needed()).isEqualTo(act.lowest());
                            });
                }
            }
        }
        assertThat(story.told()).isEmpty();
    }

    @Test
    void whoever_has_the_role_is_not_refused_for_it() {
        List<String> refused = new ArrayList<>();
        for (Act act : acts) {
            try {
                act.by().accept(story.actor(act.lowest()));
            } catch (RoleTooLow e) {
                refused.add(act.name());
            } catch (RuntimeException e) {
                // Nothing of what these acts are about is there; that is another refusal.
                assertThat(e).isNotInstanceOf(NullPointerException.class);
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void nothing_that_can_be_done_is_missing_here() {
        Stream<String> doors = Arrays.stream(StrategyApplication.class.getMethods())
                .filter(door ->
                        Arrays.stream(door.getReturnType().getMethods()).anyMatch(RolesStoryTest::changesSomething))
                .map(Method::getName)
                .filter(name -> !ELSEWHERE.contains(name));

        assertThat(doors)
                .containsExactlyInAnyOrderElementsOf(
                        acts.stream().map(Act::name).distinct().toList());
    }

    /** The founding has no actor; StratML has tests of its own; what is pushed takes for each line what the line's own act takes. */
    private static final List<String> ELSEWHERE = List.of("foundOrganisation", "importStratml", "pushResources");

    private static boolean changesSomething(Method method) {
        return method.getName().equals("handle");
    }
}
