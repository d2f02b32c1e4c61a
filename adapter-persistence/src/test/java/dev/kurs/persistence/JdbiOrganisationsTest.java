package dev.kurs.persistence;

import dev.kurs.application.organisation.OrganisationsContract;

final class JdbiOrganisationsTest extends SqliteStore implements OrganisationsContract {}
