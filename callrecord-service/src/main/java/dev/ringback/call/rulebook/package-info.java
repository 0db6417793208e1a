/** What the regulation leaves to the company, in versions by the date from which they hold (G7). */
@NullMarked
package dev.ringback.call.rulebook;

import org.jspecify.annotations.NullMarked;
