package dev.ringback.call.testing;

import static dev.ringback.call.testing.Calls.as;

import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;

/** Calls of another system by the hundred, to be counted. They are imported by a mapping of every field that counts. */
public final class Counted {

    private static final String MAPPING = """
            {
              "format": "CSV",
              "zone": "UTC",
              "fields": {
                "externalId": {"column": "id"},
                "direction": {"column": "way"},
                "agentId": {"column": "agent"},
                "orgUnitId": {"column": "unit"},
                "customerId": {"column": "customer"},
                "disposition": {"column": "disposition"}
              },
              "startedAt": {"columns": ["began"], "pattern": "yyyy-MM-dd'T'HH:mm:ssXXX"},
              "duration": {"columns": ["length"], "unit": "SECONDS"},
              "outcomes": [
                {"when": {"outcome": ["NO_ANSWER"]}, "outcome": "NO_ANSWER"},
                {"when": {"outcome": ["CONNECTED_INCOMPLETE"]}, "outcome": "CONNECTED_INCOMPLETE"},
                {"when": {"outcome": ["EFFECTIVE"]}, "outcome": "EFFECTIVE"},
                {"when": {"outcome": ["SUCCESSFUL"]}, "outcome": "SUCCESSFUL"}
              ]
            }""";

    private final String source = CallFiles.newSource();
    private final StringBuilder rows =
            new StringBuilder("id,way,agent,unit,customer,disposition,began,length,outcome\n");
    private int next;

    /** Calls alike. */
    public Counted add(
            int number, String way, String agent, String unit, Instant began, String outcome, String disposition) {
        return add(number, way, agent, unit, "", began, outcome, disposition);
    }

    /** Calls alike with a customer. */
    public Counted add(
            int number,
            String way,
            String agent,
            String unit,
            String customer,
            Instant began,
            String outcome,
            String disposition) {
        for (int i = 0; i < number; i++) {
            rows.append(String.join(
                            ",",
                            Integer.toString(++next),
                            way,
                            agent,
                            unit,
                            customer,
                            disposition,
                            began.toString(),
                            outcome.equals("NO_ANSWER") ? "0" : "60",
                            outcome))
                    .append('\n');
        }
        return this;
    }

    /** Imports them all, and waits until they are there. */
    public Counted imported() {
        String mapping = "counted-" + UUID.randomUUID();
        as("admin", "root")
                .contentType(ContentType.JSON)
                .body(MAPPING)
                .put("/v1/call-imports/mappings/" + mapping)
                .then()
                .statusCode(201);
        Assertions.assertEquals(
                next, CallFiles.imported(mapping, source, rows.toString()).getInt("accepted"));
        return this;
    }

    /** The id of the nth call, from 1. */
    public String call(int number) {
        return Database.rows(
                        "SELECT id FROM call_record WHERE source = ? AND external_id = ?",
                        source,
                        Integer.toString(number))
                .getFirst();
    }
}
