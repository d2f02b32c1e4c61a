package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Moment;
import dev.kurs.application.Samples;
import dev.kurs.application.Story;
import dev.kurs.application.governance.AuthorityViews.Asked;
import dev.kurs.application.governance.AuthorityViews.Found;
import dev.kurs.application.governance.AuthorityViews.Query;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where stories of governance play: a town hall with its bodies, what they are granted, and whoever asks them. */
final class TownHall {

    private final Story story;

    TownHall(Story story) {
        this.story = story;
    }

    Story story() {
        return story;
    }

    // ---- who is there

    /** A body with one member. */
    BodyId body(String name, BodyKind kind) {
        BodyId body = emptyBody(name, kind);
        seat(body, story.person("Ledamot av " + name), null, SeatRole.MEMBER, "2020-01-01/..");
        return body;
    }

    /** A body that nobody sits in. */
    BodyId emptyBody(String name, BodyKind kind) {
        return story.added(Body.KIND, id -> Samples.body(new BodyId(id), name, kind))
                .value()
                .id();
    }

    Seat seat(BodyId body, @Nullable PersonId person, @Nullable PositionId position, SeatRole role, String period) {
        return story.added(
                        Seat.KIND,
                        id -> new Seat(new SeatId(id), body, person, position, role, Period.parse(period), null))
                .value();
    }

    /** A position that somebody holds from 2026 on, with deputies. */
    PositionId position(String title, PersonId holder, PersonId... deputies) {
        return position(title, List.of(new Holder(holder, Period.parse("2026-01-01/.."))), deputies);
    }

    PositionId position(String title, List<Holder> holders, PersonId... deputies) {
        return story.added(
                        Position.KIND, id -> new Position(new PositionId(id), title, null, holders, List.of(deputies)))
                .value()
                .id();
    }

    /** A project under way. */
    ProjectId project(StrategyId strategy, String name, @Nullable PersonId manager) {
        ProjectHeader header = new ProjectHeader(name, strategy, null, null, manager, null, null, null, 1);
        ProjectId project = story.application()
                .createProject()
                .handle(story.editor(), new CreateProject.Command(id -> new Keyed<>(header, List.of())))
                .value()
                .id();
        return story.application()
                .changeStage()
                .handle(story.editor(), new ChangeStage.Command(project, Stage.ANALYSIS, null, null, null))
                .value()
                .id();
    }

    // ---- the law

    /** The law of a profile holds from now on. */
    void law(LegalProfile profile) {
        LegalProfile now = story.application()
                .changeSettings()
                .handle(story.administrator(), new ChangeSettings.Command(null, was -> under(profile, was)))
                .value()
                .legalProfile();
        if (now != profile) {
            throw new AssertionError("the law is still that of " + now);
        }
    }

    private static Organisation under(LegalProfile profile, Organisation was) {
        return new Organisation(
                was.id(),
                was.name(),
                was.currency(),
                was.timeZone(),
                was.language(),
                was.tolerance(),
                was.complexityLimit(),
                was.governance(),
                profile,
                was.discountSchedule(),
                was.optimismBias());
    }

    /** A rule is read otherwise from now on: not at all, or for other powers. */
    LegalAmendment amended(LegalRule rule, boolean inForce, Power... powers) {
        return story.added(
                        LegalAmendment.KIND,
                        id -> new LegalAmendment(
                                new LegalAmendmentId(id), rule, inForce, List.of(powers), null, "So decided"))
                .value();
    }

    // ---- granting and taking back

    /** What an administrator grants. */
    MandateId granted(Grant grant) {
        return granted(story.administrator(), grant).id();
    }

    Mandate granted(Actor actor, Grant grant) {
        return granted(actor, grant.draft());
    }

    Mandate granted(Actor actor, GrantMandate.Draft draft) {
        return story.application()
                .grantMandate()
                .handle(actor, new GrantMandate.Command(() -> new Keyed<>(draft, List.of())))
                .value();
    }

    /** What an editor takes back, and the mandates that end with it. */
    List<MandateId> revoked(MandateId mandate, String on) {
        return revoked(story.editor(), mandate, on).ended();
    }

    RevokeMandate.Revoked revoked(Actor actor, MandateId mandate, String on) {
        return story.application()
                .revokeMandate()
                .handle(
                        actor,
                        new RevokeMandate.Command(mandate, new Mandate.Revocation(LocalDate.parse(on), "A new order")));
    }

    /** Every rule that a command breaks, as {@code <rule> <pointer>}. */
    static List<String> broken(Runnable command) {
        try {
            command.run();
        } catch (RulesBroken e) {
            return e.broken().stream()
                    .map(one -> (one.rule().code() + " " + one.pointer()).strip())
                    .toList();
        }
        throw new AssertionError("no rule was broken");
    }

    // ---- asking

    /** Who may approve a project for so many kronor on a day. */
    List<MandateHolder> mayApprove(ProjectId project, String amount, String day) {
        return holders(asked(
                story.reader(),
                new Query(Power.APPROVE_PROJECT, Subject.Type.PROJECT, project.value(), Grant.sek(amount), null),
                validAt(day)));
    }

    /** Whether somebody may let a project through a gate today. */
    Found gate(ProjectId project, Asked who) {
        return asked(
                story.reader(),
                new Query(Power.PASS_GATE, Subject.Type.PROJECT, project.value(), null, who),
                Moment.NOW);
    }

    Found asked(Actor actor, Query query, Moment moment) {
        return story.application().authorityViews().whoMayDecide(actor, query, moment);
    }

    static List<MandateHolder> holders(Found found) {
        return found.answer().covering().stream()
                .map(one -> one.warrant().mandate().holder())
                .toList();
    }

    static Moment validAt(String day) {
        return new Moment(LocalDate.parse(day), null);
    }

    static Moment asOf(String day) {
        return new Moment(null, LocalDate.parse(day));
    }

    static UUID unknown() {
        return new UUID(0x7000L, 0x8000000000000001L);
    }
}
