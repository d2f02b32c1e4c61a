package dev.kurs.persistence;

import dev.kurs.application.KeptAnswersContract;

final class JdbiKeptAnswersTest extends SqliteStore implements KeptAnswersContract {}
