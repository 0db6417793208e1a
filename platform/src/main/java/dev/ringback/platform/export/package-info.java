/** Pages as JSON, CSV and NDJSON: one page, three ways to write it down, the same figures (invariant 6). */
@NullMarked
package dev.ringback.platform.export;

import org.jspecify.annotations.NullMarked;
