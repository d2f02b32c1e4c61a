package dev.kurs.application.memory;

import dev.kurs.application.strategy.ShareLinksContract;

final class InMemoryShareLinksTest implements ShareLinksContract, InMemoryPorts {}
