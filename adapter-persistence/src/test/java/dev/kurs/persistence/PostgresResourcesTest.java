package dev.kurs.persistence;

import dev.kurs.application.ResourcesContract;

final class PostgresResourcesTest extends PostgresStore implements ResourcesContract {}
