package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Aim.business;
import static dev.kurs.bootstrap.demo.Aim.digital;
import static dev.kurs.bootstrap.demo.Figure.down;
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

/** What the municipality's plan means for one of its units. */
final class SocialPlan {

    /** The figure whose target was lowered on the way. */
    static final String LOWERED = "Familjer som fått stöd utan biståndsbeslut";

    /** The figure whose target was raised on the way. */
    static final String RAISED = "Brukare med digital nattillsyn";

    private SocialPlan() {}

    static Plan plan() {
        return new Plan(
                "social",
                "Tidigt, tryggt och på dina villkor – verksamhetsplan för socialförvaltningen %d–%d",
                "verksamhetsplan",
                3,
                Staff.SOCIALCHEF,
                "Socialförvaltningens reception, plan 2",
                "kommunplan",
                Unit.SOCIAL,
                "SN %d/47",
                "Den som behöver oss märker att vi kom i tid.",
                "Vi stöder människor att klara sin vardag, med respekt för att det är deras liv.",
                List.of(new Value("På dina villkor", "Den det gäller är med när det bestäms.")),
                "Kommunplanens mål blir verkliga först när varje enhet vet vad de betyder hos den. Här står vad"
                        + " socialförvaltningen gör, och hur vi ser om det hjälper.",
                List.of(tidigt(), palitligt(), arbetsliv(), teknik()),
                List.of(new Assumption(
                        "rekrytering",
                        "Vi kan anställa undersköterskor i den takt som pensionsavgångarna kräver.",
                        Category.ORGANISATION,
                        Staff.HR_CHEF,
                        List.of(
                                new Sighting(7, "Alla tjänster är tillsatta.", Verdict.HOLDS),
                                new Sighting(19, "Två av tjugo tjänster är vakanta.", Verdict.HOLDS)))),
                List.of(new Neighbour(
                        "Överenskommelse om nära vård", "Region Exempel", PlanLevel.REGIONAL, Relation.IMPLEMENTS)),
                List.of(new Backing(
                        Staff.SOCIALCHEF,
                        Level.MANAGEMENT,
                        "Förvaltningens ledningsgrupp har gått igenom planen med alla arbetslag.")));
    }

    private static Aim tidigt() {
        return business(
                        "tidigt stöd",
                        Staff.SOCIALCHEF,
                        "Stödet kommer tidigt",
                        "Hellre ett samtal i tid än en utredning för sent.")
                .contributingTo("fritid")
                .measuredBy(
                        down("Utredningstid för barn och unga", "dagar", "128", "90")
                                .from("socialtjänstsystem")
                                .of(Stage.PROCESS),
                        up(LOWERED, "antal", "14", "30")
                                .flow()
                                .from("socialtjänstsystem")
                                .of(Stage.OUTPUT)
                                .at(Pace.LAGS),
                        down("Ärenden som öppnas på nytt inom ett år", "procent", "29.0", "20.0")
                                .quarterly()
                                .from("socialtjänstsystem")
                                .at(Pace.LEADS));
    }

    private static Aim palitligt() {
        return business(
                        "pålitlig hemtjänst",
                        Staff.HEMTJANSTCHEF,
                        "Hemtjänst som går att lita på",
                        "Vi kommer när vi har sagt, och säger till när vi inte kan.")
                .contributingTo("äldre")
                .measuredBy(
                        up("Planerade besök som utförs i tid", "procent", "81", "95")
                                .from("planeringssystem")
                                .of(Stage.PROCESS),
                        up("Brukare som känner sig trygga hemma", "procent", "83", "90")
                                .halfYearly()
                                .from("brukarundersökning")
                                .vouchedForBy(Verifier.CUSTOMER)
                                .by("kön", "K", "M"),
                        down("Avvikelser i läkemedelshanteringen", "antal", "22", "10")
                                .flow()
                                .from("avvikelsesystem")
                                .of(Stage.PROCESS)
                                .at(Pace.LAGS))
                .reachedBy(business(
                                "genomförandeplaner",
                                Staff.HEMTJANSTCHEF,
                                "Varje brukare har en plan som gäller",
                                "Planen skrivs tillsammans, och ses över när livet ändras.")
                        .measuredBy(up("Genomförandeplaner som är aktuella", "procent", "64", "95")
                                .from("socialtjänstsystem")
                                .of(Stage.OUTPUT)));
    }

    private static Aim arbetsliv() {
        return business(
                        "arbetsliv",
                        Staff.HR_CHEF,
                        "Ett arbete som håller hela livet",
                        "Den som trivs stannar, och den som stannar blir en känd och trygg person för någon annan.")
                .contributingTo("ekonomi")
                .measuredBy(
                        down("Sjukfrånvaro i socialförvaltningen", "procent", "10.4", "7.0")
                                .from("hr-system")
                                .by("kön", "K", "M")
                                .at(Pace.LAGS),
                        up("Tillsvidareanställda på heltid", "procent", "61", "80")
                                .quarterly()
                                .from("hr-system"),
                        down("Timmar med vikarier", "timmar", "3900", "2600")
                                .flow()
                                .from("hr-system")
                                .of(Stage.INPUT)
                                .at(Pace.LEADS));
    }

    private static Aim teknik() {
        return digital(
                        "välfärdsteknik",
                        Staff.HEMTJANSTCHEF,
                        "Välfärdsteknik som den enskilde själv vill ha",
                        "Ingen ska få en kamera i stället för en människa, men den som vill sova ostörd ska få göra det.")
                .supporting("pålitlig hemtjänst")
                .contributingTo("äldre")
                .measuredBy(
                        up(RAISED, "antal", "9", "60").of(Stage.OUTPUT).at(Pace.LEADS),
                        down("Fysiska tillsynsbesök nattetid", "antal", "2100", "1200")
                                .flow()
                                .from("planeringssystem")
                                .of(Stage.OUTPUT),
                        up("Nöjda med sin välfärdsteknik", "procent", "70", "85")
                                .quarterly()
                                .from("brukarundersökning")
                                .vouchedForBy(Verifier.CUSTOMER)
                                .at(Pace.FALLS_SILENT));
    }
}
