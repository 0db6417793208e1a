/** How outbound calling goes: the funnel, what is out of the ordinary, successes, breaks, and what is known of a caller (S5). */
@NullMarked
package dev.ringback.call.operations;

import org.jspecify.annotations.NullMarked;
