package dev.kurs.benchmarks.load;

/** Who is counted. Kurs counts twice: for what it is asked for the first time, and for what it has answered before. */
enum Contender {
    /** Jetty alone, answering from memory. */
    BARE_JETTY("bare Jetty"),
    /** Quarkus with JDBI over the same tables, without keys, journal and tags. */
    PEER("Quarkus peer"),
    /** Kurs, no question twice. */
    KURS_FIRST("Kurs, first asked"),
    /** Kurs, the same questions again and again. */
    KURS_AGAIN("Kurs, asked again");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
