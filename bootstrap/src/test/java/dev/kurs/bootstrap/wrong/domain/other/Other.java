package dev.kurs.bootstrap.wrong.domain.other;

import dev.kurs.bootstrap.wrong.domain.one.One;
import java.util.List;

/** The other end. */
public record Other(List<One> ones) {

    /** Makes the ring a dependency that the byte code tells of. */
    public One first() {
        return ones.get(0);
    }
}
