package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.organisation.ApiKeys;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.application.strategy.Goals;
import dev.kurs.application.strategy.Premises;
import dev.kurs.application.strategy.Strategies;
import dev.kurs.persistence.journal.JdbiJournal;
import dev.kurs.persistence.organisation.JdbiApiKeys;
import dev.kurs.persistence.organisation.JdbiOrganisations;
import dev.kurs.persistence.organisation.OrganisationTables;
import dev.kurs.persistence.strategy.JdbiGoals;
import dev.kurs.persistence.strategy.JdbiPremises;
import dev.kurs.persistence.strategy.JdbiStrategies;
import dev.kurs.persistence.strategy.StrategyTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The ports of one session, attached once; which organisation they open is the unit's to say. */
final class JdbiPorts implements Ports {

    private final Unit unit;
    private final JdbiResources resources;
    private final JdbiKeptAnswers keptAnswers;
    private final JdbiJournal journal;
    private final JdbiOrganisations organisations;
    private final JdbiApiKeys apiKeys;
    private final JdbiRegisters registers;
    private final JdbiStrategies strategies;
    private final JdbiGoals goals;
    private final JdbiPremises premises;

    JdbiPorts(Handle handle, Ids ids) {
        unit = Unit.of(handle);
        resources = handle.attach(JdbiResources.class);
        keptAnswers = handle.attach(JdbiKeptAnswers.class);
        journal = new JdbiJournal(handle, ids);
        organisations = handle.attach(JdbiOrganisations.class);
        apiKeys = handle.attach(JdbiApiKeys.class);
        List<RegisterTable<?>> tables = new ArrayList<>(OrganisationTables.ALL);
        tables.addAll(StrategyTables.ALL);
        strategies = handle.attach(JdbiStrategies.class);
        goals = new JdbiGoals(handle, resources);
        premises = new JdbiPremises(handle, resources);
        registers = new JdbiRegisters(handle, resources, keptAnswers, tables);
    }

    @Override
    public Instant now() {
        return unit.now();
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }

    @Override
    public JdbiRegisters registers() {
        return registers;
    }

    @Override
    public JdbiResources resources() {
        return resources;
    }

    @Override
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    @Override
    public Strategies strategies() {
        return strategies;
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
    public dev.kurs.application.indicator.Indicators indicators() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public dev.kurs.application.indicator.Measurements measurements() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public dev.kurs.application.indicator.ProgressFacts progressFacts() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public JdbiJournal journal() {
        return journal;
    }

    @Override
    public JdbiKeptAnswers keptAnswers() {
        return keptAnswers;
    }
}
