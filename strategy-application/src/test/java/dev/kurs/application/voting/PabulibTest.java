package dev.kurs.application.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kurs.application.voting.PabulibElection.VoteType;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.Ballot;
import dev.kurs.domain.voting.Option;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Scores;
import dev.kurs.domain.voting.Slate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PabulibTest {

    private static final Currency SEK = Currency.getInstance("SEK");

    private static final String ORDINAL = """
            META
            key;value
            description;Storbyns medborgarbudget
            budget;1000.50
            vote_type;ordinal
            num_votes;3
            num_projects;2
            PROJECTS
            project_id;cost;name
            1;600.25;"Lekplats; ny"
            2;400;Cykelväg
            VOTES
            voter_id;vote
            a;2,1
            b;1
            c;
            """;

    @Test
    void an_ordinal_vote_is_a_ranking_and_one_that_names_nothing_is_blank() {
        PabulibElection election = read(ORDINAL);

        assertThat(election.type()).isEqualTo(VoteType.ORDINAL);
        assertThat(election.ballots()).containsExactly(Ranking.of("2", "1"), Ranking.of("1"), Ranking.of(List.of()));
        assertThat(election.budget(SEK)).isEqualTo(sek("1000.5"));
        assertThat(election.slate(SEK).options())
                .containsExactly(
                        new Option("1", "Lekplats; ny", sek("600.25")), new Option("2", "Cykelväg", sek("400")));
        assertThat(election.meta()).containsEntry("description", "Storbyns medborgarbudget");
    }

    @Test
    void columns_stand_in_any_order_and_those_that_are_not_known_are_kept() {
        PabulibElection election = read("""
                META
                value;key
                CUMULATIVE;vote_type
                10;budget
                PROJECTS
                category;cost;project_id
                Nature;3;p
                ;4;q
                VOTES
                points;age;vote;voter_id
                2,0.5;44;q,p;v1
                """);

        assertThat(election.ballots())
                .containsExactly(Scores.of(Map.of("q", new BigDecimal("2"), "p", new BigDecimal("0.5"))));
        assertThat(election.projects().get(0).cells()).containsEntry("category", "Nature");
        assertThat(election.votes().get(0).cells()).containsEntry("age", "44");
        assertThat(written(election)).isEqualTo("""
                        META
                        key;value
                        vote_type;CUMULATIVE
                        budget;10
                        PROJECTS
                        category;cost;project_id
                        Nature;3;p
                        ;4;q
                        VOTES
                        points;age;vote;voter_id
                        2,0.5;44;q,p;v1
                        """);
    }

    @ParameterizedTest
    @CsvSource({"approval", "choose-1", "Approval"})
    void approvals_and_a_single_choice_are_approvals(String type) {
        PabulibElection election = read(ORDINAL.replace("vote_type;ordinal", "vote_type;" + type));

        assertThat(election.ballots()).containsExactly(Approvals.of("2", "1"), Approvals.of("1"), Approvals.of());
    }

    @Test
    void windows_line_ends_a_byte_order_mark_and_blank_lines_are_no_obstacle() {
        assertThat(read("\uFEFF"
                        + ORDINAL.replace("PROJECTS\n", "\n  \nPROJECTS\n").replace("\n", "\r\n")))
                .isEqualTo(read(ORDINAL));
    }

    @Test
    void what_is_written_is_what_was_read() {
        assertThat(written(read(ORDINAL))).isEqualTo(ORDINAL);
    }

    @Test
    void quotation_marks_are_doubled_in_a_cell_that_has_them() {
        String quoted = ORDINAL.replace("2;400;Cykelväg", "2;400;\"\"\"Cykelväg\"\"\"");

        assertThat(read(quoted).projects().get(1).cells()).containsEntry("name", "\"Cykelväg\"");
        assertThat(written(read(quoted))).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "META | MITA | 1 | section-missing | {section=META}",
                "PROJECTS | PROJEKT | 8 | cells-wrong | {expected=2, found=1}",
                "VOTES | VOTES;x | 12 | cells-wrong | {expected=3, found=2}",
                "key;value | key;wert | 2 | column-missing | {column=value, section=META}",
                "project_id;cost;name | project_id;cost;cost | 9 | column-twice | {column=cost}",
                "voter_id;vote | voter_id;votes | 13 | column-missing | {column=vote, section=VOTES}",
                "budget;1000.50 | badget;1000.50 | 8 | meta-missing | {key=budget}",
                "vote_type;ordinal | vote_kind;ordinal | 8 | meta-missing | {key=vote_type}",
                "vote_type;ordinal | vote_type;plural | 5 | vote-type-unknown | {found=plural}",
                "vote_type;ordinal | vote_type;scoring | 13 | column-missing | {column=points, section=VOTES}",
                "num_votes;3 | budget;3 | 6 | meta-twice | {key=budget}",
                "num_votes;3 | num_votes;4 | 6 | number-contradicted | {expected=4, found=3, key=num_votes}",
                "num_projects;2 | num_projects;x | 7 | number-contradicted | {expected=x, found=2, key=num_projects}",
                "budget;1000.50 | budget;1 000 | 4 | number-malformed | {found=1 000}",
                "budget;1000.50 | budget;1e3 | 4 | number-malformed | {found=1e3}",
                "budget;1000.50 | budget;0.00 | 4 | amount-not-positive | {found=0.00}",
                "2;400;Cykelväg | 2;-1;Cykelväg | 11 | amount-not-positive | {found=-1}",
                "2;400;Cykelväg | 2;4,5;Cykelväg | 11 | number-malformed | {found=4,5}",
                "2;400;Cykelväg | 2;400 | 11 | cells-wrong | {expected=3, found=2}",
                "2;400;Cykelväg | 1;400;Cykelväg | 11 | project-twice | {project=1}",
                "2;400;Cykelväg | 2,3;400;Cykelväg | 11 | project-malformed | {project=2,3}",
                "2;400;Cykelväg | ;400;Cykelväg | 11 | project-malformed | {project=}",
                "2;400;Cykelväg | 2;400;\"Cykel\"väg | 11 | quotes-unbalanced | {}",
                "2;400;Cykelväg | 2;400;\"Cykelväg | 11 | quotes-unbalanced | {}",
                "2;400;Cykelväg | 2;400;Cykel\"väg | 11 | quotes-unbalanced | {}",
                "a;2,1 | a;2,3 | 14 | project-unknown | {project=3}",
                "a;2,1 | a;2,1,2 | 14 | project-repeated | {project=2}",
                "a;2,1 | a;2,,1 | 14 | project-unknown | {project=}",
                "a;2,1 | ;2,1 | 14 | voter-missing | {}",
                "a;2,1 | b;2,1 | 15 | voter-twice | {voter=b}",
            })
    void what_contradicts_itself_is_refused_with_its_line(
            String right, String wrong, int line, String code, String figures) {
        String document = ORDINAL.replaceFirst("(?m)^" + Pattern.quote(right) + "$", wrong);
        assertThat(document).isNotEqualTo(ORDINAL);

        NotPabulib refusal = refusal(document, PabulibLimits.usual());

        assertThat(refusal.code().slug() + " " + refusal.line()).isEqualTo(code + " " + line);
        assertThat(refusal.figures().toString()).isEqualTo(figures);
        assertThat(refusal.figures().keySet())
                .containsExactlyInAnyOrderElementsOf(refusal.code().figures());
    }

    @ParameterizedTest
    @CsvSource({
        "META/, 2, header-missing",
        "META/key;value/budget;1/, 4, meta-missing",
        "META/key;value/budget;1/vote_type;ordinal/, 5, section-missing",
        "'', 1, section-missing"
    })
    void a_document_that_ends_too_soon_is_refused(String document, int line, String code) {
        NotPabulib refusal = refusal(document.replace('/', '\n'), PabulibLimits.usual());

        assertThat(refusal.code().slug()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
    }

    @Test
    void there_are_as_many_points_as_projects() {
        String scoring = ORDINAL.replace("ordinal", "scoring")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("a;2,1", "a;2,1;3")
                .replace("b;1", "b;1;-1")
                .replace("c;", "c;;");

        assertThat(refusal(scoring, PabulibLimits.usual()))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).isEqualTo("points-wrong at line 14 {expected=2, found=1}"));
        assertThat(read(scoring.replace("a;2,1;3", "a;2,1;3,1")).ballots())
                .contains(Scores.of(Map.of("1", BigDecimal.ONE.negate())), Scores.of(Map.of()));
    }

    @Test
    void no_more_is_read_than_the_limits_allow() {
        int bytes = ORDINAL.getBytes(StandardCharsets.UTF_8).length;

        assertThat(read(ORDINAL, new PabulibLimits(bytes, 16, 2))).isEqualTo(read(ORDINAL));
        assertThat(refusal(ORDINAL, new PabulibLimits(bytes - 1, 16, 2)).code()).isEqualTo(PabulibFault.TOO_MANY_BYTES);
        assertThat(refusal(ORDINAL, new PabulibLimits(bytes, 15, 2)))
                .satisfies(
                        refusal -> assertThat(refusal.getMessage()).isEqualTo("too-many-lines at line 16 {limit=15}"));
        assertThat(refusal(ORDINAL, new PabulibLimits(bytes, 16, 1)))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).isEqualTo("too-many-projects at line 11 {limit=1}"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin = ORDINAL.getBytes(StandardCharsets.ISO_8859_1);

        NotPabulib refusal = catchThrowableOfType(
                NotPabulib.class, () -> new Pabulib(PabulibLimits.usual()).read(new ByteArrayInputStream(latin)));

        assertThat(refusal.code()).isEqualTo(PabulibFault.ENCODING_MALFORMED);
    }

    @ParameterizedTest
    @EnumSource(VoteType.class)
    void elections_of_ours_read_as_they_were_written(VoteType type) {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Slate slate = randomSlate(random);
            List<Ballot> ballots = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                ballots.add(randomBallot(random, slate, type));
            }
            PabulibElection election = PabulibWriting.election("en \"fråga\";\nså", slate, sek("99.90"), ballots);

            PabulibElection again = read(written(election));

            assertThat(again).as("seed %d", seed).isEqualTo(election);
            assertThat(again.ballots()).as("seed %d", seed).isEqualTo(ballots);
            assertThat(again.slate(SEK).options()).as("seed %d", seed).isEqualTo(slate.options());
        }
    }

    private static Slate randomSlate(SplittableRandom random) {
        List<Option> options = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String text = random.nextBoolean() ? "ord; \"mer\" " + i : null;
            BigDecimal cost = BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(3));
            options.add(new Option("p;" + i, text, new Money(cost, SEK)));
        }
        return Slate.of(options);
    }

    private static Ballot randomBallot(SplittableRandom random, Slate slate, VoteType type) {
        List<String> named =
                slate.keys().stream().filter(key -> random.nextInt(3) > 0).toList();
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Approvals(named, 1);
            case ORDINAL -> Ranking.of(named.toArray(new String[0]));
            case SCORING, CUMULATIVE -> {
                Map<String, BigDecimal> points = new LinkedHashMap<>();
                named.forEach(key -> points.put(key, BigDecimal.valueOf(random.nextInt(-50, 50), 1)));
                yield Scores.of(points);
            }
        };
    }

    @Test
    void a_ballot_that_stands_for_several_becomes_as_many_votes() {
        Slate slate = Slate.of(List.of(Option.of("A", sek("5"))));

        PabulibElection election = PabulibWriting.election(
                "x", slate, sek("10"), List.of(Approvals.of("A").times(3)));

        assertThat(election.ballots()).containsExactly(Approvals.of("A"), Approvals.of("A"), Approvals.of("A"));
        assertThat(election.meta()).containsEntry("num_votes", "3").containsEntry("currency", "SEK");
    }

    @Test
    void what_the_format_cannot_tell_is_refused() {
        Slate slate = Slate.of(List.of(Option.of("A,B", sek("5")), Option.of("C")));

        RulesBroken refusal = catchThrowableOfType(
                RulesBroken.class,
                () -> PabulibWriting.election(
                        "x", slate, sek("10"), List.of(Ranking.of(List.of(List.of("A,B", "C"))), Approvals.of("C"))));

        assertThat(refusal.broken().stream()
                        .map(one -> one.rule().code() + " " + one.pointer() + " "
                                + one.figures().get("what")))
                .containsExactly(
                        "cost-missing /options/1/cost null",
                        "not-said-in-pabulib /options/0/key key",
                        "not-said-in-pabulib /ballots kinds",
                        "not-said-in-pabulib /ballots/0 tie");
    }

    private static PabulibElection read(String document) {
        return read(document, PabulibLimits.usual());
    }

    private static PabulibElection read(String document, PabulibLimits limits) {
        try {
            return new Pabulib(limits).read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotPabulib refusal(String document, PabulibLimits limits) {
        return catchThrowableOfType(NotPabulib.class, () -> read(document, limits));
    }

    private static String written(PabulibElection election) {
        StringBuilder document = new StringBuilder();
        Pabulib.write(election, document);
        return document.toString();
    }

    private static Money sek(String amount) {
        return new Money(new BigDecimal(amount), SEK);
    }
}
