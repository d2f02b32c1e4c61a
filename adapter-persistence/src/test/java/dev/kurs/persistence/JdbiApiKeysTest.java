package dev.kurs.persistence;

import dev.kurs.application.organisation.ApiKeysContract;

final class JdbiApiKeysTest extends SqliteStore implements ApiKeysContract {}
