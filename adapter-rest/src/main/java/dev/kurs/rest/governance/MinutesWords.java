package dev.kurs.rest.governance;

import dev.kurs.application.governance.MinutesViews.Minutes;
import dev.kurs.application.governance.MinutesViews.Named;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What minutes say, in the reader's language.
 *
 * @param quoting how what people wrote is put into what is said: escaped, or as it is
 */
record MinutesWords(Language language, Minutes minutes, UnaryOperator<String> quoting) {

    /** A text of our own. */
    String text(String key) {
        return filled(key, Map.of());
    }

    /** A text of our own with its figures. */
    String filled(String key, Map<String, ?> figures) {
        return Texts.ALL.filled(language, "minutes." + key, figures);
    }

    /** What a constant is called. */
    String word(Enum<?> constant) {
        String kind = constant.getDeclaringClass().getSimpleName();
        String prefix = kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return Texts.ALL.word(language, prefix + "." + constant.name());
    }

    /** What one of those who appear is called. */
    String name(Id id) {
        Named named = minutes.name(id);
        return named.erased() ? Texts.ALL.word(language, "person.erased") : quoting.apply(named.name());
    }

    /** Who decides. */
    String name(Decider decider) {
        return name(decider.body() != null ? decider.body() : Objects.requireNonNull(decider.person(), "one of both"));
    }

    /** What an option is called: approving and rejecting in words, another as it was put. */
    String option(String key) {
        return key.equals(Proposal.APPROVE.key()) || key.equals(Proposal.REJECT.key())
                ? text("option." + key)
                : quoting.apply(key);
    }

    /** Options one after another. */
    String options(List<String> keys) {
        return keys.stream().map(this::option).collect(Collectors.joining(", "));
    }

    /** How it ended, in a word or two. */
    String result() {
        Decision decision = minutes.decision();
        return switch (decision.status()) {
            case OPEN -> text("result.open");
            case WITHDRAWN -> text("result.withdrawn");
            case ESCALATED -> text("result.escalated");
            case DECIDED -> text(decision.approved() ? "result.approved" : "result.rejected");
        };
    }

    /** How it ended, in a sentence. */
    String outcome() {
        Decision decision = minutes.decision();
        Resolution end = decision.resolution();
        Outcome outcome = end == null ? null : end.outcome();
        Decision next = minutes.next();
        if (next != null) {
            return filled("outcome.escalated", Map.of("where", name(next.where())));
        }
        if (end == null || outcome == null) {
            return text(end == null ? "outcome.open" : "outcome.withdrawn");
        }
        String who = name(decision.where());
        if (!outcome.chosen().isEmpty()) {
            return filled("outcome.chosen", Map.of("where", who, "options", options(outcome.chosen())));
        }
        return outcome.option() == null
                ? filled("outcome.none", Map.of("where", who))
                : filled("outcome.option", Map.of("where", who, "option", option(outcome.option())));
    }
}
