package dev.ringback.call.edition;

import java.util.List;

/**
 * What a document is called and what it is for.
 *
 * @param purposes purposes of callbacks (TASK-1); empty means any
 * @param businesses empty means any
 */
public record Heading(String name, List<String> purposes, List<String> businesses) {
    /** Keeps unmodifiable copies. */
    public Heading {
        purposes = List.copyOf(purposes);
        businesses = List.copyOf(businesses);
    }
}
