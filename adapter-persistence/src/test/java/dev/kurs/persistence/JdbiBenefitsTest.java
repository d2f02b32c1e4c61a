package dev.kurs.persistence;

import dev.kurs.application.benefit.BenefitsContract;

final class JdbiBenefitsTest extends SqliteStore implements BenefitsContract {}
