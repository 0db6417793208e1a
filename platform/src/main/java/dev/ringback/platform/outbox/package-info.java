/** Transactional outbox: events are rows of the same transaction as the change, published by one active relay. */
@NullMarked
package dev.ringback.platform.outbox;

import org.jspecify.annotations.NullMarked;
