package dev.kurs.domain.governance;

import java.util.List;

/**
 * A body as it sits over one decision on a day.
 *
 * @param electorate who may vote, the recused of this decision taken out
 * @param ballots those that were cast in this decision so far, one a seat and one a person
 */
public record Sitting(Body body, Electorate electorate, List<Ballot> ballots) {

    public Sitting {
        ballots = List.copyOf(ballots);
        if (!electorate.body().equals(body.id())) {
            throw new IllegalArgumentException("the electorate is that of another body");
        }
    }

    /** The ballots that count on this day. */
    List<Ballot> counting() {
        return electorate.counting(ballots);
    }
}
