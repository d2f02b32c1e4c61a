package dev.kurs.persistence;

import dev.kurs.application.governance.BallotsContract;

final class JdbiBallotsTest extends SqliteStore implements BallotsContract {}
