package dev.kurs.persistence;

import dev.kurs.application.governance.MandateUsagesContract;
import dev.kurs.application.governance.MandatesContract;

final class JdbiMandatesTest extends SqliteStore implements MandatesContract, MandateUsagesContract {}
