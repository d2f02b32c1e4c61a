package dev.kurs.rest;

import dev.kurs.domain.benefit.BenefitSums.Span;
import java.util.Currency;

/** What no project causes of the same benefits: shown beside what projects cause, and never in it. */
public record UnattributedShown(FiguresShown planned, FiguresShown realised) {

    /** The part of these that no project causes. */
    public static UnattributedShown of(Span span, Currency currency) {
        return new UnattributedShown(
                FiguresShown.of(span.unattributed().planned(), currency),
                FiguresShown.of(span.unattributed().realised(), currency));
    }
}
