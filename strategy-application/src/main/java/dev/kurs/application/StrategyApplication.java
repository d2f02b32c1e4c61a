package dev.kurs.application;

import dev.kurs.application.benefit.BenefitViews;
import dev.kurs.application.benefit.ChangeBenefit;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.application.benefit.RemoveBenefit;
import dev.kurs.application.businesscase.BusinessCases;
import dev.kurs.application.engagement.AdaptationMatrices;
import dev.kurs.application.governance.AuthorityViews;
import dev.kurs.application.governance.CastBallot;
import dev.kurs.application.governance.ChangeDecision;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.GiveRecommendation;
import dev.kurs.application.governance.GrantMandate;
import dev.kurs.application.governance.MandateViews;
import dev.kurs.application.governance.OpenDecision;
import dev.kurs.application.governance.RecusePerson;
import dev.kurs.application.governance.ResolveDecision;
import dev.kurs.application.governance.RevokeMandate;
import dev.kurs.application.governance.WithdrawDecision;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.ChangeIndicator;
import dev.kurs.application.indicator.ChangeTrajectory;
import dev.kurs.application.indicator.IndicatorViews;
import dev.kurs.application.indicator.PushMeasurements;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.indicator.RemoveIndicator;
import dev.kurs.application.journal.KeptChains;
import dev.kurs.application.organisation.ChangeSettings;
import dev.kurs.application.organisation.ErasePerson;
import dev.kurs.application.organisation.FoundOrganisation;
import dev.kurs.application.organisation.HandOver;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.application.organisation.PersonExtracts;
import dev.kurs.application.organisation.RevokeApiKey;
import dev.kurs.application.portfolio.BenefitMaps;
import dev.kurs.application.portfolio.ChangeProject;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.application.portfolio.CostLineViews;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.application.portfolio.Dashboards;
import dev.kurs.application.portfolio.GateViews;
import dev.kurs.application.portfolio.PortfolioViews;
import dev.kurs.application.portfolio.ProjectViews;
import dev.kurs.application.portfolio.PushCostLines;
import dev.kurs.application.portfolio.RemoveProject;
import dev.kurs.application.portfolio.ReplaceCostLines;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.application.register.PushResources;
import dev.kurs.application.register.RemoveEntry;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.AddPremise;
import dev.kurs.application.strategy.AdoptRevision;
import dev.kurs.application.strategy.ChangeGoal;
import dev.kurs.application.strategy.ChangePremise;
import dev.kurs.application.strategy.ChangeStrategy;
import dev.kurs.application.strategy.CloseStrategy;
import dev.kurs.application.strategy.ConsultOnRevision;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.LaunchStrategy;
import dev.kurs.application.strategy.MakeShareLink;
import dev.kurs.application.strategy.OpenRevision;
import dev.kurs.application.strategy.RemoveGoal;
import dev.kurs.application.strategy.RemovePremise;
import dev.kurs.application.strategy.RemoveStrategy;
import dev.kurs.application.strategy.RevisionReviews;
import dev.kurs.application.strategy.RevokeShareLink;
import dev.kurs.application.strategy.SharedViews;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.application.strategy.WithdrawEndorsement;
import dev.kurs.application.strategy.WithdrawRevision;
import dev.kurs.application.stratml.ImportStratml;
import dev.kurs.application.stratml.StratmlExports;
import java.time.InstantSource;

/**
 * The door of the application: all that can be done, over one store. Make one, give it transactions (the in-memory ones,
 * or a database's), a clock and a maker of ids, and call a use case's {@code handle} with an {@link Actor}.
 *
 * <p>Reads that need no rule go straight to the ports: {@code transactions().read(organisation, ports -> …)}.
 */
public final class StrategyApplication {

    private final Transactions transactions;
    private final InstantSource clock;
    private final Ids ids;

    /**
     * The application over a store.
     *
     * @param clock what time it is; the store's units of work must go by the same
     */
    public StrategyApplication(Transactions transactions, InstantSource clock, Ids ids) {
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The same application within a unit of work that has begun: all that it does is done in that unit, and is durable
     * when the unit is.
     */
    public StrategyApplication within(Ports unit) {
        return new StrategyApplication(new WithinUnit(unit), clock, ids);
    }

    /** Units of work over the store. */
    public Transactions transactions() {
        return transactions;
    }

    /** What time it is. */
    public InstantSource clock() {
        return clock;
    }

    /** What makes new ids. */
    public Ids ids() {
        return ids;
    }

    /** Adds a register entry of any kind. */
    public AddEntry addEntry() {
        return new AddEntry(transactions, ids);
    }

    /** Changes a register entry of any kind. */
    public ChangeEntry changeEntry() {
        return new ChangeEntry(transactions);
    }

    /** Removes a register entry of any kind. */
    public RemoveEntry removeEntry() {
        return new RemoveEntry(transactions);
    }

    /** Adds and changes resources of a kind, line by line. */
    public PushResources pushResources() {
        return new PushResources(this);
    }

    /** Founds an organisation. */
    public FoundOrganisation foundOrganisation() {
        return new FoundOrganisation(transactions, ids);
    }

    /** Changes the organisation's settings. */
    public ChangeSettings changeSettings() {
        return new ChangeSettings(transactions);
    }

    /** Erases a person. */
    public ErasePerson erasePerson() {
        return new ErasePerson(transactions);
    }

    /** Passes on what a person answers for. */
    public HandOver handOver() {
        return new HandOver(transactions);
    }

    /** All that is known of a person. */
    public PersonExtracts personExtracts() {
        return new PersonExtracts(transactions);
    }

    /** Makes an API key. */
    public MakeApiKey makeApiKey() {
        return new MakeApiKey(transactions, ids);
    }

    /** Revokes an API key. */
    public RevokeApiKey revokeApiKey() {
        return new RevokeApiKey(transactions);
    }

    /** Creates a strategy. */
    public CreateStrategy createStrategy() {
        return new CreateStrategy(transactions, ids);
    }

    /** Changes a strategy and the content of its open revision. */
    public ChangeStrategy changeStrategy() {
        return new ChangeStrategy(transactions);
    }

    /** Removes a strategy that was never adopted. */
    public RemoveStrategy removeStrategy() {
        return new RemoveStrategy(transactions);
    }

    /** Opens the next revision of a strategy. */
    public OpenRevision openRevision() {
        return new OpenRevision(transactions);
    }

    /** Sends a revision on consultation. */
    public ConsultOnRevision consultOnRevision() {
        return new ConsultOnRevision(transactions);
    }

    /** Adopts a revision. */
    public AdoptRevision adoptRevision() {
        return new AdoptRevision(transactions, ids);
    }

    /** Gives up a revision. */
    public WithdrawRevision withdrawRevision() {
        return new WithdrawRevision(transactions);
    }

    /** Launches a strategy. */
    public LaunchStrategy launchStrategy() {
        return new LaunchStrategy(transactions);
    }

    /** Closes a strategy. */
    public CloseStrategy closeStrategy() {
        return new CloseStrategy(transactions, ids);
    }

    /** Adds a goal to an open revision. */
    public AddGoal addGoal() {
        return new AddGoal(transactions, ids);
    }

    /** Changes a goal in an open revision. */
    public ChangeGoal changeGoal() {
        return new ChangeGoal(transactions);
    }

    /** Takes a goal out of an open revision. */
    public RemoveGoal removeGoal() {
        return new RemoveGoal(transactions);
    }

    /** Adds a premise to an open revision. */
    public AddPremise addPremise() {
        return new AddPremise(transactions, ids);
    }

    /** Changes a premise in an open revision. */
    public ChangePremise changePremise() {
        return new ChangePremise(transactions);
    }

    /** Takes a premise out of an open revision. */
    public RemovePremise removePremise() {
        return new RemovePremise(transactions);
    }

    /** Takes an endorsement back. */
    public WithdrawEndorsement withdrawEndorsement() {
        return new WithdrawEndorsement(transactions);
    }

    /** Makes a share link. */
    public MakeShareLink makeShareLink() {
        return new MakeShareLink(transactions, ids);
    }

    /** Revokes a share link. */
    public RevokeShareLink revokeShareLink() {
        return new RevokeShareLink(transactions);
    }

    /** Reads what share links show. */
    public SharedViews sharedViews() {
        return new SharedViews(transactions);
    }

    /** Reads strategies, goals and premises with their figures. */
    public StrategyViews strategyViews() {
        return new StrategyViews(transactions);
    }

    /** Reads what a revision changes and whom it strands. */
    public RevisionReviews revisionReviews() {
        return new RevisionReviews(transactions);
    }

    /** Adds an indicator. */
    public AddIndicator addIndicator() {
        return new AddIndicator(transactions, ids);
    }

    /** Changes an indicator. */
    public ChangeIndicator changeIndicator() {
        return new ChangeIndicator(transactions);
    }

    /** Lets another trajectory take over. */
    public ChangeTrajectory changeTrajectory() {
        return new ChangeTrajectory(transactions);
    }

    /** Removes an indicator that was never measured. */
    public RemoveIndicator removeIndicator() {
        return new RemoveIndicator(transactions);
    }

    /** Records measurements. */
    public RecordMeasurements recordMeasurements() {
        return new RecordMeasurements(transactions, ids);
    }

    /** Records measurements of many indicators. */
    public PushMeasurements pushMeasurements() {
        return new PushMeasurements(transactions, ids);
    }

    /** Reads indicators and measurements with their figures. */
    public IndicatorViews indicatorViews() {
        return new IndicatorViews(transactions);
    }

    /** Creates a project. */
    public CreateProject createProject() {
        return new CreateProject(transactions, ids);
    }

    /** Changes what is said of a project. */
    public ChangeProject changeProject() {
        return new ChangeProject(transactions);
    }

    /** Takes a project from stage to stage. */
    public ChangeStage changeStage() {
        return new ChangeStage(transactions, ids);
    }

    /** Removes a project that took no step. */
    public RemoveProject removeProject() {
        return new RemoveProject(transactions);
    }

    /** Reads projects as they stood on a day. */
    public ProjectViews projectViews() {
        return new ProjectViews(transactions);
    }

    /** Reads portfolios. */
    public PortfolioViews portfolioViews() {
        return new PortfolioViews(transactions);
    }

    /** Reads what a dashboard shows of a strategy. */
    public Dashboards dashboards() {
        return new Dashboards(transactions);
    }

    /** Creates a benefit. */
    public CreateBenefit createBenefit() {
        return new CreateBenefit(transactions, ids);
    }

    /** Changes what is said of a benefit. */
    public ChangeBenefit changeBenefit() {
        return new ChangeBenefit(transactions);
    }

    /** Closes a benefit with what came of it. */
    public CloseBenefit closeBenefit() {
        return new CloseBenefit(transactions, ids);
    }

    /** Removes a benefit that is open and was never measured. */
    public RemoveBenefit removeBenefit() {
        return new RemoveBenefit(transactions);
    }

    /** Reads benefits with their status and progress. */
    public BenefitViews benefitViews() {
        return new BenefitViews(transactions);
    }

    /** Reads what projects lack to go on. */
    public GateViews gateViews() {
        return new GateViews(transactions);
    }

    /** Puts another list in the place of what a project costs. */
    public ReplaceCostLines replaceCostLines() {
        return new ReplaceCostLines(transactions);
    }

    /** Takes in what many projects cost. */
    public PushCostLines pushCostLines() {
        return new PushCostLines(transactions);
    }

    /** Reads what projects cost. */
    public CostLineViews costLineViews() {
        return new CostLineViews(transactions);
    }

    /** Reads what projects and strategies cost and give over the years. */
    public BusinessCases businessCases() {
        return new BusinessCases(transactions);
    }

    /** Takes a StratML document in as a new strategy. */
    public ImportStratml importStratml() {
        return new ImportStratml(transactions, ids);
    }

    /** Grants a mandate. */
    public GrantMandate grantMandate() {
        return new GrantMandate(transactions, ids);
    }

    /** Takes a mandate back. */
    public RevokeMandate revokeMandate() {
        return new RevokeMandate(transactions);
    }

    /** Reads mandates with their chains, and the law. */
    public MandateViews mandateViews() {
        return new MandateViews();
    }

    /** Reads how what is done leads to what a strategy is for. */
    public BenefitMaps benefitMaps() {
        return new BenefitMaps(transactions);
    }

    /** Reads who keeps to which standards. */
    public AdaptationMatrices adaptationMatrices() {
        return new AdaptationMatrices(transactions);
    }

    /** Reads who may decide. */
    public AuthorityViews authorityViews() {
        return new AuthorityViews(transactions);
    }

    /** Opens a decision. */
    public OpenDecision openDecision() {
        return new OpenDecision(transactions, ids);
    }

    /** Puts the question of a decision otherwise. */
    public ChangeDecision changeDecision() {
        return new ChangeDecision(transactions);
    }

    /** Casts a ballot. */
    public CastBallot castBallot() {
        return new CastBallot(transactions);
    }

    /** Lets somebody take no part in a decision. */
    public RecusePerson recusePerson() {
        return new RecusePerson(transactions);
    }

    /** Tells what a body recommends. */
    public GiveRecommendation giveRecommendation() {
        return new GiveRecommendation(transactions);
    }

    /** Closes a decision. */
    public ResolveDecision resolveDecision() {
        return new ResolveDecision(transactions, ids);
    }

    /** Gives a decision up. */
    public WithdrawDecision withdrawDecision() {
        return new WithdrawDecision(transactions);
    }

    /** Reads decisions with what came of them. */
    public DecisionViews decisionViews() {
        return new DecisionViews();
    }

    /** Keeps the chains of journals elsewhere, and compares them with what is kept. */
    public KeptChains keptChains() {
        return new KeptChains(transactions);
    }

    /** Gives strategies out as StratML. */
    public StratmlExports stratmlExports() {
        return new StratmlExports(transactions);
    }
}
