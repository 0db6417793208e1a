/** Events of the other services, turned into journal facts. */
@NullMarked
package dev.ringback.scoring.ingest;

import org.jspecify.annotations.NullMarked;
