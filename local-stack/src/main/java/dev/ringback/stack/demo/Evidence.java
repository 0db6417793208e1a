package dev.ringback.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the platform says in the end, as it was answered.
 *
 * @param statements the month's statements when it was closed, one for each agent
 * @param again the same, read when late facts had come in
 * @param next the next month's statements, which carry the adjustments
 * @param annual the agents' year so far
 * @param demerits the month's demerits
 * @param complaints all complaints
 * @param issues all issues found on calls
 * @param doNotCall all entries of the do-not-call list
 * @param tasks all closed tasks
 */
public record Evidence(
        List<JsonNode> statements,
        List<JsonNode> again,
        List<JsonNode> next,
        List<JsonNode> annual,
        List<JsonNode> demerits,
        List<JsonNode> complaints,
        List<JsonNode> issues,
        List<JsonNode> doNotCall,
        List<JsonNode> tasks) {

    /** Keeps unmodifiable copies. */
    public Evidence {
        statements = List.copyOf(statements);
        again = List.copyOf(again);
        next = List.copyOf(next);
        annual = List.copyOf(annual);
        demerits = List.copyOf(demerits);
        complaints = List.copyOf(complaints);
        issues = List.copyOf(issues);
        doNotCall = List.copyOf(doNotCall);
        tasks = List.copyOf(tasks);
    }
}
