package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Places;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Authority;
import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Authority.Verdict;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Coverage;
import dev.kurs.domain.governance.Lack;
import dev.kurs.domain.governance.Law;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Spending;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Warrant;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who may decide, and whether a strategy finds somebody for every decision that it may need. */
public final class AuthorityViews {

    /** The most mandates that are looked at where none covers a question. */
    private static final int NEAR = 200;

    private static final int YEARS_LOOKED_AHEAD = 5;

    private final Transactions transactions;

    /** The reads over these. */
    public AuthorityViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is asked.
     *
     * @param subjectId null for the organisation
     * @param amount null for a decision without money
     * @param asked who is asked about; null to ask who may at all
     */
    public record Query(
            Power power,
            Subject.Type subjectType,
            @Nullable UUID subjectId,
            @Nullable Money amount,
            @Nullable Asked asked) {}

    /** A body or a person, one of the two. */
    public record Asked(@Nullable BodyId body, @Nullable PersonId person) {

        PersonId somebody() {
            return Objects.requireNonNull(person, "a body or a person");
        }
    }

    /**
     * Who may decide.
     *
     * @param verdict whether the one who was asked about may; null when nobody was
     */
    public record Found(Answer answer, @Nullable Verdict verdict) {}

    /**
     * Answers who may decide.
     *
     * @throws NotFound when the subject, or whoever is asked about, is not there
     * @throws dev.kurs.domain.kernel.RulesBroken when the subject is no subject, or the amount is in another currency
     */
    public Found whoMayDecide(Actor actor, Query query, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Places places = new Places(ports);
            Faults faults = new Faults();
            Subject subject = places.subject(query.subjectType(), query.subjectId(), null, "/subject", faults);
            Place place = subject == null ? null : places.visible(actor, subject, in.known(), "/subject", faults);
            checkCurrency(ports, query.amount(), "/currency", faults);
            if (query.asked() != null) {
                ports.resources().checkReferences(query.asked(), faults);
            }
            faults.found().stream()
                    .filter(one -> one.rule() == KernelRule.REFERENCE_UNKNOWN)
                    .findFirst()
                    .ifPresent(AuthorityViews::throwNotFound);
            if (subject == null || place == null || !faults.none()) {
                throw new RulesBroken(faults.found());
            }
            Question question = new Question(query.power(), place, query.amount(), in.day());
            boolean confidential = actor.may(Role.EDITOR);
            return new Found(
                    authority(ports, question, confidential, in.known(), null).whoMayDecide(question),
                    query.asked() == null
                            ? null
                            : new Inquiry(ports, in, confidential).verdict(question, subject, query.asked()));
        });
    }

    private static void throwNotFound(BrokenRule unknown) {
        throw new NotFound(
                String.valueOf(unknown.figures().get("kind")),
                String.valueOf(unknown.figures().get("id")));
    }

    /** Notes an amount that is not in the organisation's currency. */
    static void checkCurrency(Ports ports, @Nullable Money amount, String pointer, Faults faults) {
        Currency currency = ports.organisation().currency();
        Limit.checkCurrency(amount, currency, pointer, faults);
    }

    /**
     * The mandates that bear on a question; where none covers the place with the power, those that nearly do.
     *
     * @param without a decision that is about to be superseded, so that what it spent counts no more; null for none
     */
    static Authority authority(Ports ports, Question question, AsOf known, @Nullable DecisionId without) {
        return authority(ports, question, true, known, without);
    }

    private static Authority authority(
            Ports ports, Question question, boolean confidential, AsOf known, @Nullable DecisionId without) {
        List<Place> places = Warrants.around(question.place());
        List<Mandate> over = ports.mandates().listOver(question.power(), places, known);
        List<Mandate> found =
                over.isEmpty() ? ports.mandates().listNear(question.power(), places, NEAR, confidential, known) : over;
        return authority(ports, question, Warrants.of(found), known, without);
    }

    private static Authority authority(
            Ports ports, Question question, Warrants warrants, AsOf known, @Nullable DecisionId without) {
        Holders holders = new Holders(ports, known);
        Law law = holders.law();
        return new Authority(
                warrants,
                spending(ports, question, warrants, without),
                law,
                law.reserves(question.power()) ? holders.bodies(warrants) : Map.of());
    }

    /** What has been spent, in the calendar year of the day, of those of the mandates that have a limit for a year. */
    private static Spending spending(Ports ports, Question question, Warrants warrants, @Nullable DecisionId without) {
        List<MandateId> limited = warrants.all().stream()
                .map(Warrant::mandate)
                .filter(mandate -> mandate.limit().perYear() != null)
                .map(Mandate::id)
                .toList();
        if (limited.isEmpty() || !Spending.isSpentBy(question.power())) {
            return Spending.NOTHING;
        }
        ZoneId zone = ports.organisation().timeZone();
        LocalDate first = question.day().withDayOfYear(1);
        return Spending.of(ports.decisions()
                .listSpent(
                        limited,
                        first.atStartOfDay(zone).toInstant(),
                        first.plusYears(1).atStartOfDay(zone).toInstant(),
                        without));
    }

    /** Asking about somebody, of one state of knowledge. */
    private record Inquiry(Ports ports, Moment.In in, boolean confidential) {

        Verdict verdict(Question question, Subject subject, Asked asked) {
            Set<MandateHolder> holders = asked.body() != null
                    ? Set.of(MandateHolder.of(asked.body()))
                    : new Holders(ports, in.known()).of(asked.somebody(), in.day());
            List<Place> places = Warrants.around(question.place());
            Set<Mandate> mandates =
                    new LinkedHashSet<>(ports.mandates().listOver(question.power(), places, in.known()));
            mandates.addAll(ports.mandates().listHeldBy(holders, confidential, in.known()));
            return authority(ports, question, Warrants.of(mandates), in.known(), null)
                    .verdict(question, holders, besides(subject, asked));
        }

        /** What stands in somebody's way whatever their mandates. */
        private List<Lack> besides(Subject subject, Asked asked) {
            if (asked.body() != null) {
                return hasVotes(asked.body()) ? List.of() : List.of(Lack.of(Lack.Kind.NO_QUORUM));
            }
            boolean recused = new Places(ports)
                    .manager(subject)
                    .filter(asked.somebody()::equals)
                    .isPresent();
            return recused ? List.of(Lack.of(Lack.Kind.RECUSED)) : List.of();
        }

        private boolean hasVotes(BodyId body) {
            return ports.registers().listAll(Seat.KIND, body, in.known()).stream()
                    .map(Stored::value)
                    .anyMatch(seat -> seat.role().votes() && seat.period().contains(in.day()));
        }
    }

    /**
     * Whether a strategy finds somebody for every decision that it may need, from a day to the end of its period; where that
     * is open, for five years.
     *
     * @throws NotFound when there is no such strategy that the actor may see
     */
    public Coverage coverage(Actor actor, StrategyId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Place strategy = Place.of(id);
            Places places = new Places(ports);
            if (!places.isVisible(actor, strategy, in.known())) {
                throw new NotFound(id.kind(), id);
            }
            LocalDate last = places.lastDay(id, in).orElse(in.day().plusYears(YEARS_LOOKED_AHEAD));
            if (last.isBefore(in.day())) {
                return new Coverage(List.of(), List.of());
            }
            Warrants warrants = Warrants.of(ports.mandates().listForStrategy(id, in.known()));
            Holders holders = new Holders(ports, in.known());
            Authority authority = new Authority(warrants, Spending.NOTHING, holders.law(), holders.bodies(warrants));
            Coverage.Range range = new Coverage.Range(
                    strategy,
                    places.liveProjects(id),
                    new Period(in.day(), last),
                    ports.organisation().currency());
            return Coverage.of(authority, range, escalation(ports, in.known()));
        });
    }

    private static Map<BodyId, BodyId> escalation(Ports ports, AsOf known) {
        Map<BodyId, BodyId> escalation = new HashMap<>();
        ports.registers().listAll(Body.KIND, null, known).forEach(stored -> {
            if (stored.value().escalatesTo() != null) {
                escalation.put(stored.value().id(), stored.value().escalatesTo());
            }
        });
        return escalation;
    }
}
