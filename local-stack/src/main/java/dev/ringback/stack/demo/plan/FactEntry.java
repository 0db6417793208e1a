package dev.ringback.stack.demo.plan;

import java.time.Instant;
import java.util.Map;

/**
 * A fact for {@code POST /v1/facts}.
 *
 * @param postAt business time at which it becomes known
 * @param body the request
 */
public record FactEntry(Instant postAt, Map<String, Object> body) {

    public FactEntry {
        body = Map.copyOf(body);
    }
}
