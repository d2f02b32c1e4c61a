package dev.kurs.persistence;

import dev.kurs.application.governance.DecisionSequelsContract;
import dev.kurs.application.governance.DecisionVersionsContract;
import dev.kurs.application.governance.DecisionsContract;
import dev.kurs.application.governance.ListedDecisionsContract;
import dev.kurs.application.governance.SpendingContract;

final class PostgresDecisionsTest extends PostgresStore
        implements DecisionsContract,
                DecisionVersionsContract,
                DecisionSequelsContract,
                ListedDecisionsContract,
                SpendingContract {}
