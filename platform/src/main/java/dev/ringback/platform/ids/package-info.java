/** Time-ordered identifiers. */
@NullMarked
package dev.ringback.platform.ids;

import org.jspecify.annotations.NullMarked;
