package dev.kurs.application.businesscase;

import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.benefit.Benefits.ProjectBenefit;
import dev.kurs.application.businesscase.BusinessCases.Question;
import dev.kurs.application.businesscase.CaseView.NotCounted;
import dev.kurs.application.businesscase.CaseView.Why;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.businesscase.BusinessCase;
import dev.kurs.domain.businesscase.BusinessCaseRule;
import dev.kurs.domain.businesscase.CashFlow;
import dev.kurs.domain.businesscase.Flows;
import dev.kurs.domain.businesscase.OptimismBias;
import dev.kurs.domain.businesscase.PriceLevel;
import dev.kurs.domain.businesscase.Sensitivity.Input;
import dev.kurs.domain.businesscase.ThreePoint;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.Estimate;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a case of what the ports tell. */
final class CaseMaking {

    private final Ports ports;
    private final Question question;
    private final Moment.In in;
    private final LocalDate base;
    private final Organisation organisation;
    private final List<CashFlow> flows = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<NotCounted> notCounted = new ArrayList<>();

    private CaseMaking(Ports ports, Question question, Moment.In in) {
        this.ports = ports;
        this.question = question;
        this.in = in;
        this.base = question.base() == null ? in.day() : question.base();
        this.organisation = ports.organisation();
    }

    static CaseMaking of(Ports ports, Question question, Moment.In in) {
        return new CaseMaking(ports, question, in);
    }

    CaseView made(
            Id subject,
            List<Project> projects,
            List<Project> stopped,
            List<CostLine> lines,
            List<ValuedBenefit> benefits) {
        DiscountSchedule chosen = chosen();
        DiscountSchedule schedule = chosen != null
                ? chosen
                : flat().orElseThrow(() -> new RulesBroken(new Faults()
                        .add(BusinessCaseRule.DISCOUNT_SCHEDULE_MISSING, "", "base", base)
                        .found()));
        PriceLevel prices = new PriceLevel(
                base.getYear(),
                ports.registers().listAll(PriceIndex.KIND, null, in.known()).stream()
                        .map(Stored::value)
                        .toList());
        flows.addAll(
                Flows.ofCosts(lines.stream().filter(line -> isInCurrency(line)).toList(), prices));
        addProjects(projects);
        addBenefits(projects, benefits);
        stopped.forEach(project ->
                notCounted.add(new NotCounted(project.id(), project.header().name(), Why.STOPPED)));
        BusinessCase raw = BusinessCase.of(base, schedule, flows);
        OptimismBias bias = OptimismBias.of(organisation.optimismBias());
        return new CaseView(
                subject,
                organisation.currency(),
                question.horizonYears(),
                chosen != null,
                raw,
                bias,
                raw.corrected(bias),
                prices,
                inputs,
                notCounted);
    }

    // ---- the schedule

    private @Nullable DiscountSchedule chosen() {
        DiscountScheduleId id = organisation.discountSchedule();
        return id == null
                ? null
                : find(id, in.known()).or(() -> find(id, AsOf.NOW)).orElse(null);
    }

    private Optional<DiscountSchedule> find(DiscountScheduleId id, AsOf known) {
        return ports.registers().find(DiscountSchedule.KIND, id, known).map(Stored::value);
    }

    /** The newest schedule with one rate for all years that applies on the base day, else that applied first. */
    private Optional<DiscountSchedule> flat() {
        List<DiscountSchedule> flat = ports.registers().listAll(DiscountSchedule.KIND, null, in.known()).stream()
                .map(Stored::value)
                .filter(schedule -> schedule.bands().size() == 1)
                .sorted(Comparator.comparing(DiscountSchedule::validFrom))
                .toList();
        return flat.stream()
                .filter(schedule -> !schedule.validFrom().isAfter(base))
                .reduce((one, later) -> later)
                .or(() -> flat.stream().findFirst());
    }

    // ---- costs and benefits

    private boolean isInCurrency(CostLine line) {
        Money amount = line.actual() != null ? line.actual() : line.planned();
        Currency currency = organisation.currency();
        return amount == null || amount.currency().equals(currency);
    }

    private void addProjects(List<Project> projects) {
        Set<Id> costing = flows.stream().map(CashFlow::source).collect(Collectors.toSet());
        for (Project project : projects) {
            Estimate overrun = project.header().overrun();
            if (costing.contains(project.id())) {
                inputs.add(new Input(
                        project.id(),
                        project.header().name(),
                        overrun == null
                                ? ThreePoint.SURE
                                : new ThreePoint(overrun.low(), overrun.likely(), overrun.high())));
            }
        }
    }

    private void addBenefits(List<Project> projects, List<ValuedBenefit> benefits) {
        List<ProjectId> ids = projects.stream().map(Project::id).toList();
        Set<BenefitId> abandoned = abandoned(ids);
        for (ValuedBenefit benefit : benefits) {
            BigDecimal part = ids.stream().map(benefit::shareOf).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (part.signum() > 0) {
                addBenefit(benefit, part, abandoned.contains(benefit.id()));
            }
        }
    }

    private Set<BenefitId> abandoned(List<ProjectId> projects) {
        Set<BenefitId> abandoned = new HashSet<>();
        for (ProjectBenefit one : ports.benefits().ofProjects(projects, in.day())) {
            if (one.status() == BenefitStatus.ABANDONED) {
                abandoned.add(one.id());
            }
        }
        return abandoned;
    }

    private void addBenefit(ValuedBenefit benefit, BigDecimal part, boolean abandoned) {
        if (benefit.valuation() == null
                || !benefit.isValued()
                || benefit.plans().isEmpty()) {
            leaveOut(benefit, Why.NOT_VALUED);
        } else if (!benefit.valuation().amount().currency().equals(organisation.currency())) {
            leaveOut(benefit, Why.OTHER_CURRENCY);
        } else if (abandoned) {
            leaveOut(benefit, Why.ABANDONED);
        } else {
            flows.addAll(Flows.ofBenefit(benefit, part, question.horizonYears()));
            Uncertainty factor = benefit.uncertainty();
            inputs.add(new Input(
                    benefit.id(), benefit.name(), new ThreePoint(factor.low(), factor.likely(), factor.high())));
        }
    }

    private void leaveOut(ValuedBenefit benefit, Why why) {
        notCounted.add(new NotCounted(benefit.id(), benefit.name(), why));
    }
}
