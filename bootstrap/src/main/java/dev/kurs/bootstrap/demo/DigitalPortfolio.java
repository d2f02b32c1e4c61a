package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Figure.down;
import static dev.kurs.bootstrap.demo.Figure.up;
import static dev.kurs.bootstrap.demo.Gain.environment;
import static dev.kurs.bootstrap.demo.Gain.freed;
import static dev.kurs.bootstrap.demo.Gain.money;
import static dev.kurs.bootstrap.demo.Gain.quality;

import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.portfolio.ProjectHeader.HealthColour;
import dev.kurs.domain.portfolio.Stage;
import java.util.List;

/** The projects that carry the digital strategy out. */
final class DigitalPortfolio {

    static final String ERRANDS = "e-tjänster";
    static final String SYSTEM = "ärendehantering";

    private static final String PLAN = "digital";

    private DigitalPortfolio() {}

    static List<Undertaking> all() {
        return List.of(
                errands(),
                login(),
                invoices(),
                classing(),
                centre(),
                newSystem(),
                robots(),
                courses(),
                archive(),
                forms());
    }

    /** How it went from stage to stage, and on which decisions, is told by {@link Projects}. */
    private static Undertaking errands() {
        return Undertaking.of(
                        PLAN, ERRANDS, "E-tjänster för de tjugo vanligaste ärendena", Staff.DIGITALISERINGSCHEF, 3)
                .about(
                        "Tjugo ärenden som i dag kräver blankett eller besök byggs om till e-tjänster, de vanligaste först.")
                .begun(1)
                .helps("e-tjänster", "0.5")
                .helps("direkthjälp", "0.3")
                .helps("tillgänglighet", "0.2")
                .costs(210, 60, 25)
                .upTo("1.4")
                .gives(
                        money(
                                        "Färre brev att skriva ut och skicka",
                                        Staff.EKONOMICHEF,
                                        down("Utskickade brev per månad", "brev", "10000", "4000"),
                                        "300")
                                .when("Besked skickas digitalt om mottagaren inte bett om papper."),
                        freed(
                                        "Handläggare slipper registrera för hand",
                                        Staff.KOMMUNIKATIONSCHEF,
                                        down("Timmar för registrering per månad", "timmar", "640", "180"),
                                        "4800")
                                .to("0.7")
                                .rewardedBy("Enheten behåller hälften av den frigjorda tiden till uppsökande arbete."),
                        quality(
                                "Invånare gör klart ärendet på en gång",
                                Staff.KOMMUNIKATIONSCHEF,
                                up("Ärenden klara vid första försöket", "procent", "52", "85")
                                        .vouchedForBy(Verifier.CUSTOMER)
                                        .at(Pace.LEADS)),
                        quality(
                                        "Den som inte kan eller vill vara digital får vänta längre",
                                        Staff.KOMMUNIKATIONSCHEF,
                                        up("Väntetid vid disken", "minuter", "9.0", "11.0")
                                                .at(Pace.KEEPS))
                                .ill())
                .needs("integration", "1.5")
                .needs("tillgänglighet", "0.5")
                .needs("verksamhetsutveckling", "1")
                .risks("Ärendena skiljer sig mer än de ser ut.", 3, 3, "Börja med en gemensam karta.")
                .repairs(
                        15,
                        "Bara elva av tjugo tjänster är i drift.",
                        "Två utvecklare har slutat.",
                        "Avropa en utvecklare och skjut de tre minst använda tjänsterna.",
                        true);
    }

    private static Undertaking login() {
        return Undertaking.of(
                        PLAN, "inloggning", "En inloggning för invånare och företag", Staff.DIGITALISERINGSCHEF, 2)
                .about("Sju inloggningar blir en, med ombud för den som behöver hjälp.")
                .begun(0)
                .then(1, Stage.ANALYSIS)
                .then(2, Stage.PLANNED)
                .then(4, Stage.DELIVERY)
                .then(13, Stage.REALISATION)
                .then(22, Stage.DONE)
                .goes(HealthColour.GREEN, "Klart. Alla tjänster använder den gemensamma inloggningen.")
                .helps("e-tjänster", "0.6")
                .helps("ordning", "0.4")
                .costs(120, 45, 12)
                .gives(
                        money(
                                "Färre licenser för inloggning",
                                Staff.EKONOMICHEF,
                                down("Betalda inloggningslösningar", "antal", "7", "1")
                                        .at(Pace.ARRIVES),
                                "85000"),
                        freed(
                                "Mindre tid till glömda lösenord",
                                Staff.DIGITALISERINGSCHEF,
                                down("Lösenordsärenden per månad", "ärenden", "310", "60")
                                        .at(Pace.KEEPS),
                                "1900"),
                        quality(
                                        "Anhöriga kan hjälpa till på ett säkert sätt",
                                        Staff.SOCIALCHEF,
                                        up("Registrerade ombud", "antal", "0", "400"))
                                .abandoned())
                .needs("integration", "1")
                .needs("informationssäkerhet", "0.5")
                .risks("E-legitimationen försenas.", 2, 4, "Bygg mot öppna standarder.");
    }

    private static Undertaking invoices() {
        return Undertaking.of(PLAN, "fakturor", "Leverantörsfakturor utan handpåläggning", Staff.EKONOMICHEF, 2)
                .about("Fakturor tolkas, konteras och matchas mot beställningar; människor ser på avvikelserna.")
                .begun(3)
                .then(4, Stage.ANALYSIS)
                .then(5, Stage.PLANNED)
                .then(7, Stage.DELIVERY)
                .then(14, Stage.REALISATION)
                .helps("automatisering", "0.7")
                .helps("tid", "0.3")
                .costs(65, 40, 9)
                .gives(
                        freed(
                                        "Ekonomiassistenter får tid för analys",
                                        Staff.EKONOMICHEF,
                                        down("Fakturor som hanteras för hand per månad", "fakturor", "2400", "500")
                                                .at(Pace.LEADS),
                                        "620")
                                .when("Beställning görs alltid i systemet, med referens."),
                        money(
                                "Färre dröjsmålsavgifter",
                                Staff.CONTROLLER,
                                down("Fakturor som betalas för sent per månad", "fakturor", "130", "20"),
                                "2700"),
                        money(
                                "Avtalsrabatter som faktiskt dras",
                                Staff.EKONOMICHEF,
                                up("Inköp på avtal", "procent", "71", "92").at(Pace.LAGS),
                                "48000"))
                .needs("integration", "0.5")
                .needs("dataanalys", "0.5")
                .risks(
                        "Leverantörer skickar fortfarande bilder av fakturor.",
                        4,
                        2,
                        "Kräv elektronisk faktura i nya avtal.");
    }

    private static Undertaking classing() {
        return Undertaking.of(PLAN, "klassning", "Informationen klassas och får ägare", Staff.SAKERHETSSAMORDNARE, 3)
                .about("Varje informationsmängd får en ägare, en klass och de skydd som klassen kräver.")
                .begun(2)
                .then(3, Stage.ANALYSIS)
                .then(5, Stage.PLANNED)
                .then(8, Stage.DELIVERY)
                .goes(HealthColour.AMBER, "Två förvaltningar har inte utsett ägare till sin information.")
                .helps("ordning", "0.8")
                .helps("drift", "0.2")
                .costs(40, 90, 6)
                .upTo("1.3")
                .gives(
                        quality(
                                "Rätt uppgifter når rätt personer, och inga andra",
                                Staff.SAKERHETSSAMORDNARE,
                                down("Felaktiga behörigheter vid stickprov", "procent", "14.0", "2.0")
                                        .at(Pace.LAGS)),
                        freed(
                                "Uppgifter går att hitta",
                                Staff.KOMMUNDIREKTOR,
                                down("Timmar för att leta efter handlingar per månad", "timmar", "520", "260")
                                        .at(Pace.LAGS),
                                "4600"),
                        money(
                                "Lägre premie för cyberförsäkring",
                                Staff.EKONOMICHEF,
                                down("Försäkringspremie per år", "tusen kronor", "410", "290"),
                                "1000"))
                .needs("informationssäkerhet", "1.5")
                .needs("juridik", "0.5")
                .risks(
                        "Klassningen blir en pappersprodukt.",
                        3,
                        4,
                        "Varje klass kopplas till en inställning som kan mätas.")
                .repairs(
                        20,
                        "Klassningen ligger fyra månader efter.",
                        "Förvaltningarna har inte avsatt tid.",
                        "Kommundirektören tar upp det i varje uppföljning tills det är klart.",
                        false);
    }

    private static Undertaking centre() {
        return Undertaking.of(PLAN, "kontaktcenter", "Ett kontaktcenter för alla frågor", Staff.KOMMUNIKATIONSCHEF, 4)
                .about("Frågor besvaras på ett ställe, oavsett kanal, av den som har hela bilden.")
                .begun(6)
                .then(7, Stage.ANALYSIS)
                .then(10, Stage.PLANNED)
                .then(13, Stage.DELIVERY)
                .goes(HealthColour.RED, "Telefonilösningen klarar inte belastningen, och bemanningen är inte löst.")
                .helps("direkthjälp", "0.7")
                .helps("tid", "0.2")
                .costs(180, 120, 70)
                .upTo("1.6")
                .gives(
                        quality(
                                "Svar direkt i stället för i morgon",
                                Staff.KOMMUNIKATIONSCHEF,
                                up("Frågor som får svar i första samtalet", "procent", "44", "75")
                                        .vouchedForBy(Verifier.INDEPENDENT)
                                        .at(Pace.FAILS)),
                        freed(
                                        "Handläggare avbryts mer sällan",
                                        Staff.SAMHALLSBYGGNADSCHEF,
                                        down("Samtal till handläggare per månad", "samtal", "5200", "1900")
                                                .at(Pace.LAGS),
                                        "220")
                                .togetherWith(ERRANDS, "0.3")
                                .to("0.6"),
                        quality(
                                        "Det tar tid innan alla vet vart de ska ringa",
                                        Staff.KOMMUNIKATIONSCHEF,
                                        up("Felringda samtal per månad", "samtal", "150", "300"))
                                .ill())
                .requires("inloggning")
                .needs("verksamhetsutveckling", "2")
                .needs("integration", "1")
                .risks("Förvaltningarna behåller sina egna nummer.", 4, 4, "Politiskt beslut om ett nummer före start.")
                .risks("Bemanningen räcker inte vid toppar.", 4, 3, "Återuppringning och gemensam bemanningspool.")
                .repairs(
                        21,
                        "Svarstiden har blivit längre, inte kortare.",
                        "Samtalen styrs inte efter ämne.",
                        "Byt telefonilösning och dela upp köerna efter ämne.",
                        false);
    }

    /** What is being decided about it is told by {@link Projects}. */
    private static Undertaking newSystem() {
        return Undertaking.of(PLAN, SYSTEM, "Nytt ärendehanteringssystem", Staff.SAKERHETSSAMORDNARE, 4)
                .about("Ett system med öppna gränssnitt och ett avtal som går att säga upp ersätter det som läggs ned.")
                .helps("e-tjänster", "0.4")
                .helps("information", "0.4")
                .costs(350, 140, 95)
                .upTo("1.8")
                .gives(
                        money(
                                "Lägre kostnad för drift och licenser",
                                Staff.EKONOMICHEF,
                                down("Licenser och drift per år", "tusen kronor", "3900", "2700"),
                                "1000"),
                        freed(
                                "Handlingar registreras en gång",
                                Staff.KOMMUNDIREKTOR,
                                down("Dubbelregistrerade handlingar per månad", "handlingar", "1800", "200"),
                                "95"))
                .after("klassning")
                .risks("Den gamla leverantören hjälper inte till.", 4, 4, "Ta ut all information själva.");
    }

    private static Undertaking robots() {
        return Undertaking.of(PLAN, "robotar", "Robotar för registrering och kontroll", Staff.EKONOMICHEF, 2)
                .about(
                        "Åtta återkommande moment i ekonomi och personal görs av programvara, med människor som kontrollerar.")
                .begun(5)
                .then(6, Stage.ANALYSIS)
                .then(8, Stage.PLANNED)
                .then(10, Stage.DELIVERY)
                .then(18, Stage.REALISATION)
                .helps("automatisering", "0.8")
                .helps("tid", "0.2")
                .costs(55, 35, 14)
                .gives(
                        freed(
                                        "Tid från registrering till rådgivning",
                                        Staff.HR_CHEF,
                                        down("Timmar för löneregistrering per månad", "timmar", "380", "120")
                                                .at(Pace.KEEPS),
                                        "4500")
                                .rewardedBy("Gruppen väljer själv nästa moment att automatisera."),
                        quality(
                                "Rätt lön från början",
                                Staff.HR_CHEF,
                                down("Rättade löner per månad", "löner", "64", "15")
                                        .at(Pace.LEADS)),
                        freed(
                                        "Sårbarheten när en robot står still",
                                        Staff.DIGITALISERINGSCHEF,
                                        up("Timmar för att rätta robotar per månad", "timmar", "0", "40"),
                                        "4800")
                                .ill())
                .needs("integration", "0.5")
                .needs("verksamhetsutveckling", "0.5")
                .risks("Robotarna stannar när systemen uppdateras.", 3, 3, "En förvaltare för varje robot.");
    }

    private static Undertaking courses() {
        return Undertaking.of(PLAN, "kurser", "Alla chefer leder digitalt", Staff.HR_CHEF, 1)
                .about("Ett program på sex dagar för alla chefer, med en egen förändring att genomföra.")
                .begun(7)
                .then(9, Stage.ANALYSIS)
                .then(11, Stage.PLANNED)
                .then(14, Stage.PAUSED, "Kursledaren har slutat och upphandlingen av en ny är överklagad.")
                .goes(HealthColour.AMBER, "Pausat tills upphandlingen är avgjord.")
                .helps("kompetens", "1")
                .costs(30, 25, 0)
                .gives(
                        quality(
                                "Chefer vågar sluta med gamla arbetssätt",
                                Staff.HR_CHEF,
                                up("Chefer som avslutat ett gammalt arbetssätt", "antal", "0", "60")
                                        .at(Pace.WAITS)),
                        freed(
                                "Kortare möten",
                                Staff.KOMMUNDIREKTOR,
                                down("Timmar i interna möten per chef och månad", "timmar", "46", "32")
                                        .at(Pace.WAITS),
                                "31000"))
                .needs("verksamhetsutveckling", "0.5")
                .risks("Cheferna hinner inte gå.", 4, 3, "Programmet ersätter andra chefsdagar.");
    }

    private static Undertaking archive() {
        return Undertaking.of(PLAN, "e-arkiv", "Gemensamt e-arkiv med grannkommunerna", Staff.SAKERHETSSAMORDNARE, 3)
                .about("Fyra kommuner delar på ett e-arkiv i stället för att bygga var sitt.")
                .begun(9)
                .then(11, Stage.ANALYSIS)
                .then(15, Stage.PLANNED)
                .helps("information", "0.6")
                .helps("drift", "0.2")
                .costs(75, 30, 22)
                .gives(
                        money(
                                "En fjärdedel av kostnaden för ett eget arkiv",
                                Staff.EKONOMICHEF,
                                down("Arkivkostnad per år", "tusen kronor", "900", "350"),
                                "1000"),
                        environment(
                                "Mindre papper och färre lokaler",
                                Staff.KLIMATSTRATEG,
                                down("Hyllmeter i centralarkivet", "meter", "2100", "1400")))
                .requires("klassning")
                .excludes("egen arkivlokal")
                .needs("juridik", "0.5")
                .needs("informationssäkerhet", "0.5")
                .risks("En av kommunerna hoppar av.", 3, 3, "Avtal med uppsägningstid på två år.");
    }

    private static Undertaking forms() {
        return Undertaking.of(
                        PLAN, "blanketter", "Blanketter på lätt svenska och fem språk", Staff.KOMMUNIKATIONSCHEF, 1)
                .about("De fyrtio mest använda blanketterna skrivs om och prövas med dem som ska fylla i dem.")
                .begun(1)
                .then(2, Stage.ANALYSIS)
                .then(3, Stage.PLANNED)
                .then(4, Stage.DELIVERY)
                .then(9, Stage.REALISATION)
                .then(21, Stage.DONE)
                .goes(HealthColour.GREEN, "Klart. Arbetssättet används för nya blanketter.")
                .helps("tillgänglighet", "0.9")
                .costs(18, 22, 2)
                .gives(
                        freed(
                                "Färre kompletteringar",
                                Staff.KOMMUNIKATIONSCHEF,
                                down("Begärda kompletteringar per månad", "ärenden", "430", "190")
                                        .at(Pace.ARRIVES),
                                "900"),
                        quality(
                                "Fler söker det de har rätt till",
                                Staff.SOCIALCHEF,
                                up("Ansökningar från nyanlända per månad", "ansökningar", "35", "70")
                                        .vouchedForBy(Verifier.CUSTOMER)
                                        .at(Pace.KEEPS)))
                .needs("tillgänglighet", "0.5")
                .risks("Juristerna ändrar tillbaka texterna.", 3, 2, "Juristerna är med från första utkastet.");
    }
}
