package dev.kurs.application.memory;

import dev.kurs.application.organisation.ApiKeysContract;

final class InMemoryApiKeysTest implements ApiKeysContract, InMemoryPorts {}
