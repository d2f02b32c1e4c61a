package dev.kurs.application.memory;

import dev.kurs.application.KeptAnswersContract;

final class InMemoryKeptAnswersTest implements KeptAnswersContract, InMemoryPorts {}
