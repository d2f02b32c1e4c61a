package dev.kurs.rest;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.organisation.Gate;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.about.ApiInfoResource;
import dev.kurs.rest.about.DocumentsResource;
import dev.kurs.rest.about.HealthResource;
import dev.kurs.rest.about.MetricsResource;
import dev.kurs.rest.about.ProblemPagesResource;
import dev.kurs.rest.benefit.BenefitClosureResource;
import dev.kurs.rest.benefit.BenefitMapResource;
import dev.kurs.rest.benefit.BenefitsResource;
import dev.kurs.rest.benefit.ConfirmationsResource;
import dev.kurs.rest.benefit.IncentivesResource;
import dev.kurs.rest.benefit.MeasurementPointsResource;
import dev.kurs.rest.businesscase.BusinessCaseResource;
import dev.kurs.rest.businesscase.CostOfDelayResource;
import dev.kurs.rest.businesscase.SensitivityResource;
import dev.kurs.rest.engagement.AdaptationMatrixResource;
import dev.kurs.rest.engagement.OrgUnitAdaptationsResource;
import dev.kurs.rest.engagement.ProjectAdaptationsResource;
import dev.kurs.rest.engagement.StakeholdersResource;
import dev.kurs.rest.engagement.StandardsResource;
import dev.kurs.rest.governance.AppropriationsResource;
import dev.kurs.rest.governance.AuthorityResource;
import dev.kurs.rest.governance.BallotsResource;
import dev.kurs.rest.governance.BodiesResource;
import dev.kurs.rest.governance.CountsResource;
import dev.kurs.rest.governance.CoverageResource;
import dev.kurs.rest.governance.DecisionReportsResource;
import dev.kurs.rest.governance.DecisionWithdrawalResource;
import dev.kurs.rest.governance.DecisionsResource;
import dev.kurs.rest.governance.DisagreementResource;
import dev.kurs.rest.governance.LegalAmendmentsResource;
import dev.kurs.rest.governance.LegalProfileResource;
import dev.kurs.rest.governance.MandatesResource;
import dev.kurs.rest.governance.MinutesResource;
import dev.kurs.rest.governance.RecommendationsResource;
import dev.kurs.rest.governance.RecusalsResource;
import dev.kurs.rest.governance.ResolutionResource;
import dev.kurs.rest.governance.SeatsResource;
import dev.kurs.rest.governance.UnreportedDecisionsResource;
import dev.kurs.rest.identity.Tokens;
import dev.kurs.rest.indicator.IndicatorsResource;
import dev.kurs.rest.indicator.MeasurementStreamResource;
import dev.kurs.rest.indicator.MeasurementsResource;
import dev.kurs.rest.indicator.TrajectoriesResource;
import dev.kurs.rest.journal.JournalResource;
import dev.kurs.rest.mapping.MappedFiles;
import dev.kurs.rest.organisation.ApiKeysResource;
import dev.kurs.rest.organisation.DiscountSchedulesResource;
import dev.kurs.rest.organisation.OrgUnitsResource;
import dev.kurs.rest.organisation.OrganisationResource;
import dev.kurs.rest.organisation.PeopleResource;
import dev.kurs.rest.organisation.PositionsResource;
import dev.kurs.rest.organisation.PriceIndicesResource;
import dev.kurs.rest.portfolio.CompetenceNeedsResource;
import dev.kurs.rest.portfolio.CompetencesResource;
import dev.kurs.rest.portfolio.ContributionsResource;
import dev.kurs.rest.portfolio.CorrectiveActionsResource;
import dev.kurs.rest.portfolio.CostLinesResource;
import dev.kurs.rest.portfolio.DependenciesResource;
import dev.kurs.rest.portfolio.GateResource;
import dev.kurs.rest.portfolio.PortfolioResource;
import dev.kurs.rest.portfolio.ProjectCostLinesResource;
import dev.kurs.rest.portfolio.ProjectsResource;
import dev.kurs.rest.portfolio.RisksResource;
import dev.kurs.rest.portfolio.StageChangesResource;
import dev.kurs.rest.portfolio.StrategyPortfolioResource;
import dev.kurs.rest.strategy.EndorsementsResource;
import dev.kurs.rest.strategy.GoalsResource;
import dev.kurs.rest.strategy.ObservationsResource;
import dev.kurs.rest.strategy.OverviewResource;
import dev.kurs.rest.strategy.PremisesResource;
import dev.kurs.rest.strategy.ReaffirmationsResource;
import dev.kurs.rest.strategy.RelatedPlansResource;
import dev.kurs.rest.strategy.RevisionsResource;
import dev.kurs.rest.strategy.ShareLinksResource;
import dev.kurs.rest.strategy.SharedResource;
import dev.kurs.rest.strategy.StrategiesResource;
import dev.kurs.rest.strategy.StratmlResource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;

/**
 * The door of this adapter: the API as one JAX-RS application, for whichever server runs it. Every resource is named
 * here; nothing is scanned for.
 */
public final class RestAdapter {

    private final StrategyApplication application;
    private final Gate gate;
    private final Settings settings;
    private final @Nullable Tokens tokens;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Times times = new Times(metrics);
    private final AnswerCache cache;
    private final RateLimits limits;
    private final Door door;

    /**
     * What a server may choose.
     *
     * @param cacheBytes the most bytes of answers to keep in memory; 0 keeps none
     * @param requestsPerMinute how many requests a minute each key may make; 0 for no limit
     * @param mostSpooled the most bytes of a stream of which all or nothing is to be kept
     * @param ownMetrics whether the metrics are given out here, to holders of a key; otherwise the server gives them
     *     out elsewhere, from {@link #metrics()}
     * @param identities whose tokens open the API besides keys; null for nobody's
     */
    public record Settings(
            long cacheBytes,
            int requestsPerMinute,
            long mostSpooled,
            boolean ownMetrics,
            @Nullable IdentityProvider identities) {

        /** What most servers run with. */
        public static final Settings DEFAULT = new Settings(32L << 20, 0, 64L << 20, true);

        /** A server that only keys open. */
        public Settings(long cacheBytes, int requestsPerMinute, long mostSpooled, boolean ownMetrics) {
            this(cacheBytes, requestsPerMinute, mostSpooled, ownMetrics, null);
        }

        /** The same, opened by the tokens of a provider too. */
        public Settings with(IdentityProvider provider) {
            return new Settings(cacheBytes, requestsPerMinute, mostSpooled, ownMetrics, provider);
        }
    }

    /**
     * An OpenID provider whose tokens open the API: who signs them, and what their claims mean here. Every name of a claim
     * is that of a claim, or a path of names with points between, such as {@code realm_access.roles}.
     *
     * @param issuer exactly as tokens name it ({@code iss}): an address with https, or with http on this machine
     * @param audience what tokens must be meant for ({@code aud})
     * @param keys where its keys are ({@code jwks_uri}), on the same terms; null when the provider is to be asked
     * @param patience how long it may take to answer
     * @param organisationClaim what names the organisation: by its id, or by a word of {@code organisations}
     * @param organisations the organisations that words stand for; {@code *} is for tokens with any other, and with none
     * @param personClaim what names the person: by the key that they carry for {@code personSystem}
     * @param personSystem the system of that external key
     * @param rolesClaim what lists the roles
     * @param roles the roles that words stand for; the highest one counts
     * @param clients the clients whose tokens are their own and no person's ({@code client_id}, else {@code azp})
     */
    public record IdentityProvider(
            String issuer,
            String audience,
            @Nullable URI keys,
            Duration patience,
            String organisationClaim,
            Map<String, OrganisationId> organisations,
            String personClaim,
            String personSystem,
            String rolesClaim,
            Map<String, Role> roles,
            Set<String> clients) {

        private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

        /** Checks the addresses. */
        public IdentityProvider {
            if (!isSafe(issuer) || (keys != null && !isSafe(keys.toString()))) {
                throw new IllegalArgumentException("an address that anybody on the way could answer for");
            }
            organisations = Map.copyOf(organisations);
            roles = Map.copyOf(roles);
            clients = Set.copyOf(clients);
        }

        /** Whether what an address answers can be believed: it has https, or is on this machine. */
        public static boolean isSafe(String address) {
            try {
                URI uri = new URI(address);
                String host = uri.getHost();
                return host != null
                        && uri.getRawUserInfo() == null
                        && ("https".equals(uri.getScheme())
                                || ("http".equals(uri.getScheme())
                                        && THIS_MACHINE.matcher(host).matches()));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    /**
     * The API over an application.
     *
     * @param gate what lets callers in; of the same store as the application's transactions
     */
    public RestAdapter(StrategyApplication application, Gate gate, Settings settings) {
        this.application = application;
        this.gate = gate;
        this.settings = settings;
        IdentityProvider identities = settings.identities();
        tokens = identities == null ? null : new Tokens(identities, gate, application.clock());
        cache = new AnswerCache(settings.cacheBytes());
        limits = new RateLimits(settings.requestsPerMinute());
        door = new Door(gate, tokens, limits);
    }

    /** What is measured, for a server to add its own to. */
    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    /** The JAX-RS application, to be served from the root of the server. */
    public Application application() {
        OnceOnly onceOnly = new OnceOnly(application.transactions());
        if (tokens != null) {
            tokens.prepare();
        }
        List<Object> resources = resources();
        ResourceConfig config = new ResourceConfig()
                .addProperties(Map.of(
                        ServerProperties.WADL_FEATURE_DISABLE, true,
                        ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true,
                        ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
                        // Every answer with a body tells its length already; nothing has to be gathered to count it.
                        ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0))
                .register(new Entrance(application, door, onceOnly, cache, limits, settings.mostSpooled()))
                .register(new Exit(onceOnly, cache, times))
                .register(new Problems())
                .register(new Instances(resources));
        resources.forEach(resource -> config.register(resource.getClass()));
        return config;
    }

    /** The same as a servlet, to be reached by every path. */
    public Servlet servlet() {
        return new ApiServlet(
                this,
                ResourceConfig.forApplication(application()),
                new KnownReads(application, door, cache, limits, times));
    }

    /**
     * What takes in files of other systems without a server, for whoever runs the installation.
     *
     * @param acceptLanguage the languages to tell in, as in the header of that name; null for English
     */
    public MappedFiles mappedFiles(@Nullable String acceptLanguage) {
        return new MappedFiles(new LocalStreams(application()), application.transactions(), acceptLanguage);
    }

    /**
     * What takes in files of measurements without a server, for whoever runs the installation.
     *
     * @param acceptLanguage the languages to tell in, as in the header of that name; null for English
     */
    public StreamFiles measurementFiles(@Nullable String acceptLanguage) {
        return new StreamFiles(
                MeasurementStreamResource.intake(application), "measurement", Texts.negotiate(acceptLanguage));
    }

    /**
     * The answer to a request that the server refused before it came here, such as one that is not HTTP.
     *
     * @param status the HTTP status, 400..599
     * @param request the id of the request
     * @param acceptLanguage as the caller sent it; null when that could not be read
     */
    public Refusal refusal(int status, String request, @Nullable String acceptLanguage) {
        Language language = Texts.negotiate(acceptLanguage);
        Exit.ProblemBody body = Exit.body(Problems.ofServer(status), language, request, null);
        return new Refusal(Scalar.name(language), new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    /**
     * A text with its figures, for whoever is not asked over HTTP.
     *
     * @param acceptLanguage the languages wanted, as in the header of that name; null for English
     * @param key of the text, such as {@code repair.name-missing}
     */
    public static String text(@Nullable String acceptLanguage, String key, Map<String, ?> figures) {
        return Texts.ALL.filled(Texts.negotiate(acceptLanguage), key, figures);
    }

    /**
     * A refusal in words.
     *
     * @param language the tag of the language it is in
     * @param body problem details (RFC 9457) as JSON
     */
    public record Refusal(String language, String body) {}

    private List<Object> resources() {
        List<Object> all = new ArrayList<>(List.of(
                new ApiInfoResource(),
                new HealthResource(gate),
                new ProblemPagesResource(),
                new DocumentsResource(),
                new OrganisationResource(application),
                new OrgUnitsResource(application),
                new PeopleResource(application),
                new PositionsResource(application),
                new DiscountSchedulesResource(application),
                new PriceIndicesResource(application),
                new ApiKeysResource(application),
                new BodiesResource(application),
                new SeatsResource(application),
                new BenefitMapResource(application),
                new StakeholdersResource(application),
                new StandardsResource(application),
                new ProjectAdaptationsResource(application),
                new OrgUnitAdaptationsResource(application),
                new AdaptationMatrixResource(application),
                new MandatesResource(application),
                new AuthorityResource(application),
                new CoverageResource(application),
                new LegalAmendmentsResource(application),
                new LegalProfileResource(application),
                new CountsResource(),
                new DecisionsResource(application),
                new BallotsResource(application),
                new RecusalsResource(application),
                new RecommendationsResource(application),
                new ResolutionResource(application),
                new DecisionWithdrawalResource(application),
                new DecisionReportsResource(application),
                new AppropriationsResource(application),
                new UnreportedDecisionsResource(application),
                new DisagreementResource(application),
                new MinutesResource(),
                new JournalResource(),
                new StrategiesResource(application),
                new StratmlResource(application),
                new RevisionsResource(application),
                new GoalsResource(application),
                new PremisesResource(application),
                new ObservationsResource(application),
                new RelatedPlansResource(application),
                new EndorsementsResource(application),
                new ReaffirmationsResource(application),
                new OverviewResource(application),
                new BusinessCaseResource.OfProject(application),
                new BusinessCaseResource.OfStrategy(application),
                new SensitivityResource.OfProject(application),
                new SensitivityResource.OfStrategy(application),
                new CostOfDelayResource.OfProject(application),
                new CostOfDelayResource.OfStrategy(application),
                new ShareLinksResource(application),
                new SharedResource(application, gate),
                new IndicatorsResource(application),
                new TrajectoriesResource(application),
                new MeasurementsResource(application),
                new MeasurementStreamResource(application),
                new ProjectsResource(application),
                new PortfolioResource(application),
                new StrategyPortfolioResource(application),
                new StageChangesResource(application),
                new GateResource(application),
                new ProjectCostLinesResource(application),
                new CostLinesResource(application),
                new BenefitsResource(application),
                new BenefitClosureResource(application),
                new MeasurementPointsResource(application),
                new ConfirmationsResource(application),
                new IncentivesResource(application),
                new ContributionsResource(application),
                new CompetenceNeedsResource(application),
                new DependenciesResource(application),
                new RisksResource(application),
                new CorrectiveActionsResource(application),
                new CompetencesResource(application)));
        if (settings.ownMetrics()) {
            all.add(new MetricsResource(metrics));
        }
        return all;
    }

    /**
     * Tells the runtime to use our own objects for the resource classes. Registered as objects they would work too, but
     * the runtime would log a warning for each that it is ignored (Jersey issue 3700).
     */
    private static final class Instances extends AbstractBinder {

        private final List<Object> resources;

        Instances(List<Object> resources) {
            this.resources = resources;
        }

        @Override
        protected void configure() {
            resources.forEach(this::bindItself);
        }

        @SuppressWarnings("unchecked") // an object is an instance of its class
        private <T> void bindItself(T resource) {
            bind(resource).to((Class<T>) resource.getClass());
        }
    }
}
