package dev.kurs.persistence;

import dev.kurs.application.benefit.BenefitsContract;

final class PostgresBenefitsTest extends PostgresStore implements BenefitsContract {}
