/** The one source of business time. */
@NullMarked
package dev.ringback.platform.clock;

import org.jspecify.annotations.NullMarked;
