package dev.kurs.persistence;

import dev.kurs.application.organisation.OrganisationsContract;

final class PostgresOrganisationsTest extends PostgresStore implements OrganisationsContract {}
