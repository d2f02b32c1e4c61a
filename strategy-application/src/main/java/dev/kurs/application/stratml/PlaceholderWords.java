package dev.kurs.application.stratml;

import dev.kurs.domain.organisation.Organisation.Language;
import java.util.EnumMap;
import java.util.Map;

/** What stands where a document leaves something out: words that become content, so they are in the organisation's language. */
final class PlaceholderWords {

    private static final Map<Placeholder, Words> WORDS = new EnumMap<>(Map.of(
            Placeholder.PLAN_NAME,
            new Words(
                    "(strategi utan namn)",
                    "(strategi uden navn)",
                    "(strategi uten navn)",
                    "(strategy without a name)"),
            Placeholder.ORGANIZATION_NAME,
            new Words(
                    "(organisation utan namn)",
                    "(organisation uden navn)",
                    "(organisasjon uten navn)",
                    "(organisation without a name)"),
            Placeholder.STAKEHOLDER_NAME,
            new Words(
                    "(intressent utan namn)",
                    "(interessent uden navn)",
                    "(interessent uten navn)",
                    "(stakeholder without a name)"),
            Placeholder.VALUE_NAME,
            new Words("(värdering utan namn)", "(værdi uden navn)", "(verdi uten navn)", "(value without a name)"),
            Placeholder.GOAL_NAME,
            new Words("(mål utan namn)", "(mål uden navn)", "(mål uten navn)", "(goal without a name)"),
            Placeholder.OBJECTIVE_NAME,
            new Words("(delmål utan namn)", "(delmål uden navn)", "(delmål uten navn)", "(objective without a name)"),
            Placeholder.INDICATOR_NAME,
            new Words(
                    "(indikator utan namn)",
                    "(indikator uden navn)",
                    "(indikator uten navn)",
                    "(indicator without a name)"),
            Placeholder.INDICATOR_UNIT,
            new Words("(enhet saknas)", "(enhed ikke angivet)", "(enhet ikke oppgitt)", "(unit not given)")));

    private record Words(String sv, String da, String nb, String en) {}

    private PlaceholderWords() {}

    static String of(Placeholder placeholder, Language language) {
        Words words = WORDS.getOrDefault(placeholder, new Words("–", "–", "–", "–"));
        return switch (language) {
            case SV -> words.sv;
            case DA -> words.da;
            case NB -> words.nb;
            case EN -> words.en;
        };
    }
}
