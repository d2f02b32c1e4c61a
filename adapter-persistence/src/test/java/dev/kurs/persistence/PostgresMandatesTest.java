package dev.kurs.persistence;

import dev.kurs.application.governance.MandateUsagesContract;
import dev.kurs.application.governance.MandatesContract;

final class PostgresMandatesTest extends PostgresStore implements MandatesContract, MandateUsagesContract {}
