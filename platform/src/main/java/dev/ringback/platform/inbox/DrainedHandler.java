package dev.ringback.platform.inbox;

import dev.ringback.platform.event.Drained;
import java.util.List;

/**
 * Takes note of how far the sources are. What a poll brought before a mark is applied and committed by then. A mark may come again,
 * and behind a later one.
 */
public interface DrainedHandler {
    /** Notes marks, in a transaction of their own. */
    void drained(List<Drained> marks);
}
