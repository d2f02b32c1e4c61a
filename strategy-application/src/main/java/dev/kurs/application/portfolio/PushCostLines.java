package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import dev.kurs.application.PushRefused;
import dev.kurs.application.Pushed;
import dev.kurs.application.Pushed.Refusal;
import dev.kurs.application.Transactions;
import dev.kurs.application.journal.CanonicalJson;
import dev.kurs.application.portfolio.CostLines.Place;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.PortfolioRule;
import dev.kurs.domain.portfolio.ProjectId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes cost lines of many projects, as bookkeeping pushes them night after night. What a line leaves out, the plan or the
 * actual amount, stays as it was: bookkeeping knows what was paid and not what was planned. A line that is wrong is refused
 * and its neighbours are kept, unless all or nothing is asked for. The journal gains one entry for each chunk, with the
 * digest of what was recorded. Takes a contributor.
 */
public final class PushCostLines {

    private final Transactions transactions;

    /** The use case over these. */
    public PushCostLines(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What projects cost.
     *
     * @param chunks the lines, in pieces of at most a thousand; each piece is asked for when the one before it was taken,
     *     within the one unit of work that takes them all
     * @param atomic whether one line that is refused refuses all
     */
    public record Command(Iterable<List<Line>> chunks, boolean atomic) {}

    /**
     * One line.
     *
     * @param number from 1
     * @param project which project; null where {@code key} says it
     * @param key by which another system knows the project; null where {@code project} says it
     * @param broken the rules that were seen to be broken when it was read
     */
    public record Line(
            long number,
            @Nullable ProjectId project,
            @Nullable ExternalKey key,
            YearMonth month,
            CostKind kind,
            @Nullable Money planned,
            @Nullable Money actual,
            List<BrokenRule> broken) {

        public Line {
            broken = List.copyOf(broken);
        }
    }

    /**
     * Takes them.
     *
     * @throws PushRefused when all or nothing was asked for, and a line is refused
     */
    public Pushed handle(Actor actor, Command command) {
        actor.require(Role.CONTRIBUTOR);
        return transactions.write(actor, ports -> {
            Pushed all = Pushed.NOTHING;
            for (List<Line> chunk : command.chunks()) {
                boolean lost = command.atomic() && all.rejected() > 0;
                all = all.and(push(ports, actor, chunk, !lost));
            }
            return all.orRefused(command.atomic());
        });
    }

    /**
     * Takes a piece.
     *
     * @param storing false where nothing will be kept, and only what else is wrong is to be told
     */
    private static Pushed push(Ports ports, Actor actor, List<Line> lines, boolean storing) {
        Named named = Named.of(ports, actor, lines);
        Currency currency = ports.organisation().currency();
        List<CostLine> good = new ArrayList<>(lines.size());
        List<Refusal> refusals = new ArrayList<>();
        for (Line line : lines) {
            Faults faults = new Faults().addAll("", line.broken());
            ProjectId project = named.project(line, faults);
            CostLine one = new CostLine(
                    Objects.requireNonNullElseGet(project, () -> new ProjectId(new UUID(0, 0))),
                    line.month(),
                    line.kind(),
                    line.planned(),
                    line.actual());
            if (line.broken().isEmpty()) {
                one.check(currency, "", faults);
            }
            if (faults.none()) {
                good.add(one);
            } else {
                refusals.add(new Refusal(line.number(), new RulesBroken(faults.found())));
            }
        }
        Pushed refused = new Pushed(0, 0, 0, refusals.size(), refusals);
        return storing ? record(ports, actor, good).and(refused) : refused;
    }

    /** Which projects are there for the actor, and by which keys. */
    private record Named(Set<ProjectId> visible, Map<ExternalKey, UUID> byKey) {

        static Named of(Ports ports, Actor actor, List<Line> lines) {
            Set<ExternalKey> keys =
                    lines.stream().map(Line::key).filter(Objects::nonNull).collect(Collectors.toSet());
            Map<ExternalKey, UUID> byKey =
                    keys.isEmpty() ? Map.of() : ports.resources().findAllByExternalKey("project", keys);
            Set<ProjectId> asked =
                    lines.stream().map(Line::project).filter(Objects::nonNull).collect(Collectors.toSet());
            byKey.values().forEach(id -> asked.add(new ProjectId(id)));
            return new Named(ports.projects().findVisible(asked, actor.may(Role.EDITOR)), byKey);
        }

        @Nullable ProjectId project(Line line, Faults faults) {
            ExternalKey key = line.key();
            UUID known = key == null ? null : byKey.get(key);
            if ((key == null) == (line.project() == null)) {
                faults.add(PortfolioRule.COST_PROJECT_NAMED_ONCE, "/project");
                return null;
            }
            ProjectId project = key == null ? line.project() : known == null ? null : new ProjectId(known);
            if (project != null && visible.contains(project)) {
                return project;
            }
            faults.add(
                    KernelRule.REFERENCE_UNKNOWN,
                    key == null ? "/project" : "/projectKey",
                    "kind",
                    "project",
                    "id",
                    key == null ? line.project() : key.system() + "/" + key.key());
            return null;
        }
    }

    /** What became of a place in this piece. */
    private record Placed(@Nullable CostLine before, CostLine after) {}

    private static Pushed record(Ports ports, Actor actor, List<CostLine> lines) {
        Map<Place, CostLine> standing = new HashMap<>();
        ports.costLines()
                .standing(lines.stream().map(Place::of).toList())
                .forEach(line -> standing.put(Place.of(line), line));
        Map<Place, Placed> placed = new LinkedHashMap<>();
        long accepted = 0;
        long corrected = 0;
        for (CostLine line : lines) {
            Place place = Place.of(line);
            Placed earlier = placed.get(place);
            CostLine before = earlier != null ? earlier.after() : standing.get(place);
            CostLine after = line.over(before);
            if (!after.equals(before)) {
                placed.put(place, new Placed(standing.get(place), after));
                accepted += before == null ? 1 : 0;
                corrected += before == null ? 0 : 1;
            }
        }
        CostChanges changes = new CostChanges(
                placed.values().stream()
                        .filter(one -> one.before() == null)
                        .map(Placed::after)
                        .toList(),
                placed.values().stream()
                        .filter(one -> one.before() != null && !one.after().equals(one.before()))
                        .map(Placed::after)
                        .toList(),
                List.of());
        if (!changes.isEmpty()) {
            Event event = Event.of("portfolio.cost-lines-pushed", actor.organisation())
                    .with("accepted", accepted)
                    .with("corrected", corrected)
                    .with("sha256", CanonicalJson.digest(changes.written().toList()));
            ports.costLines().save(changes, List.of(event));
        }
        return new Pushed(accepted, corrected, lines.size() - accepted - corrected, 0, List.of());
    }
}
