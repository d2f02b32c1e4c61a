package dev.kurs.persistence;

import dev.kurs.application.governance.BallotsContract;

final class PostgresBallotsTest extends PostgresStore implements BallotsContract {}
