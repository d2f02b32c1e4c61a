package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.archive.ArchivedTable;
import dev.kurs.application.benefit.Benefits;
import dev.kurs.application.benefit.ValuedBenefits;
import dev.kurs.application.governance.Ballots;
import dev.kurs.application.governance.Decisions;
import dev.kurs.application.governance.Mandates;
import dev.kurs.application.indicator.Indicators;
import dev.kurs.application.indicator.Measurements;
import dev.kurs.application.indicator.ProgressFacts;
import dev.kurs.application.organisation.ApiKeys;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.application.portfolio.CostLines;
import dev.kurs.application.portfolio.PortfolioFacts;
import dev.kurs.application.portfolio.Projects;
import dev.kurs.application.strategy.Goals;
import dev.kurs.application.strategy.Premises;
import dev.kurs.application.strategy.ShareLinks;
import dev.kurs.application.strategy.Strategies;
import dev.kurs.persistence.archive.JdbiRows;
import dev.kurs.persistence.benefit.BenefitTables;
import dev.kurs.persistence.benefit.JdbiBenefits;
import dev.kurs.persistence.benefit.JdbiValuedBenefits;
import dev.kurs.persistence.engagement.EngagementTables;
import dev.kurs.persistence.governance.DecisionTables;
import dev.kurs.persistence.governance.GovernanceTables;
import dev.kurs.persistence.governance.JdbiBallots;
import dev.kurs.persistence.governance.JdbiDecisions;
import dev.kurs.persistence.governance.JdbiMandates;
import dev.kurs.persistence.indicator.JdbiIndicators;
import dev.kurs.persistence.indicator.JdbiMeasurements;
import dev.kurs.persistence.indicator.JdbiProgressFacts;
import dev.kurs.persistence.journal.JdbiJournal;
import dev.kurs.persistence.organisation.JdbiApiKeys;
import dev.kurs.persistence.organisation.JdbiOrganisations;
import dev.kurs.persistence.organisation.OrganisationTables;
import dev.kurs.persistence.portfolio.JdbiCostLines;
import dev.kurs.persistence.portfolio.JdbiPortfolioFacts;
import dev.kurs.persistence.portfolio.JdbiProjects;
import dev.kurs.persistence.portfolio.PortfolioTables;
import dev.kurs.persistence.strategy.JdbiGoals;
import dev.kurs.persistence.strategy.JdbiPremises;
import dev.kurs.persistence.strategy.JdbiShareLinks;
import dev.kurs.persistence.strategy.JdbiStrategies;
import dev.kurs.persistence.strategy.StrategyTables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The ports of one session; which organisation they open is the unit's to say. Each is attached when it is first asked
 * for and then kept: attaching costs a hundred times what using it does.
 */
final class JdbiPorts implements Ports {

    private static final List<RegisterTable<?>> REGISTERS = Stream.of(
                    OrganisationTables.ALL,
                    StrategyTables.ALL,
                    GovernanceTables.ALL,
                    DecisionTables.ALL,
                    PortfolioTables.ALL,
                    EngagementTables.ALL,
                    BenefitTables.ALL)
            .<RegisterTable<?>>flatMap(List::stream)
            .toList();

    private final Handle handle;
    private final Unit unit;
    private final Commands commands;
    private final Map<Class<?>, Object> attached = new HashMap<>();
    private final JdbiJournal journal;
    private final JdbiRegisters registers;
    private final JdbiGoals goals;
    private final JdbiPremises premises;
    private final ValuedBenefits valuedBenefits;
    private final PortfolioFacts portfolioFacts;

    /**
     * The ports of a session.
     *
     * @param commands runs what has neither parameters nor result
     */
    JdbiPorts(Handle handle, Ids ids, Commands commands) {
        this.commands = commands;
        this.handle = handle;
        unit = Unit.of(handle);
        unit.connect(this);
        journal = new JdbiJournal(handle, ids);
        registers = new JdbiRegisters(handle, REGISTERS);
        goals = new JdbiGoals(handle);
        premises = new JdbiPremises(handle);
        valuedBenefits = new JdbiValuedBenefits(handle);
        portfolioFacts = new JdbiPortfolioFacts(handle);
    }

    private <T> T attached(Class<T> port) {
        return port.cast(attached.computeIfAbsent(port, handle::attach));
    }

    @Override
    public Instant now() {
        return unit.now();
    }

    /** Runs a command on the session's connection. */
    @FunctionalInterface
    interface Commands {
        void run(String command) throws SQLException;
    }

    @Override
    public <R> R attempt(Supplier<R> part) {
        Unit.Mark before = unit.mark();
        run("SAVEPOINT attempt");
        boolean done = false;
        try {
            R result = part.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                run("ROLLBACK TO SAVEPOINT attempt");
                unit.backTo(before);
            }
            run("RELEASE SAVEPOINT attempt");
        }
    }

    private void run(String command) {
        try {
            commands.run(command);
        } catch (SQLException e) {
            throw new DatabaseUnreachable(command + ": " + e.getMessage(), e);
        }
    }

    @Override
    public long told() {
        return unit.told();
    }

    @Override
    public Organisations organisations() {
        return attached(JdbiOrganisations.class);
    }

    @Override
    public JdbiRegisters registers() {
        return registers;
    }

    @Override
    public JdbiResources resources() {
        return attached(JdbiResources.class);
    }

    @Override
    public ApiKeys apiKeys() {
        return attached(JdbiApiKeys.class);
    }

    @Override
    public Strategies strategies() {
        return attached(JdbiStrategies.class);
    }

    @Override
    public Goals goals() {
        return goals;
    }

    @Override
    public Premises premises() {
        return premises;
    }

    @Override
    public ShareLinks shareLinks() {
        return attached(JdbiShareLinks.class);
    }

    @Override
    public Indicators indicators() {
        return attached(JdbiIndicators.class);
    }

    @Override
    public Measurements measurements() {
        return attached(JdbiMeasurements.class);
    }

    @Override
    public ProgressFacts progressFacts() {
        return attached(JdbiProgressFacts.class);
    }

    @Override
    public Projects projects() {
        return attached(JdbiProjects.class);
    }

    @Override
    public Benefits benefits() {
        return attached(JdbiBenefits.class);
    }

    @Override
    public CostLines costLines() {
        return attached(JdbiCostLines.class);
    }

    @Override
    public ValuedBenefits valuedBenefits() {
        return valuedBenefits;
    }

    @Override
    public PortfolioFacts portfolioFacts() {
        return portfolioFacts;
    }

    @Override
    public Mandates mandates() {
        return attached(JdbiMandates.class);
    }

    @Override
    public Decisions decisions() {
        return attached(JdbiDecisions.class);
    }

    @Override
    public Ballots ballots() {
        return attached(JdbiBallots.class);
    }

    @Override
    public JdbiJournal journal() {
        return journal;
    }

    @Override
    public JdbiKeptAnswers keptAnswers() {
        return attached(JdbiKeptAnswers.class);
    }

    /** The same organisation, row by row. */
    JdbiRows archivedRows() {
        return new JdbiRows(handle, this);
    }

    /** The tables that hold it. */
    List<ArchivedTable> archivedTables() {
        return JdbiRows.tables(handle);
    }
}
