package dev.kurs.persistence;

import dev.kurs.application.indicator.IndicatorsContract;

final class PostgresIndicatorsTest extends PostgresStore implements IndicatorsContract {}
