package dev.kurs.rest;

import dev.kurs.domain.kernel.ExternalKey;
import java.util.List;

/** A merge patch that waits for what it is applied to. */
public interface Patch<B extends Record> {

    /**
     * What the resource becomes: the current body with the patch applied, checked like a new one.
     *
     * @throws Problem when the result is of the wrong shape
     */
    Sent<B> to(B current, List<ExternalKey> keys);
}
