/** Calls of other systems, read from their files by mappings that are data. */
@NullMarked
package dev.ringback.call.history;

import org.jspecify.annotations.NullMarked;
