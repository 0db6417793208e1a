/** The one JSON configuration of events and digests. */
@NullMarked
package dev.ringback.platform.json;

import org.jspecify.annotations.NullMarked;
