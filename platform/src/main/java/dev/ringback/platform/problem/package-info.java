/** RFC 9457 problem details with stable codes, in two languages. */
@NullMarked
package dev.ringback.platform.problem;

import org.jspecify.annotations.NullMarked;
