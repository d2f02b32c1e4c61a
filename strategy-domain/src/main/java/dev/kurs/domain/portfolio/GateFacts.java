package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.BenefitId;
import java.util.List;

/**
 * What the gates of a project ask about, as others know it: projects are not told of benefits or costs themselves.
 *
 * @param contributes whether it contributes to a goal
 * @param costsPlanned whether a month of its costs is planned
 * @param benefits those that it causes a part of
 */
public record GateFacts(boolean contributes, boolean costsPlanned, List<BenefitState> benefits) {

    /** Nothing is there. */
    public static final GateFacts NONE = new GateFacts(false, false, List.of());

    public GateFacts {
        benefits = List.copyOf(benefits);
    }

    /**
     * What there is of a benefit.
     *
     * @param name what it is called
     * @param owned whether somebody answers for it
     * @param baseline whether it is known where it began
     * @param target whether it is said where it is to get
     * @param measurementPoint whether a day is set to measure it, past or to come
     * @param nextMeasurement whether such a day is still to come
     * @param closed whether it is told what came of it
     */
    public record BenefitState(
            BenefitId benefit,
            String name,
            boolean owned,
            boolean baseline,
            boolean target,
            boolean measurementPoint,
            boolean nextMeasurement,
            boolean closed) {

        /** Whether it says all that a project is begun for. */
        boolean isPlanned() {
            return owned && baseline && target && measurementPoint;
        }
    }
}
