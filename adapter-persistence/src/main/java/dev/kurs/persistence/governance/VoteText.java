package dev.kurs.persistence.governance;

import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.governance.Vote.Form;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a vote marks, as a column has it: of a ranking its tiers, one a line, with tabs between options; of approvals the
 * options, one a line; of scores an option and what it is worth, one a line with a tab between. Keys of options are not
 * empty and have neither line breaks nor tabs.
 */
final class VoteText {

    private static final String LINE = "\n";
    private static final String TAB = "\t";

    private VoteText() {}

    /**
     * The text of a vote; null for a choice and an abstention, which mark nothing.
     *
     * @throws IllegalArgumentException when a key cannot be told from what stands around it
     */
    static @Nullable String write(Vote vote) {
        if (vote.ranking() != null) {
            return vote.ranking().stream()
                    .map(tier -> tier.stream().map(VoteText::key).collect(Collectors.joining(TAB)))
                    .collect(Collectors.joining(LINE));
        }
        if (vote.approvals() != null) {
            return vote.approvals().stream().map(VoteText::key).collect(Collectors.joining(LINE));
        }
        return vote.scores() == null
                ? null
                : vote.scores().entrySet().stream()
                        .map(score ->
                                key(score.getKey()) + TAB + score.getValue().toPlainString())
                        .collect(Collectors.joining(LINE));
    }

    /** The inverse of {@link #write}. */
    static Vote parse(Form form, @Nullable String choice, @Nullable String text) {
        List<List<String>> lines = text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(LINE, -1))
                        .map(line -> List.of(line.split(TAB, -1)))
                        .toList();
        return switch (form) {
            case CHOICE -> new Vote(choice, null, null, null, false);
            case ABSTENTION -> Vote.abstention();
            case RANKING -> Vote.ranking(lines);
            case APPROVALS ->
                Vote.approvals(lines.stream().map(line -> line.get(0)).toList());
            case SCORES -> Vote.scores(scores(lines));
        };
    }

    private static Map<String, BigDecimal> scores(List<List<String>> lines) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        lines.forEach(line -> scores.put(line.get(0), new BigDecimal(line.get(1))));
        return scores;
    }

    private static String key(String key) {
        if (key.isEmpty() || key.contains(LINE) || key.contains(TAB)) {
            throw new IllegalArgumentException("the key of an option is not empty, and has no line break and no tab");
        }
        return key;
    }
}
