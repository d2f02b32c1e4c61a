package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Covering;
import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Verdict;
import dev.kurs.domain.governance.Authority.VerdictKind;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide, as it is shown: in the answer to the question, and in a problem for whoever may not.
 *
 * @param verdict whether the one who was asked about may; null when nobody was
 * @param by the mandate by which they may
 * @param reasons why they may not; left out when they may
 * @param mandates those that cover, the first to ask first
 * @param nearestMisses those that nearly do, the nearest first
 */
public record AuthorityShown(
        @Nullable VerdictKind verdict,
        @Nullable MandateId by,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason> reasons,
        List<Covers> mandates,
        List<NearlyCovers> nearestMisses) {

    /**
     * Something that is lacking.
     *
     * @param code what, in kebab-case
     * @param detail the same with its figures, in the reader's language
     */
    public record Reason(String code, String detail) {

        static List<Reason> of(List<Lack> lacks, Language language) {
            return lacks.stream()
                    .map(lack -> {
                        String code =
                                lack.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                        return new Reason(code, Texts.ALL.filled(language, "lack." + code, lack.figures()));
                    })
                    .toList();
        }
    }

    /**
     * A mandate that covers.
     *
     * @param limit with what it inherits
     * @param chain the mandate itself, then each one up to the root
     */
    public record Covers(
            MandateId mandate,
            HolderBody holder,
            ScopeBody scope,
            @Nullable LimitBody limit,
            List<MandateId> chain,
            @Nullable MoneyBody remainingThisYear) {

        static Covers of(Covering covering) {
            Mandate mandate = covering.warrant().mandate();
            return new Covers(
                    mandate.id(),
                    HolderBody.of(mandate.holder()),
                    ScopeBody.of(mandate.scope()),
                    LimitBody.of(covering.warrant().limit()),
                    MandateShown.upTheChain(covering.warrant()),
                    MoneyBody.of(covering.remainingThisYear()));
        }
    }

    /** A mandate that does not cover, and all that it lacks. */
    public record NearlyCovers(MandateId mandate, HolderBody holder, List<Reason> reasons) {

        static NearlyCovers of(Miss miss, Language language) {
            return new NearlyCovers(
                    miss.warrant().id(),
                    HolderBody.of(miss.warrant().mandate().holder()),
                    Reason.of(miss.lacks(), language));
        }
    }

    /**
     * An answer as it is shown.
     *
     * @param verdict null when nobody was asked about
     */
    public static AuthorityShown of(Answer answer, @Nullable Verdict verdict, Language language) {
        Covering by = verdict == null ? null : verdict.by();
        return new AuthorityShown(
                verdict == null ? null : verdict.kind(),
                by == null ? null : by.warrant().id(),
                verdict == null ? List.of() : Reason.of(verdict.lacks(), language),
                answer.covering().stream().map(Covers::of).toList(),
                answer.nearestMisses().stream()
                        .map(miss -> NearlyCovers.of(miss, language))
                        .toList());
    }
}
