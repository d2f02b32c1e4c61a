/** What every feature shares: ids, money, periods, rules, changes and the shape of register entries. */
@NullMarked
package dev.kurs.domain.kernel;

import org.jspecify.annotations.NullMarked;
