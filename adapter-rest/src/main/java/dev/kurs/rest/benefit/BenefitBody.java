package dev.kurs.rest.benefit;

import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.PracticeChange;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.rest.MoneyBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A benefit as it is written. */
record BenefitBody(
        @NotNull @Size(min = 1, max = Text.LINE) String name,
        @Nullable @Size(max = Text.BODY) String description,
        @NotNull BenefitCategory category,
        @Nullable Boolean disbenefit,
        @Nullable PersonId owner,
        @Nullable StakeholderId beneficiary,
        List<@NotNull @Valid ShareBody> projects,
        List<@NotNull GoalId> goals,
        @Nullable @Valid ValuationBody valuation,
        @Nullable LocalDate realisationFrom,
        @Nullable @Valid UncertaintyBody uncertainty,
        List<@NotNull @Valid PracticeChangeBody> practiceChanges) {

    /** What part a project causes, as it is written. */
    record ShareBody(@NotNull ProjectId project, @NotNull BigDecimal share) {}

    /** What a unit is worth, as it is written. */
    record ValuationBody(
            @NotNull @Valid MoneyBody amount, @NotNull Valuation.Per per) {

        static @Nullable ValuationBody of(@Nullable Valuation valuation) {
            return valuation == null
                    ? null
                    : new ValuationBody(
                            new MoneyBody(
                                    valuation.amount().amount(),
                                    valuation.amount().currency()),
                            valuation.per());
        }

        /** What a unit is worth may have more decimals than its currency. */
        Valuation toValuation() {
            Faults faults = new Faults();
            Money money = faults.attempt("/amount", () -> new Money(amount.amount(), amount.currency()));
            faults.throwIfAny();
            return new Valuation(Objects.requireNonNull(money), per);
        }
    }

    /** How sure the planned change is, as it is written. */
    record UncertaintyBody(
            @NotNull BigDecimal low,
            @NotNull BigDecimal likely,
            @NotNull BigDecimal high) {

        static UncertaintyBody of(Uncertainty uncertainty) {
            return new UncertaintyBody(uncertainty.low(), uncertainty.likely(), uncertainty.high());
        }
    }

    /** A change of practice, as it is written. */
    record PracticeChangeBody(
            @NotNull @Size(min = 1, max = Text.BODY) String text,
            @Nullable PersonId owner,
            @Nullable Boolean done) {

        static PracticeChangeBody of(PracticeChange change) {
            return new PracticeChangeBody(change.text(), change.owner(), change.done());
        }
    }

    static BenefitBody of(BenefitHeader header) {
        return new BenefitBody(
                header.name(),
                header.description(),
                header.category(),
                header.disbenefit(),
                header.owner(),
                header.beneficiary(),
                header.projects().stream()
                        .map(share -> new ShareBody(share.project(), share.share()))
                        .toList(),
                header.goals(),
                ValuationBody.of(header.valuation()),
                header.realisationFrom(),
                UncertaintyBody.of(header.uncertainty()),
                header.practiceChanges().stream().map(PracticeChangeBody::of).toList());
    }

    /**
     * What this says of the benefit.
     *
     * @throws RulesBroken every rule that a part of it breaks
     */
    BenefitHeader toHeader() {
        Faults faults = new Faults();
        List<Share> shares = shares(faults);
        List<PracticeChange> changes = changes(faults);
        Valuation worth = valuation == null ? null : faults.attempt("/valuation", valuation::toValuation);
        UncertaintyBody factors = uncertainty;
        Uncertainty sure = factors == null
                ? Uncertainty.NONE
                : faults.attempt("/uncertainty", () -> new Uncertainty(factors.low, factors.likely, factors.high));
        BenefitHeader header = faults.attempt(
                "",
                () -> new BenefitHeader(
                        name,
                        description,
                        category,
                        Boolean.TRUE.equals(disbenefit),
                        owner,
                        beneficiary,
                        shares,
                        goals,
                        worth,
                        realisationFrom,
                        sure == null ? Uncertainty.NONE : sure,
                        changes));
        faults.throwIfAny();
        return Objects.requireNonNull(header);
    }

    private List<Share> shares(Faults faults) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            ShareBody body = projects.get(i);
            Share share = faults.attempt("/projects/" + i, () -> new Share(body.project, body.share));
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private List<PracticeChange> changes(Faults faults) {
        List<PracticeChange> changes = new ArrayList<>();
        for (int i = 0; i < practiceChanges.size(); i++) {
            PracticeChangeBody body = practiceChanges.get(i);
            PracticeChange change = faults.attempt(
                    "/practiceChanges/" + i,
                    () -> new PracticeChange(body.text, body.owner, Boolean.TRUE.equals(body.done)));
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }
}
