/** Receipts: what became of messages and visits. */
@NullMarked
package dev.ringback.task.channel;

import org.jspecify.annotations.NullMarked;
