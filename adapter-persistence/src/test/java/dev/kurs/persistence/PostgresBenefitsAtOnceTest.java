package dev.kurs.persistence;

import dev.kurs.application.benefit.BenefitsAtOnceContract;

final class PostgresBenefitsAtOnceTest extends PostgresStore implements BenefitsAtOnceContract {}
