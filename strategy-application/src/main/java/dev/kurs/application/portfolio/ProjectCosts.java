package dev.kurs.application.portfolio;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.governance.Decisions.Commitment;
import dev.kurs.application.portfolio.CostLines.YearOfProject;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * What a project costs, in the organisation's currency; amounts in another are left out. Zero where nothing is known.
 *
 * @param committed by decisions, until the day
 * @param planned in all years
 * @param actual what was paid, in all years
 */
public record ProjectCosts(Money committed, Money planned, Money actual) {

    /** What each of some projects costs. Two queries, however many. */
    static Map<ProjectId, ProjectCosts> of(Ports ports, Collection<ProjectId> projects, Moment.In moment) {
        Currency currency = ports.organisation().currency();
        ZoneId zone = ports.organisation().timeZone();
        Money none = new Money(BigDecimal.ZERO, currency);
        Map<ProjectId, ProjectCosts> costs = new HashMap<>();
        projects.forEach(project -> costs.put(project, new ProjectCosts(none, none, none)));
        for (YearOfProject year : ports.costLines().sums(projects, currency, moment.known())) {
            costs.merge(year.project(), new ProjectCosts(none, year.planned(), year.actual()), ProjectCosts::plus);
        }
        for (Commitment one : ports.decisions().listCommitted(projects, moment.known())) {
            boolean isMade = !LocalDate.ofInstant(one.at(), zone).isAfter(moment.day());
            if (isMade && one.amount().currency().equals(currency)) {
                costs.merge(one.project(), new ProjectCosts(one.amount(), none, none), ProjectCosts::plus);
            }
        }
        return costs;
    }

    private ProjectCosts plus(ProjectCosts other) {
        return new ProjectCosts(
                committed.plus(other.committed), planned.plus(other.planned), actual.plus(other.actual));
    }
}
