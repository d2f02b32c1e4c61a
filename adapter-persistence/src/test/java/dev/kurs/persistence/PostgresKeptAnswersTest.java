package dev.kurs.persistence;

import dev.kurs.application.KeptAnswersContract;

final class PostgresKeptAnswersTest extends PostgresStore implements KeptAnswersContract {}
