package dev.kurs.domain.businesscase;

import dev.kurs.domain.organisation.Organisation.BiasFactor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Factors against optimism by kind of cost and category of benefit. A disbenefit is corrected by the factor of its category
 * like any other; what is known already, a cost that was paid, is not.
 *
 * @param factors those that are not named are 1
 * @param unknown names that are no kind of flow, so that nothing is corrected by them
 */
public record OptimismBias(Map<FlowKind, BigDecimal> factors, List<String> unknown) {

    /** Nothing is corrected. */
    public static final OptimismBias NONE = new OptimismBias(Map.of(), List.of());

    public OptimismBias {
        factors = Map.copyOf(factors);
        unknown = List.copyOf(unknown);
    }

    /** What an organisation corrects; of two factors of one name the last counts. */
    public static OptimismBias of(List<BiasFactor> settings) {
        Map<FlowKind, BigDecimal> factors = new EnumMap<>(FlowKind.class);
        List<String> unknown = new ArrayList<>();
        for (BiasFactor setting : settings) {
            FlowKind kind = kind(setting.of());
            if (kind == null) {
                unknown.add(setting.of());
            } else {
                factors.put(kind, setting.factor());
            }
        }
        return new OptimismBias(factors, unknown);
    }

    private static @Nullable FlowKind kind(String name) {
        for (FlowKind kind : FlowKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** A flow, corrected. */
    public CashFlow corrected(CashFlow flow) {
        BigDecimal factor = factorOf(flow);
        return factor == null ? flow : flow.times(factor);
    }

    /** What a flow is multiplied by; null where it stays as it is. */
    @Nullable BigDecimal factorOf(CashFlow flow) {
        return flow.done() ? null : factors.get(flow.kind());
    }
}
