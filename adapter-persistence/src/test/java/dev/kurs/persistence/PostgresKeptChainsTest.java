package dev.kurs.persistence;

import dev.kurs.application.journal.KeptChainsContract;

final class PostgresKeptChainsTest extends PostgresStore implements KeptChainsContract {}
