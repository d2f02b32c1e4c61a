package dev.kurs.persistence;

import dev.kurs.application.journal.JournalContract;

final class JdbiJournalTest extends SqliteStore implements JournalContract {}
