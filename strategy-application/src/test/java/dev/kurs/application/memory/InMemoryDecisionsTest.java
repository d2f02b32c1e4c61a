package dev.kurs.application.memory;

import dev.kurs.application.governance.DecisionSequelsContract;
import dev.kurs.application.governance.DecisionVersionsContract;
import dev.kurs.application.governance.DecisionsContract;
import dev.kurs.application.governance.ListedDecisionsContract;
import dev.kurs.application.governance.SpendingContract;

final class InMemoryDecisionsTest
        implements DecisionsContract,
                DecisionVersionsContract,
                DecisionSequelsContract,
                ListedDecisionsContract,
                SpendingContract,
                InMemoryPorts {}
