/** One Kafka broker in a JVM of its own. */
@NullMarked
package dev.ringback.stack.kafka;

import org.jspecify.annotations.NullMarked;
