package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.Adaptation.AdaptationStatus;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Stakeholder.Relation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.Competence.Measure;
import dev.kurs.domain.portfolio.CompetenceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the projects have around them: whom they touch, what they keep to, and the competence that there is. */
final class Neighbourhood {

    private static final int QUARTERS = 14;

    static final String NOT_DIGITAL = "Invånare som inte kan eller vill vara digitala";
    static final String OLD = "Äldre med hemtjänst, och deras anhöriga";
    static final String COMPANIES = "Små företag";
    static final String CLERKS = "Handläggare i kontaktcenter";
    static final String CARERS = "Undersköterskor i hemtjänsten";

    private static final List<Party> PARTIES = List.of(
            new Party(NOT_DIGITAL, 5, 2, Relation.CITIZEN),
            new Party("Barn och unga", 4, 1, Relation.CITIZEN),
            new Party(OLD, 5, 2, Relation.CITIZEN),
            new Party(COMPANIES, 4, 2, Relation.COMPANY),
            new Party(CLERKS, 5, 3, Relation.EMPLOYEE),
            new Party(CARERS, 4, 3, Relation.EMPLOYEE),
            new Party("Fackliga företrädare", 3, 4, Relation.PARTNER),
            new Party("Ledamöter i nämnderna", 4, 5, Relation.POLITICIAN),
            new Party("Grannkommunerna", 3, 3, Relation.PARTNER),
            new Party("Systemleverantörer", 2, 3, Relation.SUPPLIER));

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "tillgänglighet",
                    "Tillgänglighet för webb och appar",
                    "Standardorganisationen Exempel",
                    StandardKind.STANDARD,
                    true,
                    "2.1"),
            new Rule(
                    "öppna gränssnitt",
                    "Information delas genom öppna gränssnitt",
                    "Granvattna kommun",
                    StandardKind.PRINCIPLE,
                    true,
                    null),
            new Rule(
                    "e-legitimation",
                    "Gemensam e-legitimation",
                    "Myndigheten för exempel",
                    StandardKind.NATIONAL_SOLUTION,
                    true,
                    null),
            new Rule(
                    "en källa", "Varje uppgift har en källa", "Granvattna kommun", StandardKind.PRINCIPLE, false, null),
            new Rule(
                    "digital post",
                    "Digital post från det offentliga",
                    "Myndigheten för exempel",
                    StandardKind.NATIONAL_SOLUTION,
                    false,
                    null));

    private static final List<Duty> DUTIES = List.of(
            new Duty(
                    DigitalPortfolio.ERRANDS,
                    "tillgänglighet",
                    "Alla formulär prövas med skärmläsare.",
                    AdaptationStatus.DONE,
                    null),
            new Duty(
                    DigitalPortfolio.ERRANDS,
                    "e-legitimation",
                    "Inloggningen byts till den gemensamma.",
                    AdaptationStatus.DONE,
                    null),
            new Duty(
                    DigitalPortfolio.ERRANDS,
                    "digital post",
                    "Besked skickas till den digitala brevlådan.",
                    AdaptationStatus.PLANNED,
                    null),
            new Duty(
                    "inloggning",
                    "e-legitimation",
                    "Stöd för utländska e-legitimationer.",
                    AdaptationStatus.DONE,
                    null),
            new Duty("inloggning", "tillgänglighet", "Inloggning utan tidsgräns.", AdaptationStatus.DONE, null),
            new Duty(
                    "fakturor",
                    "öppna gränssnitt",
                    "Fakturaflödet öppnas för revisionen.",
                    AdaptationStatus.PLANNED,
                    null),
            new Duty(
                    "klassning",
                    "en källa",
                    "Varje informationsmängd får en utpekad källa.",
                    AdaptationStatus.OPEN,
                    null),
            new Duty(
                    "kontaktcenter",
                    "tillgänglighet",
                    "Texttelefon och teckentolk i samma kö.",
                    AdaptationStatus.OPEN,
                    null),
            new Duty(
                    "kontaktcenter",
                    "öppna gränssnitt",
                    "Ärenden hämtas ur förvaltningarnas system.",
                    AdaptationStatus.OPEN,
                    null),
            new Duty(
                    "e-arkiv",
                    "öppna gränssnitt",
                    "Handlingar lämnas ut maskinläsbart.",
                    AdaptationStatus.PLANNED,
                    null),
            new Duty(
                    "nattillsyn",
                    "öppna gränssnitt",
                    "Larm från alla leverantörer i samma vy.",
                    AdaptationStatus.DONE,
                    null),
            new Duty("bygglov", "e-legitimation", "Sökande loggar in med e-legitimation.", AdaptationStatus.DONE, null),
            new Duty(
                    "skolmat",
                    "öppna gränssnitt",
                    "Inget it-stöd byggs.",
                    AdaptationStatus.EXEMPT,
                    "Projektet bygger kök och delar ingen information."),
            new Duty("cykel", "tillgänglighet", "Kartorna på webben görs läsbara.", AdaptationStatus.OPEN, null));

    private static final List<Skill> SKILLS = List.of(
            new Skill("integration", "1.5", 8, Measure.RECRUIT, "1"),
            new Skill("informationssäkerhet", "1", 7, Measure.TRAIN, "0.5"),
            new Skill("verksamhetsutveckling", "3", 9, Measure.TRAIN, "1"),
            new Skill("tillgänglighet", "0.5", 5, Measure.SHARE, "0.5"),
            new Skill("juridik", "0.5", 6, Measure.CONSULT, "0.5"),
            new Skill("upphandling", "1", 10, Measure.SHARE, "0.5"),
            new Skill("dataanalys", "0.5", 8, Measure.RECRUIT, "0.5"));

    private final Chronicle told;
    private final LocalDate start;
    private final Map<String, StandardId> standards = new HashMap<>();

    Neighbourhood(Chronicle told, LocalDate start) {
        this.told = told;
        this.start = start;
    }

    private record Party(String name, int interest, int influence, Relation relation) {}

    private record Rule(
            String key,
            String name,
            String issuer,
            StandardKind kind,
            boolean binding,
            @Nullable String version) {}

    private record Duty(
            String project,
            String standard,
            String need,
            AdaptationStatus status,
            @Nullable String reason) {}

    /** What there is of it, and from which quarter a measure brings more. */
    private record Skill(String name, String there, int from, Measure measure, String more) {}

    /** Notes whom the projects touch, what they keep to, and who can do the work. */
    void note(Timeline timeline) {
        timeline.on(start.minusDays(30), () -> told.together(Staff.KOMMUNIKATIONSCHEF, this::meet));
        timeline.on(start.minusDays(5), () -> told.together(Staff.HR_CHEF, this::count));
        timeline.on(start.plusMonths(20).plusDays(25), () -> told.together(Staff.DIGITALISERINGSCHEF, this::adapt));
    }

    private void meet() {
        for (Party party : PARTIES) {
            told.stakeholders.put(
                    party.name(),
                    new StakeholderId(told.add(
                            told.as(Staff.KOMMUNIKATIONSCHEF),
                            Stakeholder.KIND,
                            id -> new Stakeholder(
                                    new StakeholderId(id),
                                    party.name(),
                                    null,
                                    party.interest(),
                                    party.influence(),
                                    party.relation()))));
        }
        for (Rule rule : RULES) {
            standards.put(
                    rule.key(),
                    new StandardId(told.add(
                            told.as(Staff.DIGITALISERINGSCHEF),
                            Standard.KIND,
                            id -> new Standard(
                                    new StandardId(id),
                                    rule.name(),
                                    rule.issuer(),
                                    rule.kind(),
                                    null,
                                    rule.binding(),
                                    rule.version()))));
        }
    }

    private void count() {
        Quarter first = Quarter.of(start);
        for (Skill skill : SKILLS) {
            for (int i = 0; i < QUARTERS; i++) {
                add(skill.name(), first.plus(i), skill.there(), null);
                if (i >= skill.from()) {
                    add(skill.name(), first.plus(i), skill.more(), skill.measure());
                }
            }
        }
    }

    private void add(String skill, Quarter quarter, String fte, @Nullable Measure measure) {
        told.add(
                told.as(Staff.HR_CHEF),
                Competence.KIND,
                id -> new Competence(new CompetenceId(id), skill, quarter, new BigDecimal(fte), measure));
    }

    private void adapt() {
        for (Duty duty : DUTIES) {
            Staff owner = Portfolio.named(duty.project()).manager;
            told.add(
                    told.as(owner),
                    Adaptation.KIND,
                    id -> new Adaptation(
                            new AdaptationId(id),
                            get(told.projects, duty.project()),
                            get(standards, duty.standard()),
                            duty.need(),
                            get(told.staff, owner),
                            start.plusMonths(27),
                            duty.status(),
                            duty.reason()));
        }
    }
}
