package dev.kurs.persistence;

import dev.kurs.application.indicator.IndicatorsContract;

final class JdbiIndicatorsTest extends SqliteStore implements IndicatorsContract {}
