package dev.kurs.domain.kernel;

/**
 * The key by which another system knows a thing; unique for each kind of thing within the organisation.
 *
 * @param system the other system, such as {@code erp}; 1 to 100 characters
 * @param key its key there; 1 to 200 characters
 */
public record ExternalKey(String system, String key) {

    public ExternalKey {
        new Faults()
                .requiredText(system, "/system", 100)
                .requiredText(key, "/key", 200)
                .throwIfAny();
    }
}
