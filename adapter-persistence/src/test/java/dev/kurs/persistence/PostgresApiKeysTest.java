package dev.kurs.persistence;

import dev.kurs.application.organisation.ApiKeysContract;

final class PostgresApiKeysTest extends PostgresStore implements ApiKeysContract {}
