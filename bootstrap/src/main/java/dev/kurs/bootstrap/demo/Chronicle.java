package dev.kurs.bootstrap.demo;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.register.AddEntry;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What has been told so far, so that later things can refer to it. */
final class Chronicle {

    StrategyApplication application;
    final Map<Unit, OrgUnitId> units = new EnumMap<>(Unit.class);
    final Map<Staff, PersonId> staff = new EnumMap<>(Staff.class);
    final Map<Staff, PositionId> posts = new EnumMap<>(Staff.class);
    final Map<String, BodyId> bodies = new HashMap<>();
    final Map<String, MandateId> mandates = new HashMap<>();
    final Map<String, DecisionId> decisions = new HashMap<>();
    final Map<String, ProjectId> projects = new HashMap<>();
    final Map<String, StrategyId> strategies = new HashMap<>();
    final Map<String, GoalId> goals = new HashMap<>();
    final Map<String, PremiseId> premises = new HashMap<>();
    final Map<String, StakeholderId> stakeholders = new HashMap<>();
    final Map<String, IndicatorId> indicators = new HashMap<>();

    private final OrganisationId organisation;

    Chronicle(StrategyApplication application, OrganisationId organisation) {
        this.application = application;
        this.organisation = organisation;
    }

    /** Somebody who acts. */
    Actor as(Staff who) {
        PersonId person = get(staff, who);
        String request = application.ids().next().toString();
        return new Actor(organisation, person, person, Role.EDITOR, List.of(), request, null);
    }

    /** Whoever sets the installation up. */
    Actor asInstallation() {
        String request = application.ids().next().toString();
        return new Actor(organisation, organisation, null, Role.ADMINISTRATOR, List.of(), request, null);
    }

    /** What somebody does at one go: one unit of work, so that a long story is told quickly. */
    void together(Staff who, Runnable what) {
        StrategyApplication outside = application;
        try {
            outside.transactions().write(as(who), ports -> {
                application = outside.within(ports);
                what.run();
                return who;
            });
        } finally {
            application = outside;
        }
    }

    /** Adds a register entry; gives the id it got. */
    <E extends RegisterEntry> UUID add(
            Actor actor, RegisterKind<E> kind, Function<UUID, E> entry, ExternalKey... keys) {
        return application
                .addEntry()
                .handle(actor, new AddEntry.Command<>(kind, id -> new Keyed<>(entry.apply(id), List.of(keys))))
                .value()
                .id()
                .value();
    }

    /** What was told of before. */
    static <K, V> V get(Map<K, V> told, K key) {
        V found = told.get(key);
        if (found == null) {
            throw new IllegalStateException("nothing has been told of " + key + " yet");
        }
        return found;
    }
}
