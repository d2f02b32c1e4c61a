package dev.kurs.bootstrap.demo;

/** How it goes with a figure, so that the demo shows every status. */
enum Pace {
    /** There before its time. */
    ARRIVES(2.4),
    /** Better than planned. */
    LEADS(1.25),
    /** As planned. */
    KEEPS(0.97),
    /** Somewhat behind. */
    LAGS(0.7),
    /** Far behind. */
    FAILS(0.25),
    /** The other way. */
    BACKFIRES(-0.4),
    /** As planned, while somebody still measured it. */
    FALLS_SILENT(0.9),
    /** Nobody has measured it yet. */
    WAITS(0);

    /** The share of the planned way that has been gone. */
    final double share;

    Pace(double share) {
        this.share = share;
    }
}
