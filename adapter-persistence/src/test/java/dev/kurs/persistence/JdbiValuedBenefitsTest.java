package dev.kurs.persistence;

import dev.kurs.application.benefit.ValuedBenefitsContract;

final class JdbiValuedBenefitsTest extends SqliteStore implements ValuedBenefitsContract {}
