package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A department or business unit: a node of the organisation's tree.
 *
 * @param name 1 to 500 characters
 * @param parent the unit above it; null at the top
 */
public record OrgUnit(OrgUnitId id, String name, @Nullable OrgUnitId parent) implements RegisterEntry {

    /** The register of org units. */
    public static final RegisterKind<OrgUnit> KIND = RegisterKind.of("organisation", "org-unit", OrgUnit.class);

    public OrgUnit {
        Text.required(name, "/name", Text.LINE);
    }

    /** No unit lies, at any depth, below itself. */
    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        Set<OrgUnitId> below = new HashSet<>(Set.of(id));
        OrgUnitId above = parent;
        while (above != null && below.add(above)) {
            above = surroundings.find(KIND, above).map(OrgUnit::parent).orElse(null);
        }
        faults.unless(above == null, KernelRule.CYCLE, "/parent", "name", name);
    }
}
