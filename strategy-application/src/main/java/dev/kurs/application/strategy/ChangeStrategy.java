package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.strategy.StrategyRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes a strategy's header, and the content of its open revision. Takes an editor. */
public final class ChangeStrategy {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeStrategy(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes it as it is to be from what it is: the content is that of the open revision, else of the one
     *     in force, and then it can only be left as it is
     */
    public record Command(StrategyId strategy, @Nullable Long version, UnaryOperator<Keyed<Draft>> edit) {}

    /**
     * Changes it.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the change breaks
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy()).expect(command.version());
            Strategy strategy = before.value();
            List<ExternalKey> keysBefore = ports.resources()
                    .externalKeys(List.of(strategy.id().value()))
                    .getOrDefault(strategy.id().value(), List.of());
            Draft was = new Draft(
                    strategy.header(), strategy.currentRevision(ports.today()).content());
            Keyed<Draft> is = command.edit().apply(new Keyed<>(was, keysBefore));
            check(ports, strategy, is.value().header());
            ExternalKeyChange keys = new ExternalKeyChange("strategy", strategy.id(), keysBefore, is.externalKeys());
            Change<Strategy> change = keys.toldIn(changed(strategy, was, is.value()));
            if (change.isEmpty()) {
                return before;
            }
            Stored<Strategy> stored = ports.strategies().save(before.version(), change);
            keys.store(ports.resources());
            return stored;
        });
    }

    private static Change<Strategy> changed(Strategy strategy, Draft was, Draft is) {
        Change<Strategy> change = strategy.withHeader(is.header());
        return is.content().equals(was.content())
                ? change
                : change.then(change.after().withContent(is.content()));
    }

    private static void check(Ports ports, Strategy strategy, Header header) {
        Faults faults = new Faults();
        ports.resources().checkReferences(header, faults);
        Set<StrategyId> below = new HashSet<>(Set.of(strategy.id()));
        StrategyId above = header.parent();
        while (above != null && below.add(above)) {
            above = ports.strategies()
                    .find(above, AsOf.NOW)
                    .map(stored -> stored.value().header().parent())
                    .orElse(null);
        }
        faults.unless(above == null, StrategyRule.STRATEGY_BELOW_ITSELF, "/parent")
                .throwIfAny();
    }
}
