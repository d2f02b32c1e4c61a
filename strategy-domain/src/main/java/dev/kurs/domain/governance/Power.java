package dev.kurs.domain.governance;

/** What a mandate lets its holder decide. */
public enum Power {
    /** To adopt a strategy: its first revision. */
    ADOPT_STRATEGY,
    /** To revise a strategy within its period: every later revision. */
    REVISE_STRATEGY,
    /** To close a strategy. */
    CLOSE_STRATEGY,
    /** To put projects in order. */
    PRIORITISE,
    /** To let a project be carried out: into delivery. */
    APPROVE_PROJECT,
    /** To let a project into any stage but delivery and stopped. */
    PASS_GATE,
    /** To stop a project. */
    STOP_PROJECT,
    /** To bind money. */
    COMMIT_BUDGET,
    /** To say that a benefit was realised. */
    ACCEPT_BENEFIT,
    /** To say what is made known, and how. */
    APPROVE_COMMUNICATION;

    /** Whether it is no matter of delegation law: work within what others decided. */
    public boolean isInternalExecution() {
        return this == PRIORITISE || this == PASS_GATE || this == ACCEPT_BENEFIT;
    }
}
