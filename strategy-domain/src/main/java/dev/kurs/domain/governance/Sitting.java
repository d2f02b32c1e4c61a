package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Electorate.Voice;
import dev.kurs.domain.governance.Vote.Form;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body as it sits over one decision on a day.
 *
 * @param decision one that a body makes
 * @param electorate who may vote in that body that day, those recused from the decision taken out
 * @param ballots those that were cast in the decision so far, one a seat and one a person
 */
public record Sitting(Decision decision, Electorate electorate, List<Ballot> ballots) {

    public Sitting {
        ballots = List.copyOf(ballots);
        if (!electorate.body().equals(decision.requireBody())) {
            throw new IllegalArgumentException("the electorate is that of another body");
        }
    }

    /**
     * A person's ballot, in the place of an earlier one for the same seat or of the same person; whoever keeps ballots
     * drops both. Handing the same in again changes nothing.
     *
     * @param castBy who hands it in
     * @return the ballot, and before it the one of the seat, else of the person, if there was one
     * @throws RulesBroken when the decision is closed; when the person may not vote, with the reason; when the ballot does
     *     not fit the way this body counts; for each option that is not there or stands twice
     */
    public Change<Ballot> cast(PersonId person, Id castBy, Vote vote, @Nullable String rationale, Instant now) {
        decision.requireOpen();
        Voice voice = electorate.voiceOf(person, ballots);
        Faults faults = new Faults()
                .unless(
                        forms().contains(vote.form()),
                        DecidingRule.BALLOT_FORM_UNFIT,
                        "",
                        "form",
                        vote.form(),
                        "counted",
                        forms().stream().sorted().toList());
        vote.check(decision.proposal().slate(), faults);
        if (voice.why() != null) {
            faults.addAll("", List.of(voice.why()));
        }
        faults.throwIfAny();
        SeatId seat = voice.requireSeat().id();
        Ballot ballot = new Ballot(decision.id(), seat, person, castBy, vote, rationale, now);
        Ballot before = ballots.stream()
                .filter(one -> one.seat().equals(seat))
                .findFirst()
                .or(() -> ballots.stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst())
                .orElse(null);
        return before != null && ballot.saysTheSameAs(before)
                ? Change.none(before)
                : new Change<>(before, ballot, List.of(DecisionEvents.cast(ballot, before)));
    }

    /** The forms of ballots that this body counts by in this decision. */
    private Set<Form> forms() {
        return decision.requireProcedure().rule() != DecisionRule.RANKED
                ? Set.of(Form.CHOICE, Form.ABSTENTION)
                : decision.proposal().budget() == null
                        ? Set.of(Form.RANKING, Form.ABSTENTION)
                        : Set.of(Form.APPROVALS, Form.SCORES, Form.RANKING, Form.ABSTENTION);
    }

    /** What the ballots come to as they are: those that count on this day. */
    public Count count() {
        return new Counting(decision, electorate, electorate.counting(ballots)).count();
    }
}
