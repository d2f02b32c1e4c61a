package dev.kurs.persistence;

import dev.kurs.application.strategy.ShareLinksContract;

final class JdbiShareLinksTest extends SqliteStore implements ShareLinksContract {}
