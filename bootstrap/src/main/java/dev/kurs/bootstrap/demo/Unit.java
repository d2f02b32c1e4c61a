package dev.kurs.bootstrap.demo;

import org.jspecify.annotations.Nullable;

/** The units of the municipality, each after the one above it. */
enum Unit {
    STAB("Kommunstyrelsens förvaltning", null),
    DIGITALISERING("Digitaliseringsenheten", STAB),
    KOMMUNIKATION("Kommunikationsenheten", STAB),
    EKONOMI("Ekonomienheten", STAB),
    HR("HR-enheten", STAB),
    NARINGSLIV("Näringslivsenheten", STAB),
    SOCIAL("Socialförvaltningen", null),
    HEMTJANST("Hemtjänst och hälsa", SOCIAL),
    FAMILJ("Individ och familj", SOCIAL),
    SKOLA("Barn- och utbildningsförvaltningen", null),
    SAMHALLE("Samhällsbyggnadsförvaltningen", null),
    KULTUR("Kultur- och fritidsförvaltningen", null);

    final String title;
    final @Nullable Unit parent;

    Unit(String title, @Nullable Unit parent) {
        this.title = title;
        this.parent = parent;
    }
}
