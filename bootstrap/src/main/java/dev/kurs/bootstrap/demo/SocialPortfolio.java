package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Figure.down;
import static dev.kurs.bootstrap.demo.Figure.up;
import static dev.kurs.bootstrap.demo.Gain.freed;
import static dev.kurs.bootstrap.demo.Gain.money;
import static dev.kurs.bootstrap.demo.Gain.quality;

import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.Stage;
import java.util.List;

/** The projects that carry the plan of the social services out. */
final class SocialPortfolio {

    private static final String PLAN = "social";

    private SocialPortfolio() {}

    static List<Undertaking> all() {
        return List.of(nights(), routes(), early(), plans(), keys(), trial());
    }

    private static Undertaking nights() {
        return Undertaking.of(PLAN, "nattillsyn", "Digital tillsyn om natten", Staff.HEMTJANSTCHEF, 3)
                .about("Den som vill får tillsyn genom kamera eller sensor, och slipper bli väckt.")
                .begun(1)
                .then(2, Stage.ANALYSIS)
                .then(4, Stage.PLANNED)
                .then(6, Stage.DELIVERY)
                .then(14, Stage.REALISATION)
                .helps("välfärdsteknik", "0.7")
                .helps("pålitlig hemtjänst", "0.3")
                .costs(70, 55, 38)
                .upTo("1.2")
                .gives(
                        freed(
                                        "Nattpersonalens tid går till dem som behöver besök",
                                        Staff.HEMTJANSTCHEF,
                                        down("Körda mil per natt", "mil", "62", "28")
                                                .at(Pace.KEEPS),
                                        "29000")
                                .when("Nattpatrullen planerar turen efter larm och inte efter lista.")
                                .rewardedBy("Hälften av den frigjorda tiden blir fler besök på dagen."),
                        quality(
                                "Människor får sova",
                                Staff.SOCIALCHEF,
                                up("Nätter utan väckande besök", "procent", "12", "70")
                                        .vouchedForBy(Verifier.CUSTOMER)
                                        .at(Pace.LEADS)),
                        quality(
                                        "Några känner sig övervakade",
                                        Staff.SOCIALCHEF,
                                        up("Klagomål om övervakning per kvartal", "klagomål", "0", "4")
                                                .at(Pace.KEEPS))
                                .ill())
                .needs("integration", "0.5")
                .needs("juridik", "0.5")
                .risks(
                        "Larm når inte fram när mobilnätet ligger nere.",
                        2,
                        5,
                        "Två operatörer, och besök när kontakten bryts.");
    }

    private static Undertaking routes() {
        return Undertaking.of(PLAN, "planering", "Turer som planeras efter kontinuitet", Staff.HEMTJANSTCHEF, 2)
                .about("Planeringen väger samma ansikten högre än kortaste väg.")
                .begun(3)
                .then(5, Stage.ANALYSIS)
                .then(7, Stage.PLANNED)
                .then(10, Stage.DELIVERY)
                .then(19, Stage.REALISATION)
                .helps("pålitlig hemtjänst", "0.9")
                .costs(38, 42, 15)
                .gives(
                        quality(
                                "Färre olika människor genom dörren",
                                Staff.HEMTJANSTCHEF,
                                down("Personal per brukare under två veckor", "personer", "16.0", "10.0")
                                        .vouchedForBy(Verifier.INDEPENDENT)
                                        .at(Pace.LAGS)),
                        freed(
                                "Mindre tid i bil",
                                Staff.HEMTJANSTCHEF,
                                down("Restid per tur", "minuter", "74", "52").at(Pace.KEEPS),
                                "61000"),
                        quality(
                                "Besök på utlovad tid",
                                Staff.SOCIALCHEF,
                                up("Besök inom en kvart från utlovad tid", "procent", "71", "92")))
                .after("nattillsyn")
                .needs("dataanalys", "0.5")
                .risks("Planerarna litar inte på förslagen.", 3, 3, "Planerarna är med och sätter vikterna.");
    }

    private static Undertaking early() {
        return Undertaking.of(PLAN, "familjehus", "Ett hus för familjer, öppet utan remiss", Staff.SOCIALCHEF, 3)
                .about("Förskola, elevhälsa, socialtjänst och region under samma tak två dagar i veckan.")
                .begun(4)
                .then(6, Stage.ANALYSIS)
                .then(10, Stage.PLANNED)
                .then(14, Stage.DELIVERY)
                .goes(HealthColour.AMBER, "Regionen har inte bemannat sin del.")
                .helps("tidigt stöd", "1")
                .costs(60, 95, 50)
                .upTo("1.3")
                .gives(
                        quality(
                                "Familjer söker hjälp tidigare",
                                Staff.SOCIALCHEF,
                                up("Familjer som kommit på eget initiativ", "familjer", "0", "160")
                                        .at(Pace.LAGS)),
                        money(
                                        "Färre placeringar",
                                        Staff.EKONOMICHEF,
                                        down("Placerade barn", "barn", "41", "33")
                                                .at(Pace.FAILS),
                                        "640000")
                                .to("0.5"),
                        quality(
                                "Barn slipper berätta om och om igen",
                                Staff.SKOLCHEF,
                                down("Samtal innan rätt hjälp", "samtal", "5.0", "2.0")
                                        .vouchedForBy(Verifier.CUSTOMER)))
                .needs("juridik", "0.5")
                .needs("verksamhetsutveckling", "1")
                .risks("Sekretessen hindrar samarbetet.", 3, 4, "Samtycke från första besöket, och gemensam mall.")
                .repairs(
                        20,
                        "Hälften så många familjer som planerat har kommit.",
                        "Huset är bara öppet på dagtid.",
                        "Öppna en kväll i veckan och flytta in familjerådgivningen.",
                        false);
    }

    private static Undertaking plans() {
        return Undertaking.of(PLAN, "genomförande", "Levande genomförandeplaner", Staff.HEMTJANSTCHEF, 1)
                .about("Planen skrivs tillsammans med den enskilde, i mobilen, vid köksbordet.")
                .begun(2)
                .then(3, Stage.ANALYSIS)
                .then(4, Stage.PLANNED)
                .then(6, Stage.DELIVERY)
                .then(12, Stage.REALISATION)
                .then(23, Stage.DONE)
                .goes(HealthColour.GREEN, "Klart. Planerna är en del av vardagen.")
                .helps("genomförandeplaner", "0.8")
                .helps("arbetsliv", "0.2")
                .costs(15, 38, 4)
                .gives(
                        quality(
                                "Hjälpen är den man kommit överens om",
                                Staff.HEMTJANSTCHEF,
                                up("Planer yngre än sex månader", "procent", "48", "95")
                                        .vouchedForBy(Verifier.INDEPENDENT)
                                        .at(Pace.ARRIVES)),
                        freed(
                                "Dokumentation görs en gång",
                                Staff.HEMTJANSTCHEF,
                                down("Minuter dokumentation per tur", "minuter", "31", "18")
                                        .at(Pace.BACKFIRES),
                                "44000"))
                .needs("verksamhetsutveckling", "0.5")
                .risks("Mobilerna räcker inte till alla.", 2, 2, "Köp in i två omgångar.");
    }

    private static Undertaking keys() {
        return Undertaking.of(PLAN, "nycklar", "Lås utan nycklar", Staff.HEMTJANSTCHEF, 1)
                .about("Tusen nycklar ersätts av lås som öppnas med mobilen.")
                .begun(10)
                .then(12, Stage.ANALYSIS)
                .then(17, Stage.PLANNED)
                .helps("pålitlig hemtjänst", "0.4")
                .helps("välfärdsteknik", "0.3")
                .costs(85, 15, 12)
                .gives(
                        freed(
                                "Inga vändor efter nycklar",
                                Staff.HEMTJANSTCHEF,
                                down("Nyckelhämtningar per vecka", "hämtningar", "420", "30"),
                                "3900"),
                        quality(
                                "Hjälp inom tio minuter vid larm",
                                Staff.SOCIALCHEF,
                                up("Larm besvarade inom tio minuter", "procent", "62", "90")),
                        money(
                                "Inga borttappade nycklar att byta",
                                Staff.EKONOMICHEF,
                                down("Låsbyten per år", "byten", "95", "10"),
                                "2400"))
                .requires("nattillsyn")
                .needs("upphandling", "0.5")
                .risks("Hyresvärdar godkänner inte låsen.", 3, 3, "Avtal med de tre största före upphandling.");
    }

    private static Undertaking trial() {
        return Undertaking.of(PLAN, "arbetstid", "Försök med kortare arbetspass", Staff.HR_CHEF, 2)
                .about("Två arbetslag prövar sex timmars pass i ett år, med forskare som följer.")
                .begun(19)
                .then(21, Stage.ANALYSIS)
                .helps("arbetsliv", "0.6")
                .costs(95, 20, 0)
                .gives(
                        quality(
                                "Friskare medarbetare",
                                Staff.HR_CHEF,
                                down("Sjukdagar per medarbetare och år", "dagar", "24.0", "15.0")
                                        .at(Pace.WAITS)),
                        money(
                                "Mindre omsättning på personal",
                                Staff.HR_CHEF,
                                down("Nyanställningar per år", "anställningar", "140", "95")
                                        .at(Pace.WAITS),
                                "38000"),
                        quality(
                                        "Fler överlämningar mellan pass",
                                        Staff.HEMTJANSTCHEF,
                                        up("Överlämningar per dygn", "överlämningar", "3.0", "4.0")
                                                .at(Pace.WAITS))
                                .ill())
                .excludes("scheman")
                .risks(
                        "Resultatet går inte att skilja från annat som händer.",
                        4,
                        3,
                        "Jämförelsegrupp i grannkommunen.");
    }
}
