package dev.kurs.domain.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record component is called to the outside (in pointers, filters and the journal), where its own name is taken:
 * who answers for a register entry is its {@code owner} there, while {@link RegisterEntry#owner} is what it belongs to.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Called {

    /** The name. */
    String value();
}
