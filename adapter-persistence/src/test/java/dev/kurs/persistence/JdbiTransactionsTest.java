package dev.kurs.persistence;

import dev.kurs.application.TransactionsContract;

final class JdbiTransactionsTest extends SqliteStore implements TransactionsContract {}
