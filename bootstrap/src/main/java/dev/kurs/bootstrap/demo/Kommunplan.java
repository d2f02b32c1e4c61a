package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Aim.business;
import static dev.kurs.bootstrap.demo.Figure.down;
import static dev.kurs.bootstrap.demo.Figure.hold;
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

/** The plan of the whole municipality: six business goals that everything else serves. */
final class Kommunplan {

    private Kommunplan() {}

    static Plan plan() {
        return new Plan(
                "kommunplan",
                "Nära till allt – kommunplan för Granvattna %d–%d",
                "kommunplan",
                4,
                Staff.KOMMUNDIREKTOR,
                "kommunplan@example.org",
                null,
                null,
                "KS %d/118",
                "Granvattna är kommunen där allt är nära: skolan, skogen, arbetet och de som bestämmer.",
                "Vi ger dem som bor och verkar i Granvattna en trygg vardag och goda förutsättningar att forma sina"
                        + " egna liv, med god hushållning av det vi äger tillsammans.",
                List.of(
                        new Value("Närhet", "Vi möter människor där de är och svarar på det som de frågar om."),
                        new Value("Mod", "Vi prövar nytt i liten skala, mäter, och slutar med det som inte håller."),
                        new Value("Ansvar", "Den som beslutar följer upp, och berättar öppet hur det gick.")),
                "Vi blir äldre, färre ska försörja fler, och förväntningarna på kommunens tjänster växer fortare än"
                        + " skatteintäkterna. Kommunplanen samlar det viktigaste till sex mål, så att nämnder,"
                        + " förvaltningar och invånare drar åt samma håll. Den får ändras när förutsättningarna gör det.",
                List.of(skola(), aldre(), naringsliv(), klimat(), fritid(), ekonomi()),
                assumptions(),
                List.of(
                        new Neighbour(
                                "Översiktsplan för Granvattna",
                                "Granvattna kommun",
                                PlanLevel.MUNICIPAL,
                                Relation.ALIGNS_WITH),
                        new Neighbour(
                                "Regional utvecklingsstrategi",
                                "Region Exempel",
                                PlanLevel.REGIONAL,
                                Relation.IMPLEMENTS),
                        new Neighbour(
                                "Sparprogram för lokaler",
                                "Granvattna kommun",
                                PlanLevel.MUNICIPAL,
                                Relation.CONFLICTS_WITH)),
                List.of(
                        new Backing(
                                Staff.ORDFORANDE,
                                Level.POLITICAL,
                                "Kommunfullmäktige står bakom planen över blockgränsen."),
                        new Backing(
                                Staff.KOMMUNDIREKTOR,
                                Level.EXECUTIVE,
                                "Ledningsgruppen tar ansvar för att planen hålls levande, och följer upp den varje"
                                        + " kvartal.")));
    }

    private static Aim skola() {
        return business(
                        "skola",
                        Staff.SKOLCHEF,
                        "Barn och unga lyckas i skolan",
                        "Varje barn ska gå ut skolan med kunskaper som räcker till nästa steg, oavsett var i kommunen"
                                + " det växer upp.")
                .weighing("2")
                .measuredBy(up("Elever som känner sig trygga i skolan", "procent", "84.1", "92.0")
                        .halfYearly()
                        .from("elevenkät")
                        .vouchedForBy(Verifier.CUSTOMER)
                        .by("kön", "K", "M")
                        .at(Pace.LAGS))
                .reachedBy(
                        business(
                                        "behörighet",
                                        Staff.SKOLCHEF,
                                        "Fler går ut grundskolan med behörighet till gymnasiet",
                                        "Tidiga insatser i svenska och matematik, och samma krav på alla skolor.")
                                .measuredBy(
                                        up(
                                                        "Elever i årskurs 9 som är behöriga till gymnasiet",
                                                        "procent",
                                                        "82.4",
                                                        "90.0")
                                                .yearly()
                                                .from("kolada")
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .by("kön", "K", "M"),
                                        up("Elever i årskurs 3 som klarar proven i svenska", "procent", "71.0", "82.0")
                                                .yearly()
                                                .from("kolada")
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .at(Pace.LEADS)),
                        business(
                                        "gymnasium",
                                        Staff.SKOLCHEF,
                                        "Fler unga fullföljer gymnasiet",
                                        "Frånvaro följs upp samma dag, och ingen lämnar skolan utan en plan.")
                                .measuredBy(
                                        up("Gymnasieelever med examen inom tre år", "procent", "68.3", "78.0")
                                                .yearly()
                                                .from("kolada")
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .by("kön", "K", "M")
                                                .at(Pace.LAGS),
                                        down("Ogiltig frånvaro i gymnasieskolan", "procent", "9.8", "5.0")
                                                .from("skolsystem")
                                                .of(Stage.OUTPUT)));
    }

    private static Aim aldre() {
        return business(
                        "äldre",
                        Staff.SOCIALCHEF,
                        "Äldre lever självständigt och tryggt",
                        "Den som behöver stöd ska få det i tid, av få och kända personer, och själv bestämma hur.")
                .weighing("2")
                .measuredBy(
                        up("Brukare som är nöjda med hemtjänsten", "procent", "84", "92")
                                .yearly()
                                .from("brukarundersökning")
                                .vouchedForBy(Verifier.CUSTOMER)
                                .by("kön", "K", "M"),
                        down("Fallskador bland invånare över 65 år", "antal per 1 000 invånare", "43.2", "34.0")
                                .quarterly()
                                .from("region")
                                .vouchedForBy(Verifier.INDEPENDENT)
                                .at(Pace.FAILS))
                .reachedBy(
                        business(
                                        "kontinuitet",
                                        Staff.HEMTJANSTCHEF,
                                        "Hemtjänsten har få och kända ansikten",
                                        "Mindre arbetslag som planerar sin egen vecka.")
                                .measuredBy(down("Medarbetare som en brukare möter under 14 dagar", "antal", "16", "10")
                                        .at(Pace.LEADS)),
                        business(
                                        "boende",
                                        Staff.SOCIALCHEF,
                                        "Särskilt boende finns när det behövs",
                                        "Två nya boenden, och ett bättre flöde mellan sjukhus och kommun.")
                                .measuredBy(down("Väntetid till särskilt boende", "dagar", "62", "30")
                                        .of(Stage.OUTPUT)
                                        .at(Pace.LAGS)));
    }

    private static Aim naringsliv() {
        return business(
                        "näringsliv",
                        Staff.NARINGSLIVSCHEF,
                        "Företag vill växa i Granvattna",
                        "Snabba och begripliga besked, mark som går att bygga på, och en kommun som svarar i telefon.")
                .reachedBy(
                        business(
                                        "myndighet",
                                        Staff.SAMHALLSBYGGNADSCHEF,
                                        "Besked är snabba och begripliga",
                                        "En väg in, ett språk som går att förstå, och besked i tid.")
                                .measuredBy(
                                        down("Handläggningstid för bygglov", "dagar", "54", "28")
                                                .of(Stage.OUTPUT)
                                                .at(Pace.LEADS),
                                        up("Nöjd kund-index för företagens kontakter", "index", "68", "78")
                                                .quarterly()
                                                .from("företagsenkät")
                                                .vouchedForBy(Verifier.CUSTOMER)),
                        business(
                                        "företagande",
                                        Staff.NARINGSLIVSCHEF,
                                        "Fler startar och driver företag",
                                        "Rådgivning på kvällstid, och ett torg där idéer möter kapital.")
                                .measuredBy(
                                        up("Nyregistrerade företag", "antal", "31", "45")
                                                .quarterly()
                                                .flow()
                                                .from("bolagsregister")
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .at(Pace.FAILS),
                                        up("Sysselsatta med arbetsplats i kommunen", "antal", "8950", "9400")
                                                .quarterly()
                                                .from("statistikmyndighet")
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .at(Pace.LAGS)));
    }

    private static Aim klimat() {
        return business(
                        "klimat",
                        Staff.KLIMATSTRATEG,
                        "Kommunens klimatpåverkan halveras",
                        "Vi börjar med det vi själva rår över: våra hus, våra fordon och våra inköp.")
                .reachedBy(
                        business(
                                        "byggnader",
                                        Staff.SAMHALLSBYGGNADSCHEF,
                                        "Våra hus och fordon använder mindre och renare energi",
                                        "Driftoptimering i alla större fastigheter, och fossilfria fordon.")
                                .measuredBy(
                                        down("Energianvändning i kommunens lokaler", "kWh per m²", "168", "140")
                                                .from("energiuppföljning")
                                                .of(Stage.OUTPUT),
                                        down("Utsläpp från kommunens fordon", "ton koldioxid", "41.0", "20.0")
                                                .flow()
                                                .from("drivmedelskort"),
                                        up("Förnybart drivmedel i kommunens fordon", "procent", "46", "85")
                                                .from("drivmedelskort")
                                                .of(Stage.OUTPUT)
                                                .at(Pace.ARRIVES)),
                        business(
                                        "resor",
                                        Staff.KLIMATSTRATEG,
                                        "Fler går, cyklar och åker kollektivt",
                                        "Säkra skolvägar, och turer som passar arbetstiderna.")
                                .measuredBy(
                                        up("Resor med kollektivtrafiken", "antal", "62000", "80000")
                                                .flow()
                                                .from("trafikbolag")
                                                .vouchedForBy(Verifier.INDEPENDENT)
                                                .at(Pace.LAGS),
                                        up("Elever som går eller cyklar till skolan", "procent", "52", "65")
                                                .halfYearly()
                                                .from("elevenkät")
                                                .vouchedForBy(Verifier.CUSTOMER)));
    }

    private static Aim fritid() {
        return business(
                        "fritid",
                        Staff.KULTURCHEF,
                        "Människor mår bra och är med och påverkar",
                        "Alla ska ha något att längta till, och någon som lyssnar.")
                .reachedBy(
                        business(
                                        "unga",
                                        Staff.KULTURCHEF,
                                        "Fler unga har en meningsfull fritid",
                                        "Öppna lokaler, låga trösklar och ledare som stannar.")
                                .measuredBy(
                                        up("Unga i ledarledda aktiviteter", "antal", "2140", "2600")
                                                .quarterly()
                                                .from("föreningsregister")
                                                .of(Stage.OUTPUT)
                                                .at(Pace.LEADS),
                                        up("Besök på fritidsgårdarna", "antal", "1850", "2500")
                                                .flow()
                                                .of(Stage.OUTPUT)),
                        business(
                                        "inflytande",
                                        Staff.KOMMUNIKATIONSCHEF,
                                        "Fler är med och påverkar",
                                        "Frågor ställs innan allt är klart, och den som svarat får veta vad som hände.")
                                .measuredBy(
                                        up("Invånare som anser sig kunna påverka", "procent", "31", "45")
                                                .yearly()
                                                .from("medborgarundersökning")
                                                .vouchedForBy(Verifier.CUSTOMER)
                                                .at(Pace.LAGS),
                                        up("Medborgarförslag besvarade inom fyra månader", "procent", "58", "95")
                                                .quarterly()
                                                .of(Stage.OUTPUT)));
    }

    private static Aim ekonomi() {
        return business(
                        "ekonomi",
                        Staff.EKONOMICHEF,
                        "Ekonomi i balans och en arbetsplats att stanna på",
                        "Vi lever inom våra ramar, och vårdar dem som gör jobbet.")
                .measuredBy(
                        hold("Soliditet enligt fullfondsmodellen", "procent", "21.0")
                                .quarterly()
                                .from("ekonomisystem"),
                        hold("Kommunal skattesats", "kronor", "22.15").yearly().from("ekonomisystem"),
                        down("Nettokostnadsavvikelse", "procent", "4.6", "1.0")
                                .yearly()
                                .from("kolada")
                                .vouchedForBy(Verifier.INDEPENDENT)
                                .at(Pace.LAGS))
                .reachedBy(business(
                                "medarbetare",
                                Staff.HR_CHEF,
                                "Medarbetare trivs och stannar",
                                "Chefer med lagom många medarbetare, och scheman som går att leva med.")
                        .measuredBy(
                                down("Sjukfrånvaro", "procent", "7.9", "5.5")
                                        .from("hr-system")
                                        .by("kön", "K", "M"),
                                up("Hållbart medarbetarengagemang", "index", "76", "82")
                                        .halfYearly()
                                        .from("medarbetarenkät")
                                        .vouchedForBy(Verifier.CUSTOMER)
                                        .at(Pace.ARRIVES),
                                down("Personalomsättning", "procent", "13.5", "9.0")
                                        .quarterly()
                                        .from("hr-system")));
    }

    private static List<Assumption> assumptions() {
        return List.of(
                new Assumption(
                        "befolkning",
                        "Befolkningen växer med minst en halv procent om året.",
                        Category.OTHER,
                        Staff.EKONOMICHEF,
                        List.of(
                                new Sighting(6, "Prognosen håller: 0,6 procent.", Verdict.HOLDS),
                                new Sighting(14, "Inflyttningen har mattats av till 0,5 procent.", Verdict.HOLDS),
                                new Sighting(
                                        -2,
                                        "Årets preliminära siffra är 0,2 procent. Färre barnfamiljer flyttar in.",
                                        Verdict.UNDER_WATCH))),
                new Assumption(
                        "statsbidrag",
                        "Statsbidragen till skolan ligger kvar på dagens nivå.",
                        Category.FUNDING,
                        Staff.SKOLCHEF,
                        List.of(
                                new Sighting(8, "Oförändrade i årets budget.", Verdict.HOLDS),
                                new Sighting(20, "Oförändrade även nästa år.", Verdict.HOLDS))),
                new Assumption(
                        "nära vård",
                        "Regionen och kommunen är överens om vem som gör vad i den nära vården.",
                        Category.ORGANISATION,
                        Staff.SOCIALCHEF,
                        List.of(new Sighting(10, "Överenskommelsen är undertecknad.", Verdict.HOLDS))));
    }
}
