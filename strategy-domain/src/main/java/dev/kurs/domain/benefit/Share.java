package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;

/**
 * The part of a benefit that a project causes.
 *
 * @param share a fraction over 0 and at most 1
 */
public record Share(ProjectId project, BigDecimal share) {

    public Share {
        share = Decimals.normalised(share, "/share");
        Faults.require(
                share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                BenefitRule.SHARE_OUT_OF_RANGE,
                "/share",
                "share",
                share);
    }
}
