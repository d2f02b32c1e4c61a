package dev.kurs.persistence;

import dev.kurs.application.journal.JournalContract;

final class PostgresJournalTest extends PostgresStore implements JournalContract {}
