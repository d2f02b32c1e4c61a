package dev.kurs.persistence;

import dev.kurs.application.indicator.MeasurementsContract;

final class JdbiMeasurementsTest extends SqliteStore implements MeasurementsContract {}
