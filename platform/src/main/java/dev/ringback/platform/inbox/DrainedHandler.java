package dev.ringback.platform.inbox;

import dev.ringback.platform.event.Drained;
import java.util.List;

/**
 * Takes note of how far the sources are. What a poll brought before a mark is applied and committed by then. Of several in one partition
 * the last counts: one that is read again is followed by those that followed it, and a clock set back makes earlier ones true.
 */
public interface DrainedHandler {
    /** Notes marks, in a transaction of their own. */
    void drained(List<Drained> marks);
}
