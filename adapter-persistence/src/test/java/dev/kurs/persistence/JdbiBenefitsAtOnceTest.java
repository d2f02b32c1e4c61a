package dev.kurs.persistence;

import dev.kurs.application.benefit.BenefitsAtOnceContract;

final class JdbiBenefitsAtOnceTest extends SqliteStore implements BenefitsAtOnceContract {}
