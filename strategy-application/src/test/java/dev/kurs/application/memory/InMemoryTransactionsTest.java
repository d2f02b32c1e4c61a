package dev.kurs.application.memory;

import dev.kurs.application.TransactionsContract;

final class InMemoryTransactionsTest implements TransactionsContract, InMemoryPorts {}
