package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.governance.DecisionDraft;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.voting.Option;
import dev.kurs.rest.MoneyBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written.
 *
 * @param options empty for approving and rejecting, and to put projects in order for the live projects of the strategy
 * @param where who is to decide; absent for whoever comes first of those who may
 */
record DecisionBody(
        @NotNull @Size(max = Text.LINE) String question,
        @NotNull Power power,
        @NotNull @Valid SubjectBody subject,
        @Nullable @Valid MoneyBody amount,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid OptionBody> options,
        @Nullable @Valid MoneyBody budget,
        @Nullable DecisionId supersedes,
        @Nullable DecisionId appropriation,
        @Nullable @Valid DeciderBody where,
        @Nullable PersonId proposedBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BodyId> consultations) {

    /** What is decided on, as it is written. */
    record SubjectBody(
            @NotNull Subject.Type type,
            @Nullable UUID id,
            @Nullable Integer revision) {

        static SubjectBody of(Subject subject) {
            return new SubjectBody(
                    subject.type(), subject.id() == null ? null : subject.id().value(), subject.revision());
        }
    }

    /** Something that can be chosen, as it is written. */
    record OptionBody(
            @NotNull @Size(max = Option.KEY) String key,
            @Nullable @Size(max = Text.BODY) String text,
            @Nullable @Valid MoneyBody cost) {

        static OptionBody of(Option option) {
            return new OptionBody(option.key(), option.text(), MoneyBody.of(option.cost()));
        }

        Option toOption() {
            Faults faults = new Faults();
            faults.attempt("", () -> new Option(key, text, null));
            Money takes = cost == null ? null : faults.attempt("/cost", cost::toMoney);
            faults.throwIfAny();
            return new Option(key, text, takes);
        }
    }

    /** Who decides, as it is written: a body or a person. */
    record DeciderBody(@Nullable BodyId body, @Nullable PersonId person) {

        static DeciderBody of(Decider decider) {
            return new DeciderBody(decider.body(), decider.person());
        }
    }

    /** A decision as it was put. */
    static DecisionBody of(Decision decision) {
        return of(decision, decision.proposal().appropriation());
    }

    /**
     * A decision as it was put.
     *
     * @param granted the decision that granted the money, whenever it was named
     */
    static DecisionBody of(Decision decision, @Nullable DecisionId granted) {
        Proposal put = decision.proposal();
        return new DecisionBody(
                put.question(),
                put.power(),
                SubjectBody.of(put.subject()),
                MoneyBody.of(put.amount()),
                put.options().stream().map(OptionBody::of).toList(),
                MoneyBody.of(put.budget()),
                put.supersedes(),
                granted,
                DeciderBody.of(decision.where()),
                put.proposedBy(),
                put.consultations());
    }

    /**
     * What this puts.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that a part of it breaks in itself
     */
    DecisionDraft toDraft() {
        Faults faults = new Faults();
        Money much = amount == null ? null : faults.attempt("/amount", amount::toMoney);
        Money most = budget == null ? null : faults.attempt("/budget", budget::toMoney);
        DeciderBody who = where;
        Decider decider = who == null ? null : faults.attempt("/where", () -> new Decider(who.body, who.person));
        List<Option> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = faults.attempt("/options/" + i, options.get(i)::toOption);
            if (option != null) {
                choices.add(option);
            }
        }
        faults.throwIfAny();
        return new DecisionDraft(
                question,
                power,
                subject.type(),
                subject.id(),
                subject.revision(),
                much,
                choices,
                most,
                supersedes,
                appropriation,
                decider,
                proposedBy,
                consultations);
    }
}
