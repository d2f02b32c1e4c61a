package dev.kurs.application.memory;

import dev.kurs.application.journal.JournalContract;

final class InMemoryJournalTest implements JournalContract, InMemoryPorts {}
