package dev.kurs.bootstrap.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened when: noted in any order, then carried out in the order of the days, the clock set to each. */
final class Timeline {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final ZoneId zone;
    private final List<Happening> happenings = new ArrayList<>();

    Timeline(ZoneId zone) {
        this.zone = zone;
    }

    private record Happening(Instant at, Runnable what) {}

    /** Notes what happened on a day; what is noted for the same day happened in the order noted. */
    void on(LocalDate day, Runnable what) {
        happenings.add(new Happening(day.atTime(MORNING).atZone(zone).toInstant(), what));
    }

    /** Carries out all that has happened by now, and leaves out what has not. */
    void tell(DemoClock clock) {
        Instant now = clock.instant();
        List<Happening> told = new ArrayList<>(happenings);
        told.removeIf(one -> one.at().isAfter(now));
        told.sort(Comparator.comparing(Happening::at));
        try {
            for (Happening one : told) {
                clock.set(one.at());
                one.what().run();
            }
        } finally {
            clock.letGo();
        }
    }
}
