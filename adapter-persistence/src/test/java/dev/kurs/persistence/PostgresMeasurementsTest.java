package dev.kurs.persistence;

import dev.kurs.application.indicator.MeasurementsContract;

final class PostgresMeasurementsTest extends PostgresStore implements MeasurementsContract {}
