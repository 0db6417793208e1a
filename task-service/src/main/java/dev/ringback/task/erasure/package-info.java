/** Erasure of a person on request: what identifies them goes, the ids that dials, tasks and points are counted by stay (ADR 0015). */
@NullMarked
package dev.ringback.task.erasure;

import org.jspecify.annotations.NullMarked;
