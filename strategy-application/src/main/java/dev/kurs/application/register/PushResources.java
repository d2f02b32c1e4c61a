package dev.kurs.application.register;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Pushed;
import dev.kurs.application.Pushed.Refusal;
import dev.kurs.application.Refused;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.RulesBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds and changes resources of one kind, as other systems push them. A line that carries a key by which one of them is
 * known changes that one, and any other adds a new one. A line that is wrong is refused and its neighbours are kept,
 * unless all or nothing is asked for. Each line takes what the same command alone would take.
 */
public final class PushResources {

    private final StrategyApplication application;

    /** The use case over the application. */
    public PushResources(StrategyApplication application) {
        this.application = application;
    }

    /**
     * What is pushed.
     *
     * @param kind of the resources: {@code org-unit}
     * @param pieces the lines, in pieces; each piece is asked for when the one before it was taken, within the one unit of
     *     work that takes them all
     * @param atomic whether one line that is refused refuses all
     */
    public record Command(String kind, Iterable<List<Line>> pieces, boolean atomic) {}

    /**
     * One line.
     *
     * @param number from 1
     * @param keys by which its resource may be known; the first that is known counts
     */
    public record Line(long number, List<ExternalKey> keys, Content content) {

        public Line {
            keys = List.copyOf(keys);
        }
    }

    /** What a line says of its resource. */
    public interface Content {

        /** Makes a new resource that is so. */
        void add(StrategyApplication within, Actor actor);

        /** Makes a known resource be so. */
        void change(StrategyApplication within, Actor actor, UUID known);
    }

    /**
     * Carries them out.
     *
     * @throws PushRefused when all or nothing was asked for, and a line is refused
     */
    public Pushed handle(Actor actor, Command command) {
        return application.transactions().write(actor, ports -> {
            StrategyApplication within = application.within(ports);
            Pushed all = Pushed.NOTHING;
            for (List<Line> piece : command.pieces()) {
                all = all.and(push(ports, within, actor, command.kind(), piece));
            }
            return all.orRefused(command.atomic());
        });
    }

    private static Pushed push(Ports ports, StrategyApplication within, Actor actor, String kind, List<Line> lines) {
        int accepted = 0;
        int corrected = 0;
        List<Refusal> refusals = new ArrayList<>();
        for (Line line : lines) {
            long told = ports.told();
            try {
                boolean known = ports.attempt(() -> carryOut(ports, within, actor, kind, line));
                accepted += known ? 0 : 1;
                corrected += known && ports.told() > told ? 1 : 0;
            } catch (RulesBroken | Refused e) {
                refusals.add(new Refusal(line.number(), e));
            }
        }
        int unchanged = lines.size() - accepted - corrected - refusals.size();
        return new Pushed(accepted, corrected, unchanged, refusals.size(), refusals);
    }

    /** Whether the resource was known. */
    private static boolean carryOut(Ports ports, StrategyApplication within, Actor actor, String kind, Line line) {
        Optional<UUID> known = line.keys().stream()
                .flatMap(key -> ports.resources().findByExternalKey(kind, key).stream())
                .findFirst();
        known.ifPresentOrElse(
                id -> line.content().change(within, actor, id),
                () -> line.content().add(within, actor));
        return known.isPresent();
    }
}
