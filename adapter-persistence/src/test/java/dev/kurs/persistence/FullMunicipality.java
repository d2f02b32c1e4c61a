package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Municipality;
import dev.kurs.application.Once;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.organisation.PriceIndexId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostChanges;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.Estimate;
import dev.kurs.domain.portfolio.GateFacts;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Endorsement.By;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.ShareLinkId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** A municipality with something in every table, and in it what is hard to carry elsewhere. */
final class FullMunicipality {

    /** Quotes, a backslash, a tab, line breaks, what JavaScript breaks on, an emoji, letters of other scripts. */
    static final String HARD = "\"Å\\ä\tö\"\r\n\u2028 \uD83D\uDE80 Ωλ 中 </script> =1+1";

    /** What the one key is found by. */
    static final String DIGEST = "ab".repeat(32);

    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private final Municipality town;
    private final PersonId owner;

    private FullMunicipality(Municipality town) {
        this.town = town;
        owner = new PersonId(town.ids().next());
    }

    /** Fills a municipality, and gives the person who is everywhere in it. */
    static Person fill(Municipality town) {
        FullMunicipality full = new FullMunicipality(town);
        Person person = full.register();
        full.settings();
        Strategy strategy = full.strategy();
        full.parts(strategy);
        full.indicators(strategy);
        ProjectId project = full.project(strategy);
        FullEngagement.fill(town, full.owner, project, full.unit());
        FullGovernance.fill(town, full.owner, strategy.id());
        full.keys(person);
        return person;
    }

    /** Goes on in it. */
    static void addUnit(Ports ports, Ids ids) {
        ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(Samples.orgUnit(ids, "Stab")));
    }

    private Person register() {
        Person person = new Person(
                owner,
                "Asta Uppdiktad",
                "asta.uppdiktad@granby.example",
                "Kansliråd",
                null,
                PersonKind.ELECTED,
                true,
                false);
        town.saved(Person.KIND, person);
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        OrgUnit renamed = new OrgUnit(unit.id(), HARD.replace('\r', ' '), null);
        town.change(ports -> ports.registers().save(OrgUnit.KIND, 1, OrgUnit.KIND.changed(unit, renamed)));
        town.change(ports -> ports.resources().setExternalKeys(unit.id(), List.of(new ExternalKey("erp", "Å 1"))));
        town.saved(
                Position.KIND,
                new Position(
                        new PositionId(town.ids().next()),
                        "Kommundirektör",
                        unit.id(),
                        List.of(new Holder(owner, Period.parse("2026-01-01/.."))),
                        List.of(town.person())));
        DiscountSchedule.shipped(() -> new DiscountScheduleId(town.ids().next()))
                .forEach(schedule -> town.saved(DiscountSchedule.KIND, schedule));
        town.saved(
                PriceIndex.KIND,
                new PriceIndex(new PriceIndexId(town.ids().next()), 2026, new BigDecimal("102.75"), HARD));
        return person;
    }

    private void settings() {
        town.change(ports -> {
            Organisation before = ports.organisations().get().value();
            Organisation after = new Organisation(
                    before.id(),
                    before.name(),
                    before.currency(),
                    before.timeZone(),
                    before.language(),
                    new BigDecimal("0.125"),
                    before.complexityLimit(),
                    before.governance(),
                    before.legalProfile(),
                    null,
                    List.of(new BiasFactor("IT", new BigDecimal("1.50"))));
            ports.organisations().save(1, before.changed(after));
        });
    }

    private Strategy strategy() {
        Header header = new Header("Digital strategi", null, null, true, owner, null, null, null, null);
        Content content = new Content(HARD, null, List.of(new Content.Value("Öppenhet", null)), null, null);
        StrategyId id = new StrategyId(town.ids().next());
        Strategy strategy = town.write(
                        ports -> ports.strategies().save(0, Strategy.created(id, header, content, ports.now())))
                .value();
        town.aDayPasses();
        Event event = Event.of("test.changed", id);
        town.change(ports -> ports.strategies().save(1, Change.of(strategy, strategy, event)));
        return strategy;
    }

    private void parts(Strategy strategy) {
        StrategyId id = strategy.id();
        Premise premise = town.savedPremise(id, "Lagen ändras inte");
        town.saved(
                RelatedPlan.KIND,
                new RelatedPlan(
                        new RelatedPlanId(town.ids().next()),
                        id,
                        "Översiktsplan",
                        "Granby",
                        PlanLevel.MUNICIPAL,
                        null,
                        Relation.OVERLAPS));
        town.saved(
                Endorsement.KIND,
                new Endorsement(
                        new EndorsementId(town.ids().next()),
                        id,
                        new By(null, owner),
                        Endorsement.Level.POLITICAL,
                        DAY,
                        "Vi står bakom den",
                        1,
                        null));
        town.saved(
                Reaffirmation.KIND,
                new Reaffirmation(new ReaffirmationId(town.ids().next()), id, "Den gäller"));
        town.saved(
                Observation.KIND,
                new Observation(
                        new ObservationId(town.ids().next()), premise.id(), DAY, "Ingen ändring", Verdict.HOLDS, null));
    }

    private void indicators(Strategy strategy) {
        Indicator indicator =
                town.savedIndicator(town.savedGoal(strategy.id(), "Mål").id(), "Nöjda");
        town.change(ports -> {
            Measurement total = measurement(indicator, "-0.10", null);
            Measurement part = measurement(indicator, "123456789012345678.000000000001", new Breakdown("kön", "K"));
            ports.measurements().save(List.of(total, part), List.of());
        });
        town.aDayPasses();
        town.change(ports -> {
            Measurement before = ports.measurements()
                    .standing(List.of(measurement(indicator, "0", null)))
                    .get(0);
            ports.measurements()
                    .save(List.of(measurement(indicator, "100", null).correcting(before.id())), List.of());
        });
    }

    private Measurement measurement(Indicator indicator, String value, Breakdown breakdown) {
        return new Measurement(
                new MeasurementId(town.ids().next()),
                indicator.id(),
                DAY,
                new BigDecimal(value),
                "kolada",
                Verifier.SELF,
                breakdown,
                null,
                town.clock().instant(),
                owner,
                null);
    }

    private ProjectId project(Strategy strategy) {
        ProjectHeader header = new ProjectHeader(
                "En inloggning",
                strategy.id(),
                HARD,
                owner,
                owner,
                null,
                new Health(HealthColour.RED, HARD),
                Period.parse("2026-01-01/2027-06-30"),
                3,
                new Estimate(new BigDecimal("0.9"), BigDecimal.ONE, new BigDecimal("1.125")),
                new Estimate(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN));
        Project project = town.write(ports -> ports.projects()
                        .save(0, Project.created(new ProjectId(town.ids().next()), header)))
                .value();
        town.aDayPasses();
        DecisionId decision = new DecisionId(town.ids().next());
        Change<Project> analysed = project.stepped(Stage.ANALYSIS, DAY, DAY, owner, decision, null, GateFacts.NONE);
        town.change(ports -> ports.projects().save(1, analysed));
        FullPortfolio.fill(town, project.id(), owner, HARD);
        town.change(ports -> ports.projects()
                .save(2, analysed.after().stepped(Stage.PAUSED, DAY, DAY, town.person(), null, HARD, GateFacts.NONE)));
        FullBenefits.fill(town, project.id(), owner, HARD);
        costs(project);
        return project.id();
    }

    private OrgUnitId unit() {
        return town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Skola")).id();
    }

    private void costs(Project project) {
        Money some = new Money(new BigDecimal("12500.50"), Currency.getInstance("SEK"));
        Money less = new Money(new BigDecimal("-0.01"), Currency.getInstance("SEK"));
        CostLine planned = new CostLine(project.id(), YearMonth.from(DAY), CostKind.INTERNAL_HOURS, some, null);
        CostLine paid = new CostLine(project.id(), YearMonth.from(DAY), CostKind.INTERNAL_HOURS, some, less);
        CostLine gone = new CostLine(project.id(), YearMonth.from(DAY), CostKind.OPERATION, null, less);
        save(new CostChanges(List.of(planned, gone), List.of(), List.of()));
        town.aDayPasses();
        save(new CostChanges(List.of(), List.of(paid), List.of(gone)));
    }

    private void save(CostChanges changes) {
        town.change(ports ->
                ports.costLines().save(changes, List.of(Event.of("portfolio.cost-lines-pushed", town.id()))));
    }

    private void keys(Person person) {
        ApiKey key =
                new ApiKey(new ApiKeyId(town.ids().next()), "HR", Role.READER, owner, List.of("voteFor"), null, null);
        town.change(ports -> ports.apiKeys().add(ApiKey.made(key), DIGEST));
        ShareLink link =
                new ShareLink(new ShareLinkId(town.ids().next()), town.strategy(), ShareLink.View.OVERVIEW, DAY, null);
        town.change(ports -> ports.shareLinks().add(ShareLink.made(link), DIGEST));
        Once once = new Once(
                "key",
                "fingerprint",
                (ports, saved) -> new KeptAnswer(
                        "fingerprint", 201, Map.of(), "{\"name\":\"" + person.name() + "\"}", owner.value()));
        Actor actor = town.actor().once(once);
        town.installation().transactions().write(actor, ports -> owner);
    }
}
