package dev.kurs.application;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): milliseconds, then a counter that makes each greater than the one before even within a
 * millisecond, then random bits.
 */
public final class Uuid7 implements Ids {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillisecond;
    private int counter;

    /** Ids that begin with this clock's time. */
    public Uuid7(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > lastMillisecond) {
            lastMillisecond = now;
            counter = random.nextInt(COUNTER_MASK >> 1);
        } else if (++counter > COUNTER_MASK) {
            lastMillisecond++;
            counter = 0;
        }
        long high = lastMillisecond << 16 | 0x7000L | counter;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
