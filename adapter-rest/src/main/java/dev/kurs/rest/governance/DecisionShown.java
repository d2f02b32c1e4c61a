package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.application.governance.DecisionViews.Report;
import dev.kurs.application.governance.Explanation;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Tally;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
import dev.kurs.rest.Shown;
import dev.kurs.rest.governance.DecisionBody.SubjectBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a decision is shown. */
final class DecisionShown {

    static final String COLLECTION = Call.V1 + "/decisions";

    static final Form<DecisionBody> FORM = Form.of(DecisionBody.class, Figures.class);

    private DecisionShown() {}

    /**
     * What came of a decision.
     *
     * @param mandate what it rests on; absent unless it was made
     * @param decidedAt when it was closed, however that was
     * @param executable whether it was made, approves, and waits for no appropriation
     * @param reported the day it was reported to the body that granted the mandate
     * @param reportDue the last day on which that is in time
     * @param ballotsCast how many stand, whatever they say
     */
    record Figures(
            DecisionStatus status,
            @Nullable OutcomeShown outcome,
            @Nullable MandateId mandate,
            @Nullable String rationale,
            @Nullable String minority,
            @Nullable Instant decidedAt,
            @Nullable DecisionId escalatedTo,
            @Nullable DecisionId escalatedFrom,
            Boolean executable,
            @Nullable LocalDate reported,
            @Nullable LocalDate reportDue,
            @Nullable DecisionId supersededBy,
            @Nullable UsedFor usedFor,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RecusalShown> recusals,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RecommendationShown> recommendations,
            Integer ballotsCast) {

        static Figures of(DecisionView view, boolean whole) {
            Decision decision = view.decision();
            Resolution end = decision.resolution();
            Report report = view.report();
            return new Figures(
                    decision.status(),
                    end == null || end.outcome() == null
                            ? null
                            : OutcomeShown.of(end.outcome(), whole ? view.explanation() : null),
                    end == null ? null : end.mandate(),
                    end == null ? null : end.rationale(),
                    end == null ? null : end.minority(),
                    end == null ? null : end.at(),
                    end == null ? null : end.escalatedTo(),
                    decision.escalatedFrom(),
                    view.executable(),
                    report == null ? null : report.on(),
                    report == null ? null : report.due(),
                    view.supersededBy(),
                    UsedFor.of(view.use()),
                    decision.recusals().stream().map(RecusalShown::of).toList(),
                    decision.recommendations().stream()
                            .map(RecommendationShown::of)
                            .toList(),
                    view.ballots());
        }
    }

    /** What it came to. */
    record OutcomeShown(
            @Nullable String option,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<String>> ranking,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> chosen,
            Method method,
            @Nullable TallyShown tally,
            SettledBy settledBy,
            @Nullable CountShown explanation) {

        static OutcomeShown of(Outcome outcome, @Nullable Explanation why) {
            return new OutcomeShown(
                    outcome.option(),
                    outcome.ranking(),
                    outcome.chosen(),
                    outcome.method(),
                    TallyShown.of(outcome.tally()),
                    outcome.settledBy(),
                    count(why));
        }

        private static @Nullable CountShown count(@Nullable Explanation why) {
            return why == null
                    ? null
                    : why.schulze() != null
                            ? CountShown.of(why.schulze())
                            : why.equalShares() == null ? null : CountShown.of(why.equalShares());
        }
    }

    /** The figures of the vote. */
    record TallyShown(Map<String, Integer> votes, Integer abstained, Integer present, Integer seats, Integer quorum) {

        static @Nullable TallyShown of(@Nullable Tally tally) {
            return tally == null
                    ? null
                    : new TallyShown(tally.votes(), tally.abstained(), tally.present(), tally.seats(), tally.quorum());
        }
    }

    /** The act that rested on it. */
    record UsedFor(Power power, SubjectBody subject) {

        static @Nullable UsedFor of(@Nullable DecisionUse use) {
            return use == null ? null : new UsedFor(use.power(), SubjectBody.of(use.act()));
        }
    }

    /** Who takes no part. */
    record RecusalShown(PersonId person, @Nullable String reason, Boolean automatic, Instant at) {

        static RecusalShown of(Recusal recusal) {
            return new RecusalShown(recusal.person(), recusal.reason(), recusal.automatic(), recusal.at());
        }
    }

    /** What a body said that was asked. */
    record RecommendationShown(
            BodyId body,
            String result,
            String text,
            @Nullable Map<String, Integer> votes,
            @Nullable String minority,
            LocalDate on) {

        static RecommendationShown of(Recommendation one) {
            return new RecommendationShown(one.body(), one.result(), one.text(), one.votes(), one.minority(), one.on());
        }
    }

    static Shown of(Call call, Ports ports, Stored<Decision> stored, DecisionViews views) {
        UUID uuid = stored.value().id().value();
        List<ExternalKey> keys = ports.resources().externalKeys(List.of(uuid)).getOrDefault(uuid, List.of());
        return of(call, views.of(ports, stored), keys, true);
    }

    /**
     * A decision with what came of it.
     *
     * @param whole whether the whole count is told
     */
    static Shown of(Call call, DecisionView view, List<ExternalKey> keys, boolean whole) {
        Decision decision = view.decision();
        return Shown.of(
                decision.id().value(),
                view.stored(),
                DecisionBody.of(decision, view.appropriation()),
                Figures.of(view, whole),
                keys,
                links(call, view));
    }

    private static Links links(Call call, DecisionView view) {
        Decision decision = view.decision();
        String self = COLLECTION + "/" + decision.id();
        Links links =
                Links.of(self, COLLECTION).to("ballots", self + "/ballots").to("minutes", self + "/minutes");
        Resolution end = decision.resolution();
        if (decision.escalatedFrom() != null) {
            links.to("escalatedFrom", COLLECTION + "/" + decision.escalatedFrom());
        }
        if (end != null && end.escalatedTo() != null) {
            links.to("escalatedTo", COLLECTION + "/" + end.escalatedTo());
        }
        if (end != null && end.mandate() != null) {
            links.to("mandate", MandatesResource.COLLECTION + "/" + end.mandate());
        }
        if (view.explanation() != null) {
            links.to("disagreement", self + "/disagreement");
        }
        acts(links, call, view, self);
        return links;
    }

    private static void acts(Links links, Call call, DecisionView view, String self) {
        Decision decision = view.decision();
        boolean open = decision.status() == DecisionStatus.OPEN;
        boolean edits = call.actor().may(Role.EDITOR);
        boolean begun = view.ballots() > 0 || !decision.recommendations().isEmpty();
        boolean asked = decision.recommendations().size()
                < decision.proposal().consultations().size();
        Report report = view.report();
        links.act(edits && open && !begun, "change", "PATCH", self)
                .act(open && call.actor().may(Role.CONTRIBUTOR), "recuse", "POST", self + "/recusals")
                .act(edits && open && asked, "recommend", "POST", self + "/recommendations")
                .act(
                        open
                                && (edits
                                        || (decision.where().body() == null
                                                && call.actor().may(Role.CONTRIBUTOR))),
                        "resolve",
                        "POST",
                        self + "/resolution")
                .act(edits && open, "withdraw", "POST", self + "/withdrawal")
                .act(edits && report != null && report.on() == null, "report", "POST", self + "/reports")
                .act(
                        edits && decision.approved() && !view.executable() && view.appropriation() == null,
                        "appropriate",
                        "POST",
                        self + "/appropriations");
    }
}
