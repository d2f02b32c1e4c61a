package dev.kurs.persistence;

import dev.kurs.application.journal.KeptChainsContract;

final class JdbiKeptChainsTest extends SqliteStore implements KeptChainsContract {}
