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

/** The projects that carry the plan of the whole municipality out. */
final class TownPortfolio {

    private static final String PLAN = "kommunplan";

    private TownPortfolio() {}

    static List<Undertaking> all() {
        return List.of(
                reading(), schoolMeals(), permits(), heating(), vehicles(), cycling(), youth(), cellar(), shifts());
    }

    private static Undertaking reading() {
        return Undertaking.of(PLAN, "läsning", "Läsning varje dag i alla skolor", Staff.SKOLCHEF, 2)
                .about(
                        "Bibliotekarier och lärare planerar en halvtimmes läsning om dagen, med böcker som eleverna valt.")
                .begun(1)
                .then(2, Stage.ANALYSIS)
                .then(4, Stage.PLANNED)
                .then(6, Stage.DELIVERY)
                .then(15, Stage.REALISATION)
                .helps("behörighet", "0.8")
                .helps("skola", "0.2")
                .costs(35, 50, 20)
                .gives(
                        quality(
                                "Fler elever läser obehindrat i årskurs tre",
                                Staff.SKOLCHEF,
                                up("Elever som når läsmålet", "procent", "68", "85")
                                        .vouchedForBy(Verifier.INDEPENDENT)
                                        .at(Pace.KEEPS)),
                        freed(
                                "Mindre behov av stödundervisning",
                                Staff.SKOLCHEF,
                                down("Timmar stödundervisning per vecka", "timmar", "310", "220")
                                        .at(Pace.LAGS),
                                "17000"),
                        quality(
                                "Barn lånar böcker hem",
                                Staff.KULTURCHEF,
                                up("Lån per barn och år", "lån", "9.0", "16.0").at(Pace.LEADS)))
                .needs("verksamhetsutveckling", "0.5")
                .risks("Tiden tas av annat när schemat ändras.", 3, 3, "Rektorerna lägger läsningen först i schemat.");
    }

    private static Undertaking schoolMeals() {
        return Undertaking.of(PLAN, "skolmat", "Skolmat lagad på plats", Staff.SKOLCHEF, 3)
                .about("Fyra mottagningskök blir tillagningskök, och eleverna är med och sätter menyn.")
                .begun(4)
                .then(6, Stage.ANALYSIS)
                .then(9, Stage.PLANNED)
                .then(12, Stage.DELIVERY)
                .goes(HealthColour.AMBER, "Ventilationen i två kök måste byggas om först.")
                .helps("skola", "0.3")
                .helps("klimat", "0.5")
                .costs(290, 30, 45)
                .upTo("1.5")
                .gives(
                        environment(
                                "Mindre mat som slängs",
                                Staff.KLIMATSTRATEG,
                                down("Matsvinn per portion", "gram", "62", "30").at(Pace.LAGS)),
                        money(
                                "Inga transporter av varm mat",
                                Staff.EKONOMICHEF,
                                down("Mattransporter per vecka", "körningar", "90", "20"),
                                "21000"),
                        quality(
                                "Fler äter sig mätta",
                                Staff.SKOLCHEF,
                                up("Elever som äter lunch varje dag", "procent", "74", "90")
                                        .vouchedForBy(Verifier.CUSTOMER)))
                .needs("upphandling", "0.5")
                .risks(
                        "Köken går inte att bygga om under terminen.",
                        3,
                        4,
                        "Bygg om två i taget, med tillfällig matsal.")
                .repairs(
                        19,
                        "Byggkostnaden är en femtedel över plan.",
                        "Ventilationen var sämre än besiktningen sa.",
                        "Byt ordning på köken och besiktiga de två sista på nytt.",
                        false);
    }

    private static Undertaking permits() {
        return Undertaking.of(PLAN, "bygglov", "Bygglov på tio dagar", Staff.SAMHALLSBYGGNADSCHEF, 2)
                .about("Enkla ärenden avgörs direkt, svåra får en handläggare som följer dem hela vägen.")
                .begun(0)
                .then(1, Stage.ANALYSIS)
                .then(3, Stage.PLANNED)
                .then(5, Stage.DELIVERY)
                .then(12, Stage.REALISATION)
                .helps("myndighet", "0.9")
                .helps("företagande", "0.1")
                .costs(45, 55, 11)
                .gives(
                        quality(
                                "Besked innan hantverkaren hunnit få andra jobb",
                                Staff.SAMHALLSBYGGNADSCHEF,
                                down("Dagar till beslut om enkla bygglov", "dagar", "38", "10")
                                        .vouchedForBy(Verifier.CUSTOMER)
                                        .at(Pace.LEADS)),
                        money(
                                "Färre avgifter som sätts ned för att beslut dröjt",
                                Staff.EKONOMICHEF,
                                down("Nedsatta avgifter per månad", "tusen kronor", "46", "6")
                                        .at(Pace.LEADS),
                                "12000"),
                        freed(
                                "Handläggare hinner ge råd före ansökan",
                                Staff.SAMHALLSBYGGNADSCHEF,
                                down("Timmar per enkelt ärende", "timmar", "7.5", "3.0")
                                        .at(Pace.KEEPS),
                                "180000"))
                .needs("juridik", "0.5")
                .needs("verksamhetsutveckling", "0.5")
                .risks("Överklaganden ökar när besluten går fort.", 2, 3, "Stickprov av en tredje person varje vecka.");
    }

    private static Undertaking heating() {
        return Undertaking.of(PLAN, "värme", "Värmen i våra hus styrs efter behov", Staff.SAMHALLSBYGGNADSCHEF, 3)
                .about("Givare och styrning i trettio hus, och en driftgrupp som följer dem varje dag.")
                .begun(2)
                .then(3, Stage.ANALYSIS)
                .then(5, Stage.PLANNED)
                .then(8, Stage.DELIVERY)
                .then(17, Stage.REALISATION)
                .helps("byggnader", "0.9")
                .helps("ekonomi", "0.1")
                .costs(240, 35, 16)
                .upTo("1.3")
                .gives(
                        money(
                                        "Lägre energikostnad",
                                        Staff.EKONOMICHEF,
                                        down("Köpt värme per månad", "megawattimmar", "2900", "2300")
                                                .at(Pace.KEEPS),
                                        "8400")
                                .when("Driftgruppen följer varje hus varje dag."),
                        environment(
                                "Mindre utsläpp från uppvärmning",
                                Staff.KLIMATSTRATEG,
                                down("Utsläpp från uppvärmning per år", "ton", "910", "640")
                                        .vouchedForBy(Verifier.INDEPENDENT)
                                        .at(Pace.KEEPS)),
                        quality(
                                "Rätt temperatur i klassrummen",
                                Staff.SKOLCHEF,
                                up("Klassrum med rätt temperatur", "procent", "64", "95")
                                        .at(Pace.LAGS)))
                .needs("upphandling", "0.5")
                .needs("dataanalys", "0.5")
                .risks("Givarna har för kort livslängd.", 2, 3, "Garanti på åtta år i upphandlingen.");
    }

    private static Undertaking vehicles() {
        return Undertaking.of(PLAN, "fordon", "En bilpool för alla förvaltningar", Staff.KLIMATSTRATEG, 2)
                .about("Hundratio bilar blir sjuttio, alla med laddning, bokade i samma system.")
                .begun(3)
                .then(5, Stage.ANALYSIS)
                .then(7, Stage.PLANNED)
                .then(9, Stage.DELIVERY)
                .then(18, Stage.REALISATION)
                .goes(HealthColour.GREEN, "Poolen används, och fler bilar än väntat har kunnat säljas.")
                .helps("byggnader", "0.4")
                .helps("klimat", "0.6")
                .costs(130, 25, 18)
                .gives(
                        money(
                                "Färre bilar att äga",
                                Staff.EKONOMICHEF,
                                down("Bilar i kommunens ägo", "bilar", "110", "70")
                                        .at(Pace.LEADS),
                                "52000"),
                        money(
                                        "Sålda bilar",
                                        Staff.EKONOMICHEF,
                                        up("Sålda bilar", "bilar", "0", "40")
                                                .flow()
                                                .at(Pace.LEADS),
                                        "85000")
                                .once(),
                        environment(
                                "Renare resor i tjänsten",
                                Staff.KLIMATSTRATEG,
                                down("Utsläpp per körd mil", "kilogram", "1.90", "0.40")
                                        .at(Pace.KEEPS)))
                .needs("upphandling", "0.5")
                .risks(
                        "Hemtjänsten får inte bil när den behöver.",
                        2,
                        4,
                        "Hemtjänstens turer bokas först, en vecka i förväg.");
    }

    private static Undertaking cycling() {
        return Undertaking.of(PLAN, "cykel", "Trygga vägar till skolan", Staff.KLIMATSTRATEG, 2)
                .about("Sex skolvägar byggs om så att barn kan gå och cykla själva.")
                .begun(5)
                .then(7, Stage.ANALYSIS)
                .then(11, Stage.PLANNED)
                .then(16, Stage.DELIVERY)
                .helps("resor", "0.8")
                .costs(320, 20, 8)
                .upTo("1.4")
                .gives(
                        environment(
                                "Färre bilar vid skolorna",
                                Staff.KLIMATSTRATEG,
                                down("Bilar vid skolorna på morgonen", "bilar", "740", "420")
                                        .at(Pace.LAGS)),
                        quality(
                                "Barn rör sig mer",
                                Staff.SKOLCHEF,
                                up("Barn som går eller cyklar till skolan", "procent", "46", "65")
                                        .vouchedForBy(Verifier.CUSTOMER)),
                        quality(
                                        "Längre väg för den som kör",
                                        Staff.SAMHALLSBYGGNADSCHEF,
                                        up("Restid genom centrum", "minuter", "6.0", "8.0"))
                                .ill())
                .needs("upphandling", "0.5")
                .risks("Markägare säger nej.", 3, 4, "Två sträckningar utreds för varje väg.");
    }

    private static Undertaking youth() {
        return Undertaking.of(PLAN, "fritidsgård", "Fritidsgård med ungas egna timmar", Staff.KULTURCHEF, 1)
                .about("Unga bestämmer över lokal, öppettider och en egen budget.")
                .begun(8)
                .then(9, Stage.ANALYSIS)
                .then(12, Stage.PLANNED)
                .then(15, Stage.DELIVERY)
                .helps("unga", "0.7")
                .helps("inflytande", "0.3")
                .costs(48, 18, 26)
                .gives(
                        quality(
                                "Fler unga har någonstans att vara",
                                Staff.KULTURCHEF,
                                up("Besök per vecka", "besök", "140", "400").at(Pace.KEEPS)),
                        quality(
                                "Unga är med och bestämmer",
                                Staff.KOMMUNIKATIONSCHEF,
                                up("Beslut fattade av unga per kvartal", "beslut", "0", "12")
                                        .vouchedForBy(Verifier.CUSTOMER)
                                        .at(Pace.LEADS)))
                .risks("Grannarna klagar på ljudet.", 3, 2, "Avtal med fastighetsägaren om tider och dämpning.");
    }

    private static Undertaking cellar() {
        return Undertaking.of(PLAN, "egen arkivlokal", "Egen arkivlokal i stadshusets källare", Staff.KULTURCHEF, 2)
                .about("Källaren torrläggs och inreds för papper och för en egen server.")
                .begun(6)
                .then(8, Stage.ANALYSIS)
                .then(14, Stage.STOPPED, "Ett gemensamt e-arkiv ger mer för pengarna, och källaren är fuktig.")
                .goes(HealthColour.RED, "Stoppat.")
                .helps("ekonomi", "0.2")
                .costs(110, 20, 14)
                .gives(
                        freed(
                                        "Kortare väg till handlingarna",
                                        Staff.KULTURCHEF,
                                        down("Timmar för att hämta handlingar per månad", "timmar", "60", "20")
                                                .at(Pace.WAITS),
                                        "4600")
                                .abandoned(),
                        money(
                                        "Ingen hyra för arkivlokal",
                                        Staff.EKONOMICHEF,
                                        down("Arkivhyra per år", "tusen kronor", "240", "0")
                                                .at(Pace.WAITS),
                                        "1000")
                                .abandoned())
                .risks("Fukten kommer tillbaka.", 4, 5, "Mät ett helt år före ombyggnad.");
    }

    private static Undertaking shifts() {
        return Undertaking.of(PLAN, "scheman", "Scheman som medarbetarna lägger själva", Staff.HR_CHEF, 2)
                .about(
                        "Arbetslag inom skola, vård och omsorg lägger sina scheman tillsammans, inom ramar som alla känner.")
                .begun(2)
                .then(4, Stage.ANALYSIS)
                .then(6, Stage.PLANNED)
                .then(8, Stage.DELIVERY)
                .then(16, Stage.REALISATION)
                .helps("medarbetare", "0.8")
                .helps("ekonomi", "0.2")
                .costs(28, 60, 7)
                .gives(
                        money(
                                "Färre inhyrda timmar",
                                Staff.HR_CHEF,
                                down("Inhyrda timmar per månad", "timmar", "1900", "900")
                                        .at(Pace.LAGS),
                                "3100"),
                        quality(
                                "Fler orkar arbeta heltid",
                                Staff.HR_CHEF,
                                up("Medarbetare på heltid", "procent", "61", "75")
                                        .at(Pace.KEEPS)),
                        money(
                                        "Lägre sjuklönekostnad",
                                        Staff.EKONOMICHEF,
                                        down("Sjuklön per månad", "tusen kronor", "1450", "1200")
                                                .at(Pace.LAGS),
                                        "12000")
                                .to("0.4"),
                        quality(
                                        "Chefer får svårare att förutse bemanningen",
                                        Staff.HR_CHEF,
                                        up("Sena schemaändringar per månad", "ändringar", "80", "130")
                                                .at(Pace.KEEPS))
                                .ill())
                .needs("verksamhetsutveckling", "1")
                .risks(
                        "Några lag löser det på de nyas bekostnad.",
                        3,
                        3,
                        "Facket och HR följer utfallet varje kvartal.");
    }
}
