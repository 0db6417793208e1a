/** Idempotency keys stored in the transaction of the work they guard. */
@NullMarked
package dev.ringback.platform.idempotency;

import org.jspecify.annotations.NullMarked;
