package dev.kurs.persistence.governance;

import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.governance.DecisionParts.Listed;
import dev.kurs.persistence.governance.DecisionParts.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes the lists of one decision, each into its table. */
final class DecisionLists {

    private final Handle handle;
    private final DecisionId decision;

    DecisionLists(Handle handle, DecisionId decision) {
        this.handle = handle;
        this.decision = decision;
    }

    /** What a proposal lists, as of the version that brings it. */
    void add(Proposal proposal, long version) {
        add("""
                INSERT INTO decision_option
                  (organisation, decision, proposal, position, option_key, text, cost, cost_currency)
                VALUES (:organisation, :decision, :version, :position, :key, :text, :cost, :currency)
                """, 0, proposal.options(), (batch, option) -> {
            Money cost = option.cost();
            batch.bind("version", version)
                    .bind("key", option.key())
                    .bind("text", option.text())
                    .bind("cost", cost == null ? null : cost.amount())
                    .bind("currency", cost == null ? null : cost.currency().getCurrencyCode());
        });
        add(
                """
                INSERT INTO decision_consultation (organisation, decision, proposal, position, body)
                VALUES (:organisation, :decision, :version, :position, :body)
                """,
                0,
                proposal.consultations(),
                (batch, body) -> batch.bind("version", version).bind("body", body.value()));
    }

    /** What a version adds to the version before. */
    void addNew(@Nullable Decision before, Decision after, long version) {
        addRecusals(known(before == null ? List.of() : before.recusals(), after.recusals()), after.recusals(), version);
        addRecommendations(
                known(before == null ? List.of() : before.recommendations(), after.recommendations()),
                after.recommendations(),
                version);
    }

    private static int known(List<?> before, List<?> after) {
        if (after.size() < before.size() || !after.subList(0, before.size()).equals(before)) {
            throw new IllegalArgumentException("recusals and recommendations are added, never changed");
        }
        return before.size();
    }

    private void addRecusals(int known, List<Recusal> recusals, long version) {
        add(
                """
                INSERT INTO decision_recusal
                  (organisation, decision, position, since_version, person, reason, automatic, recused_at)
                VALUES (:organisation, :decision, :position, :version, :person, :reason, :automatic, :at)
                """,
                known,
                recusals.subList(known, recusals.size()),
                (batch, recusal) -> batch.bind("version", version)
                        .bind("person", recusal.person().value())
                        .bind("reason", recusal.reason())
                        .bind("automatic", recusal.automatic())
                        .bind("at", recusal.at()));
    }

    private void addRecommendations(int known, List<Recommendation> recommendations, long version) {
        List<Recommendation> more = recommendations.subList(known, recommendations.size());
        add(
                """
                INSERT INTO decision_recommendation
                  (organisation, decision, position, since_version, body, result, text, counted, minority, given_on)
                VALUES
                  (:organisation, :decision, :position, :version, :body, :result, :text, :counted, :minority, :on)
                """,
                known,
                more,
                (batch, one) -> batch.bind("version", version)
                        .bind("body", one.body().value())
                        .bind("result", one.result())
                        .bind("text", one.text())
                        .bind("counted", one.votes() != null)
                        .bind("minority", one.minority())
                        .bind("on", one.on()));
        for (int i = 0; i < more.size(); i++) {
            addVotes(known + i, more.get(i).votes());
        }
    }

    private void addVotes(int recommendation, @Nullable Map<String, Integer> votes) {
        add(
                """
                INSERT INTO decision_recommendation_vote
                  (organisation, decision, recommendation, position, option_key, votes)
                VALUES (:organisation, :decision, :recommendation, :position, :key, :votes)
                """,
                0,
                votes == null ? List.of() : List.copyOf(votes.entrySet()),
                (batch, vote) -> batch.bind("recommendation", recommendation)
                        .bind("key", vote.getKey())
                        .bind("votes", vote.getValue()));
    }

    /** What a resolution lists. */
    void add(Resolution resolution) {
        add("""
                INSERT INTO decision_counted_seat (organisation, decision, position, seat)
                VALUES (:organisation, :decision, :position, :seat)
                """, 0, resolution.counted(), (batch, seat) -> batch.bind("seat", seat.value()));
        Outcome outcome = resolution.outcome();
        add(
                """
                INSERT INTO decision_result (organisation, decision, list, position, option_key, figure)
                VALUES (:organisation, :decision, :list, :position, :key, :figure)
                """,
                0,
                outcome == null ? List.of() : results(outcome),
                (batch, result) -> batch.bind("list", result.list())
                        .bind("key", result.key())
                        .bind("figure", result.figure()));
    }

    private static List<Result> results(Outcome outcome) {
        List<Result> results = new ArrayList<>();
        if (outcome.tally() != null) {
            outcome.tally().votes().forEach((key, votes) -> results.add(new Result(Listed.VOTES, key, votes)));
        }
        for (int tier = 0; tier < outcome.ranking().size(); tier++) {
            for (String key : outcome.ranking().get(tier)) {
                results.add(new Result(Listed.RANKING, key, tier));
            }
        }
        outcome.chosen().forEach(key -> results.add(new Result(Listed.CHOSEN, key, 0)));
        return results;
    }

    /** Adds items, the first of them in a position. */
    private <T> void add(String insert, int first, List<T> items, BiConsumer<PreparedBatch, T> bind) {
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(insert)) {
            for (int i = 0; i < items.size(); i++) {
                batch.bind("organisation", Unit.of(handle).organisation())
                        .bind("decision", decision.value())
                        .bind("position", first + i);
                bind.accept(batch, items.get(i));
                batch.add();
            }
            batch.execute();
        }
    }
}
