package dev.kurs.persistence;

import dev.kurs.application.ResourcesContract;

final class JdbiResourcesTest extends SqliteStore implements ResourcesContract {}
