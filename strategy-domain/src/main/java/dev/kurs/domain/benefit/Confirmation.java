package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says a benefit was realised. It stands as it was written.
 *
 * @param benefit which
 * @param by who says so
 * @param statement what was said, 1 to 65 536 characters
 */
public record Confirmation(ConfirmationId id, BenefitId benefit, PersonId by, String statement)
        implements RegisterEntry {

    /** The register of confirmations. */
    public static final RegisterKind<Confirmation> KIND =
            RegisterKind.appendOnly("benefit", "confirmation", Confirmation.class);

    public Confirmation {
        Text.required(statement, "/statement", Text.BODY);
    }

    @Override
    public BenefitId owner() {
        return benefit;
    }

    /**
     * Whether it counts as said from outside: by another than the owner, of another unit than the owner's. Where neither
     * has a unit nobody can tell, and it does not count.
     *
     * @param who the one who says so
     * @param benefitOwner who owns the benefit; null when nobody does
     */
    public boolean isFromOutside(Person who, @Nullable Person benefitOwner) {
        if (benefitOwner == null) {
            return true;
        }
        return !who.id().equals(benefitOwner.id()) && !Objects.equals(who.orgUnit(), benefitOwner.orgUnit());
    }
}
