package dev.kurs.persistence;

import dev.kurs.application.benefit.ValuedBenefitsContract;

final class PostgresValuedBenefitsTest extends PostgresStore implements ValuedBenefitsContract {}
