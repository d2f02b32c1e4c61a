package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Aim.business;
import static dev.kurs.bootstrap.demo.Aim.digital;
import static dev.kurs.bootstrap.demo.Figure.down;
import static dev.kurs.bootstrap.demo.Figure.hold;
import static dev.kurs.bootstrap.demo.Figure.unfounded;
import static dev.kurs.bootstrap.demo.Figure.up;

import dev.kurs.bootstrap.demo.Plan.Assumption;
import dev.kurs.bootstrap.demo.Plan.Backing;
import dev.kurs.bootstrap.demo.Plan.Neighbour;
import dev.kurs.bootstrap.demo.Plan.Sighting;
import dev.kurs.domain.indicator.Measure.Stage;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.strategy.Content.Value;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import java.util.List;

/** The digital strategy: two business goals, and the digital ones that serve them. */
final class DigitalStrategy {

    private DigitalStrategy() {}

    static Plan plan() {
        return new Plan(
                "digital",
                "Enkelt, tryggt och tillsammans – digital strategi %d–%d",
                "digital",
                3,
                Staff.DIGITALISERINGSCHEF,
                "digital@example.org",
                "kommunplan",
                null,
                "KS %d/131",
                "Det ska vara lika lätt att möta Granvattna digitalt som att möta en granne.",
                "Vi låter tekniken göra det som upprepas, så att människor får tid för det som kräver en människa.",
                List.of(
                        new Value("Behovet först", "Vi börjar i vardagen hos dem det gäller, inte i systemet."),
                        new Value("Små steg", "Vi gör färre saker i taget, och gör dem färdiga.")),
                "Den förra it-planen skrevs av it-avdelningen ensam och blev liggande. Den här strategin är skriven"
                        + " tillsammans med förvaltningarna, hänger ihop med kommunplanen, och har en ägare som håller"
                        + " den aktuell.",
                List.of(direkthjalp(), tid(), etjanster(), information(), automatisering(), kompetens()),
                assumptions(),
                List.of(
                        new Neighbour(
                                "It-plan för Granvattna",
                                "Granvattna kommun",
                                PlanLevel.MUNICIPAL,
                                Relation.SUPERSEDES),
                        new Neighbour(
                                "Digitalt decennium 2030", "Europeiska unionen", PlanLevel.EU, Relation.ALIGNS_WITH),
                        new Neighbour(
                                "Digital agenda för Region Exempel",
                                "Region Exempel",
                                PlanLevel.REGIONAL,
                                Relation.OVERLAPS)),
                List.of(
                        new Backing(
                                Staff.ORDFORANDE,
                                Level.POLITICAL,
                                "Kommunstyrelsen ser strategin som en del av kommunplanen, inte som en it-fråga."),
                        new Backing(
                                Staff.SOCIALCHEF,
                                Level.MANAGEMENT,
                                "Socialförvaltningen avsätter verksamhetstid, så att nyttan kan hämtas hem.")));
    }

    private static Aim direkthjalp() {
        return business(
                        "direkthjälp",
                        Staff.KOMMUNIKATIONSCHEF,
                        "Invånare och företag får hjälp direkt",
                        "De flesta ärenden ska kunna avslutas vid första kontakten, dygnet runt om man vill.")
                .contributingTo("näringsliv")
                .measuredBy(
                        up("Ärenden som avslutas vid första kontakten", "procent", "41", "65")
                                .from("ärendesystem"),
                        down("Svarstid i kontaktcenter", "minuter", "6.8", "3.0")
                                .from("telefonisystem")
                                .at(Pace.LEADS),
                        up("Nöjda med kommunens digitala tjänster", "procent", "61", "80")
                                .quarterly()
                                .from("webbenkät")
                                .vouchedForBy(Verifier.CUSTOMER)
                                .by("ålder", "18–64", "65–")
                                .at(Pace.LAGS));
    }

    private static Aim tid() {
        return business(
                        "tid",
                        Staff.KOMMUNDIREKTOR,
                        "Medarbetare har mer tid för dem de är till för",
                        "Dubbelarbete och letande ska bort, inte människor.")
                .contributingTo("ekonomi")
                .measuredBy(
                        down("Administrativ tid i verksamhetsnära yrken", "procent", "27.0", "18.0")
                                .quarterly()
                                .from("tidsstudie")
                                .vouchedForBy(Verifier.INDEPENDENT)
                                .at(Pace.LAGS),
                        up("Timmar som automatisering har frigjort", "timmar", "0", "1200")
                                .flow()
                                .of(Stage.OUTPUT)
                                .at(Pace.LAGS));
    }

    private static Aim etjanster() {
        return digital(
                        "e-tjänster",
                        Staff.DIGITALISERINGSCHEF,
                        "Självklara e-tjänster",
                        "Tjänster som är så enkla att man väljer dem själv, och så tillgängliga att alla kan.")
                .supporting("direkthjälp")
                .reachedBy(
                        digital(
                                        "vanligaste",
                                        Staff.DIGITALISERINGSCHEF,
                                        "De trettio vanligaste ärendena kan skötas digitalt",
                                        "Vi börjar med dem som flest frågar efter, inte med dem som är lättast.")
                                .measuredBy(
                                        up("Ansökningar som kommer in digitalt", "procent", "38", "80")
                                                .from("ärendesystem"),
                                        up("E-tjänster i drift", "antal", "12", "45")
                                                .quarterly()
                                                .of(Stage.OUTPUT)
                                                .at(Pace.LEADS)),
                        digital(
                                        "tillgänglighet",
                                        Staff.KOMMUNIKATIONSCHEF,
                                        "Tjänsterna går att använda för alla",
                                        "Klarspråk, uppläsning och stora knappar, prövat med dem som behöver det.")
                                .measuredBy(
                                        up("E-tjänster som klarar tillgänglighetskraven", "procent", "35", "100")
                                                .quarterly()
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .of(Stage.OUTPUT),
                                        down("Ärenden som avbryts i e-tjänsterna", "procent", "24.0", "10.0")
                                                .from("webbanalys")
                                                .of(Stage.PROCESS)
                                                .at(Pace.FAILS)));
    }

    private static Aim information() {
        return digital(
                        "information",
                        Staff.SAKERHETSSAMORDNARE,
                        "Säker och ordnad information",
                        "Vi vet vilken information vi har, vem som får se den, och vad vi gör när något går sönder.")
                .supporting("e-tjänster", "direkthjälp")
                .reachedBy(
                        digital(
                                        "ordning",
                                        Staff.SAKERHETSSAMORDNARE,
                                        "Informationen är klassad och skyddad",
                                        "En ägare för varje informationsmängd, och rätt inlåsning.")
                                .measuredBy(
                                        up("Informationsmängder som är klassade", "procent", "18", "100")
                                                .quarterly()
                                                .of(Stage.OUTPUT),
                                        up("System med flerfaktorsinloggning", "procent", "30", "100")
                                                .quarterly()
                                                .of(Stage.OUTPUT)
                                                .at(Pace.ARRIVES)),
                        digital(
                                        "drift",
                                        Staff.DIGITALISERINGSCHEF,
                                        "Störningar upptäcks, hanteras och övas",
                                        "Övning två gånger om året, på riktigt.")
                                .measuredBy(
                                        down("Allvarliga driftstörningar", "antal", "5", "1")
                                                .flow()
                                                .from("driftstatistik"),
                                        down("Tid till återställning vid övning", "timmar", "36", "8")
                                                .halfYearly()
                                                .vouchedForBy(Verifier.INDEPENDENT),
                                        hold("Tillgänglighet i verksamhetskritiska system", "procent", "99.80")
                                                .from("driftstatistik")
                                                .of(Stage.OUTPUT)));
    }

    private static Aim automatisering() {
        return digital(
                        "automatisering",
                        Staff.EKONOMICHEF,
                        "Det som upprepas görs av maskiner",
                        "Fakturor, scheman och registreringar först; beslut om människor fattas av människor.")
                .supporting("tid")
                .measuredBy(
                        up("Automatiserade processer", "antal", "2", "20")
                                .quarterly()
                                .of(Stage.OUTPUT)
                                .at(Pace.LAGS),
                        down("Felaktiga leverantörsfakturor", "procent", "6.1", "2.0")
                                .from("ekonomisystem")
                                .of(Stage.PROCESS));
    }

    private static Aim kompetens() {
        return digital(
                        "kompetens",
                        Staff.HR_CHEF,
                        "Alla kan, och vågar",
                        "Den som ska använda det nya ska förstå både varför och hur, innan det är på plats.")
                .supporting("tid", "e-tjänster")
                .measuredBy(
                        up("Medarbetare med grundkurs i informationssäkerhet", "procent", "12", "95")
                                .from("kursportal")
                                .of(Stage.OUTPUT)
                                .by("förvaltning", "social", "utbildning", "samhälle"),
                        up("Chefer som gått programmet i digital ledning", "procent", "8", "90")
                                .quarterly()
                                .from("kursportal")
                                .of(Stage.OUTPUT)
                                .at(Pace.WAITS),
                        unfounded("Självskattad digital förmåga", "index")
                                .halfYearly()
                                .vouchedForBy(Verifier.CUSTOMER));
    }

    private static List<Assumption> assumptions() {
        return List.of(
                new Assumption(
                        "e-legitimation",
                        "Det finns en nationell e-legitimation som alla våra invånare kan skaffa.",
                        Category.NATIONAL_SOLUTION,
                        Staff.DIGITALISERINGSCHEF,
                        List.of(new Sighting(9, "Utredningen går vidare enligt plan.", Verdict.HOLDS))),
                new Assumption(
                        "avtal",
                        "Avtalet om ärendehanteringssystemet kan förlängas till periodens slut.",
                        Category.MARKET,
                        Staff.DIGITALISERINGSCHEF,
                        List.of(
                                new Sighting(12, "Leverantören bekräftar att en förlängning är möjlig.", Verdict.HOLDS),
                                new Sighting(
                                        20, "Leverantören har köpts upp, och villkoren ses över.", Verdict.UNDER_WATCH),
                                new Sighting(
                                        -2,
                                        "Leverantören lägger ned produkten. Avtalet går inte att förlänga.",
                                        Verdict.BROKEN))),
                new Assumption(
                        "tillgänglighetslag",
                        "Lagen om tillgänglighet till digital offentlig service ändras inte i sak.",
                        Category.LAW,
                        Staff.KOMMUNIKATIONSCHEF,
                        List.of(new Sighting(15, "Inga ändringar är aviserade.", Verdict.HOLDS))));
    }
}
