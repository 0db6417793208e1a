/** Event contracts: one record per event, its type name, its topic, and the CloudEvents envelope. */
@NullMarked
package dev.ringback.platform.event;

import org.jspecify.annotations.NullMarked;
