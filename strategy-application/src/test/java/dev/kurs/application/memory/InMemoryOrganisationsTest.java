package dev.kurs.application.memory;

import dev.kurs.application.organisation.OrganisationsContract;

final class InMemoryOrganisationsTest implements OrganisationsContract, InMemoryPorts {}
