/** Error codes of this service. */
@NullMarked
package dev.ringback.scoring.error;

import org.jspecify.annotations.NullMarked;
