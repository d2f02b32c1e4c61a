package dev.kurs.rest.businesscase;

import dev.kurs.application.businesscase.BusinessCases;
import dev.kurs.application.businesscase.BusinessCases.Question;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.businesscase.Flows;
import dev.kurs.rest.Query;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be asked of a case, as parameters.
 *
 * @param adjusted whether flows and figures are those corrected for optimism
 */
record CaseQuery(Question question, boolean adjusted) {

    private static final String RAW = "raw";
    private static final String ADJUSTED = "adjusted";

    /** Takes {@code base}, {@code horizonYears}, {@code bias}, {@code validAt} and {@code asOf}. */
    static CaseQuery of(Query query) {
        LocalDate base = query.day("base");
        int years = query.number("horizonYears", 1, BusinessCases.LONGEST_HORIZON, Flows.DEFAULT_HORIZON);
        boolean adjusted = query.word("bias", List.of(RAW, ADJUSTED)).equals(ADJUSTED);
        return new CaseQuery(new Question(base, years, query.moment()), adjusted);
    }

    /** Takes {@code figure}: which benefits count; what is cashed, where nothing is said. */
    static Counted figure(Query query) {
        String name = query.word(
                "figure",
                List.of(name(Counted.FINANCIAL), name(Counted.FINANCIAL_AND_REDISTRIBUTION), name(Counted.ALL)));
        for (Counted counted : Counted.values()) {
            if (name(counted).equals(name)) {
                return counted;
            }
        }
        return Counted.FINANCIAL;
    }

    /** What the figure is called in an answer. */
    static String name(Counted counted) {
        return switch (counted) {
            case FINANCIAL -> "financial";
            case FINANCIAL_AND_REDISTRIBUTION -> "financialAndRedistribution";
            case ALL -> "all";
        };
    }

    /** What the parameter {@code bias} said. */
    String bias() {
        return adjusted ? ADJUSTED : RAW;
    }
}
