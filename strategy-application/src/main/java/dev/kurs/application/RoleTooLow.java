package dev.kurs.application;

import dev.kurs.domain.organisation.Role;

/** The actor's role does not cover what was asked. */
public final class RoleTooLow extends Refused {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final Role needed;

    /** An actor with {@code role} asked for what takes {@code needed}. */
    public RoleTooLow(Role role, Role needed) {
        super("a " + role + " asked for what takes a " + needed);
        this.role = role;
        this.needed = needed;
    }

    /** What the actor has. */
    public Role role() {
        return role;
    }

    /** What it takes. */
    public Role needed() {
        return needed;
    }
}
