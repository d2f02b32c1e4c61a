package dev.kurs.bootstrap.demo;

import dev.kurs.domain.organisation.Person.PersonKind;
import java.text.Normalizer;
import java.util.Locale;

/** Those who lead the municipality. Nobody is called so; they stand for nobody. */
enum Staff {
    KOMMUNDIREKTOR("Anna Exempelsson", "Kommundirektör", Unit.STAB),
    ORDFORANDE("Bo Provstad", "Kommunstyrelsens ordförande", Unit.STAB),
    OPPOSITIONSRAD("Petra Låtsberg", "Oppositionsråd", Unit.STAB),
    VICE_ORDFORANDE("Rut Påfund", "Kommunstyrelsens vice ordförande", Unit.STAB),
    LEDAMOT("Sven Tänkander", "Ledamot i kommunfullmäktige", Unit.STAB),
    ANDRA_LEDAMOT("Maja Fabelund", "Ledamot i kommunfullmäktige", Unit.STAB),
    DIGITALISERINGSCHEF("Cecilia Testberg", "Digitaliseringschef", Unit.DIGITALISERING),
    SAKERHETSSAMORDNARE("Leila Prototyp", "Informationssäkerhetssamordnare", Unit.DIGITALISERING),
    KOMMUNIKATIONSCHEF("Mats Tänkvärd", "Kommunikationschef", Unit.KOMMUNIKATION),
    EKONOMICHEF("Hassan Modell", "Ekonomichef", Unit.EKONOMI),
    CONTROLLER("Nadia Övning", "Controller", Unit.EKONOMI),
    HR_CHEF("Ingrid Skissberg", "HR-chef", Unit.HR),
    NARINGSLIVSCHEF("Gunilla Sagolund", "Näringslivschef", Unit.NARINGSLIV),
    SOCIALCHEF("David Påhittsson", "Socialchef", Unit.SOCIAL),
    HEMTJANSTCHEF("Karin Mallgren", "Verksamhetschef hemtjänst", Unit.HEMTJANST),
    SKOLCHEF("Eva Fiktivsson", "Skolchef", Unit.SKOLA),
    SAMHALLSBYGGNADSCHEF("Farid Låtsas", "Samhällsbyggnadschef", Unit.SAMHALLE),
    KLIMATSTRATEG("Olle Demosson", "Klimatstrateg", Unit.SAMHALLE),
    KULTURCHEF("Johan Utkast", "Kultur- och fritidschef", Unit.KULTUR);

    final String fullName;
    final String title;
    final Unit unit;

    Staff(String fullName, String title, Unit unit) {
        this.fullName = fullName;
        this.title = title;
        this.unit = unit;
    }

    PersonKind kind() {
        return switch (this) {
            case ORDFORANDE, OPPOSITIONSRAD, VICE_ORDFORANDE, LEDAMOT, ANDRA_LEDAMOT -> PersonKind.ELECTED;
            default -> PersonKind.EMPLOYEE;
        };
    }

    boolean headOfAdministration() {
        return this == KOMMUNDIREKTOR || this == SOCIALCHEF || this == SKOLCHEF;
    }

    /** An address that nobody can have: the domain is kept for examples (RFC 2606). */
    String email() {
        String plain = Normalizer.normalize(fullName, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}
