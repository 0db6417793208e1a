/** Statements: the pure evaluation of a month's measures under a scheme, in points and yuan. */
@NullMarked
package dev.ringback.scoring.statement;

import org.jspecify.annotations.NullMarked;
