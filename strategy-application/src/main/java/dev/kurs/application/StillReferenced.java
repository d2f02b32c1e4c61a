package dev.kurs.application;

import java.util.List;

/** A thing cannot be removed while others refer to it. */
public final class StillReferenced extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<Resources.Usage> usages;

    /** These refer to it. */
    public StillReferenced(List<Resources.Usage> usages) {
        super(usages.size() + " others refer to it");
        this.usages = List.copyOf(usages);
    }

    /** Who refers to it; at most twenty are named. */
    public List<Resources.Usage> usages() {
        return usages;
    }
}
