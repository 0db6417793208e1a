/** Connection to the broker: shared settings and topic creation. */
@NullMarked
package dev.ringback.platform.kafka;

import org.jspecify.annotations.NullMarked;
