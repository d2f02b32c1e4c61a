package dev.kurs.persistence;

import dev.kurs.application.TransactionsContract;

final class PostgresTransactionsTest extends PostgresStore implements TransactionsContract {}
