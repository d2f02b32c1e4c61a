package dev.kurs.application.businesscase;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.benefit.ValuedBenefits.Valued;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What projects and strategies cost and give over the years. A strategy's case is that of its projects, but for those that
 * were stopped. What belongs to a confidential draft is not there for anybody but editors. A fixed number of queries for a
 * project, and for a strategy one more for each 200 projects.
 */
public final class BusinessCases {

    /** The most years that a benefit is reckoned for. */
    public static final int LONGEST_HORIZON = 100;

    private final Transactions transactions;

    /** The reads over these. */
    public BusinessCases(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is asked.
     *
     * @param base the day that all is reckoned to; null for the moment's day
     * @param horizonYears how many years a benefit that recurs is reckoned for, 1 to {@link #LONGEST_HORIZON}
     */
    public record Question(@Nullable LocalDate base, int horizonYears, Moment moment) {}

    /**
     * The case of a project.
     *
     * @throws NotFound when there is no project that the actor may see
     * @throws dev.kurs.domain.kernel.RulesBroken when there is no schedule to discount by
     */
    public CaseView ofProject(Actor actor, ProjectId id, Question question) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = question.moment().in(ports);
            Project project = ports.projects()
                    .find(id, in.known())
                    .map(Stored::value)
                    .filter(found -> isVisible(ports, actor, found, in.known()))
                    .orElseThrow(() -> new NotFound(id.kind(), id));
            boolean confidential = actor.may(Role.EDITOR);
            return CaseMaking.of(ports, question, in)
                    .made(
                            id,
                            List.of(project),
                            List.of(),
                            ports.costLines().listOf(id, in.known()),
                            benefits(ports.valuedBenefits().ofProject(id, in.day(), confidential, in.known())));
        });
    }

    /**
     * The case of a strategy.
     *
     * @throws NotFound when there is no strategy that the actor may see
     * @throws dev.kurs.domain.kernel.RulesBroken when there is no schedule to discount by
     */
    public CaseView ofStrategy(Actor actor, StrategyId id, Question question) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = question.moment().in(ports);
            new StrategyViews(transactions).getPlain(ports, actor, id, question.moment());
            boolean confidential = actor.may(Role.EDITOR);
            List<Project> counted = new ArrayList<>();
            List<Project> stopped = new ArrayList<>();
            for (Project project : projects(ports, id, in.known(), confidential)) {
                boolean stands = (in.named() ? project.on(in.day()) : project).stage() != Stage.STOPPED;
                (stands ? counted : stopped).add(project);
            }
            List<ProjectId> ids = counted.stream().map(Project::id).toList();
            List<CostLine> lines = ports.costLines().listOfStrategy(id, in.known()).stream()
                    .filter(line -> ids.contains(line.project()))
                    .toList();
            return CaseMaking.of(ports, question, in)
                    .made(
                            id,
                            counted,
                            stopped,
                            lines,
                            benefits(ports.valuedBenefits().ofStrategy(id, in.day(), confidential, in.known())));
        });
    }

    private static List<ValuedBenefit> benefits(List<Valued> valued) {
        return valued.stream().map(Valued::benefit).toList();
    }

    private static List<Project> projects(Ports ports, StrategyId id, AsOf known, boolean confidential) {
        List<Project> all = new ArrayList<>();
        Listing part = Listing.first(Listing.MAXIMUM).knowing(known).where("strategy", id.toString());
        while (part != null) {
            Page<Stored<Project>> page = ports.projects().list(part, null, confidential);
            page.items().forEach(stored -> all.add(stored.value()));
            part = page.next() == null ? null : part.goingOn(page.next());
        }
        return all;
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static boolean isVisible(Ports ports, Actor actor, Project project, AsOf known) {
        return Stream.of(known, AsOf.NOW)
                .distinct()
                .flatMap(asOf -> ports.strategies().find(project.header().strategy(), asOf).stream())
                .allMatch(strategy -> StrategyViews.isVisible(actor, strategy.value()));
    }
}
