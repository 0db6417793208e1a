/** Set-based SQL: one statement, one column array per attribute. */
@NullMarked
package dev.ringback.platform.sql;

import org.jspecify.annotations.NullMarked;
