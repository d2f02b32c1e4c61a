package dev.kurs.persistence;

import dev.kurs.application.strategy.ShareLinksContract;

final class PostgresShareLinksTest extends PostgresStore implements ShareLinksContract {}
