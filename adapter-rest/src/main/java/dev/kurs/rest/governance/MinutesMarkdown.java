package dev.kurs.rest.governance;

import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.application.governance.MinutesViews.Minutes;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Outcome;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Tally;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.voting.Option;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The minutes of a decision for people to read. */
final class MinutesMarkdown {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Minutes minutes;
    private final MinutesWords words;
    private final Markdown page = new Markdown();

    private MinutesMarkdown(Minutes minutes, Language language) {
        this.minutes = minutes;
        this.words = new MinutesWords(language, minutes, Markdown::escaped);
    }

    static String of(Minutes minutes, Language language) {
        MinutesMarkdown markdown = new MinutesMarkdown(minutes, language);
        markdown.head();
        markdown.background();
        markdown.recommendations();
        markdown.options();
        markdown.presence();
        markdown.outcome();
        markdown.mandate();
        return markdown.page.toString();
    }

    private void head() {
        Decision decision = minutes.decision();
        Proposal put = decision.proposal();
        page.heading(1, words.filled("title", Map.of("question", Markdown.escaped(put.question()))));
        List<String> lines = new ArrayList<>();
        lines.add(line("organisation", Markdown.escaped(minutes.organisation().name())));
        lines.add(line("status", words.word(decision.status())));
        lines.add(line("decided-by", words.name(decision.where())));
        lines.add(line("power", words.word(put.power())));
        lines.add(line("subject", subject(put.subject())));
        addIfAny(lines, "amount", put.amount());
        addIfAny(lines, "budget", put.budget());
        addIfAny(lines, "proposed-by", put.proposedBy() == null ? null : words.name(put.proposedBy()));
        lines.add(line("opened-at", time(decision.openedAt())));
        Resolution end = decision.resolution();
        addIfAny(lines, "closed-at", end == null ? null : time(end.at()));
        lines.add(line("reference", decision.id()));
        page.list(lines);
    }

    private String line(String key, Object value) {
        return words.text("label." + key) + ": " + value;
    }

    private void addIfAny(List<String> lines, String key, @Nullable Object value) {
        if (value != null) {
            lines.add(line(key, value));
        }
    }

    private String time(Instant instant) {
        return MINUTE.format(instant.atZone(minutes.organisation().timeZone()));
    }

    private String subject(Subject subject) {
        String type = words.word(subject.type());
        String named = minutes.subject() == null
                ? type
                : words.filled("subject", Map.of("type", type, "name", Markdown.escaped(minutes.subject())));
        String revision =
                subject.revision() == null ? "" : ", " + words.filled("revision", Map.of("number", subject.revision()));
        return named + revision;
    }

    /** What the bodies before came to, the first one first: it went on from there with their ballots and reasons. */
    private void background() {
        if (minutes.background().isEmpty()) {
            return;
        }
        page.heading(2, words.text("background"));
        for (DecisionView view : minutes.background()) {
            Decision before = view.decision();
            Resolution end = Objects.requireNonNull(before.resolution(), "it was escalated");
            page.heading(3, words.name(before.where()) + ", " + time(end.at()));
            page.paragraph(words.text("came-to-none"));
            counted(Objects.requireNonNull(end.outcome(), "it was escalated"));
            reasons(end, 4);
        }
    }

    private void recommendations() {
        List<Recommendation> said = minutes.decision().recommendations();
        if (said.isEmpty()) {
            return;
        }
        page.heading(2, words.text("recommendations"));
        for (Recommendation one : said) {
            page.heading(3, words.name(one.body()) + ", " + one.on());
            page.paragraph(words.filled("recommends", Map.of("result", words.option(one.result()))));
            page.quotation(one.text());
            if (one.votes() != null) {
                page.list(votes(one.votes()));
            }
            quoted(4, "minority", one.minority());
        }
    }

    private void options() {
        page.heading(2, words.text("options"));
        page.list(minutes.decision().proposal().options().stream()
                .map(this::option)
                .toList());
    }

    private String option(Option option) {
        String cost = option.cost() == null ? "" : " (" + option.cost() + ")";
        String text = option.text() == null ? "" : ": " + Markdown.escaped(option.text());
        return "**" + words.option(option.key()) + "**" + cost + text;
    }

    private void presence() {
        Decision decision = minutes.decision();
        if (!minutes.present().isEmpty()) {
            page.heading(2, words.text("present"));
            page.list(minutes.present().stream()
                    .map(Ballot::person)
                    .map(words::name)
                    .toList());
        }
        if (!decision.recusals().isEmpty()) {
            page.heading(2, words.text("recused"));
            page.list(decision.recusals().stream().map(this::recused).toList());
        }
    }

    private String recused(Recusal recusal) {
        String why = recusal.reason() == null ? words.text("recused-as-manager") : Markdown.escaped(recusal.reason());
        return words.name(recusal.person()) + ": " + why;
    }

    private void outcome() {
        page.heading(2, words.text("outcome"));
        page.paragraph(words.outcome());
        Resolution end = minutes.decision().resolution();
        if (end != null && end.outcome() != null) {
            counted(end.outcome());
        }
        if (end != null) {
            reasons(end, 3);
        }
    }

    /** The figures of a vote, how it was counted, and what settled it. */
    private void counted(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(line("method", words.word(outcome.method())));
        lines.add(line("settled-by", words.word(outcome.settledBy())));
        Tally tally = outcome.tally();
        if (tally != null) {
            lines.addAll(votes(tally.votes()));
            lines.add(line("abstained", tally.abstained()));
            lines.add(words.filled(
                    "quorum", Map.of("present", tally.present(), "seats", tally.seats(), "quorum", tally.quorum())));
        }
        if (!outcome.ranking().isEmpty()) {
            lines.add(line(
                    "ranking", outcome.ranking().stream().map(words::options).collect(Collectors.joining(" → "))));
        }
        page.list(lines);
    }

    private List<String> votes(Map<String, Integer> votes) {
        return votes.entrySet().stream()
                .map(one -> words.option(one.getKey()) + ": " + one.getValue())
                .toList();
    }

    private void reasons(Resolution end, int level) {
        quoted(level, "rationale", end.rationale());
        quoted(level, "minority", end.minority());
    }

    private void quoted(int level, String key, @Nullable String written) {
        if (written != null) {
            page.heading(level, words.text(key));
            page.quotation(written);
        }
    }

    private void mandate() {
        page.heading(2, words.text("mandate"));
        page.list(minutes.chain().stream().map(this::mandate).toList());
    }

    private String mandate(Mandate mandate) {
        String most = String.join("", limit(mandate.limit()));
        return words.filled(
                        mandate.isRoot() ? "mandate.root" : "mandate.granted",
                        Map.of(
                                "holder",
                                words.name(holder(mandate.holder())),
                                "scope",
                                words.word(mandate.scope().type()),
                                "period",
                                mandate.period()))
                + most
                + " (" + mandate.id() + ")";
    }

    private List<String> limit(Limit limit) {
        List<String> parts = new ArrayList<>();
        if (limit.perDecision() != null) {
            parts.add(words.filled("mandate.per-decision", Map.of("amount", limit.perDecision())));
        }
        if (limit.perYear() != null) {
            parts.add(words.filled("mandate.per-year", Map.of("amount", limit.perYear())));
        }
        return parts;
    }

    private static Id holder(MandateHolder holder) {
        return Stream.of(holder.body(), holder.position(), holder.person())
                .filter(Objects::nonNull)
                .map(Id.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
