package dev.ringback.call.testing;

import static dev.ringback.call.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends files of calls and waits for them, as an integrator does. */
public final class CallFiles {

    public static final String PATH = "/v1/call-imports";

    /** Header row of files that the shipped mapping reads. */
    public static final String HEADER =
            "call id,agent,date,time,topic,answered (Y/N),resolved,speed of answer(seconds),talk duration,satisfaction rating\n";

    private CallFiles() {}

    /** The made-up call log: 60 calls, line ends as call centres write them. */
    public static String callLog() {
        try (InputStream in = CallFiles.class.getResourceAsStream("/call-log.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source no other test uses. */
    public static String newSource() {
        return "centre-" + UUID.randomUUID();
    }

    public static Response post(String mapping, String source, String key, byte[] file) {
        return as("crm", "crm-1")
                .header("Idempotency-Key", key)
                .header("Content-Type", "text/csv")
                .body(file)
                .post(PATH + "?mapping=" + mapping + "&source=" + source);
    }

    /** Imports a file by the shipped mapping, and waits until it is worked off. */
    public static JsonPath imported(String source, String file) {
        return imported("call-log", source, file);
    }

    public static JsonPath imported(String mapping, String source, String file) {
        Response answer = post(mapping, source, UUID.randomUUID().toString(), file.getBytes(StandardCharsets.UTF_8));
        answer.then().statusCode(202);
        return awaitDone(answer.path("id"));
    }

    public static JsonPath awaitDone(String id) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> List.of("DONE", "FAILED")
                        .contains(as("crm", "crm-1").get(PATH + "/" + id).<String>path("state")));
        return as("crm", "crm-1").get(PATH + "/" + id).jsonPath();
    }

    public static List<JsonPath> rejections(JsonPath done) {
        return as("crm", "crm-1")
                .get(PATH + "/" + done.getString("id") + "/rejections")
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    public static void assertCounts(JsonPath done, long rows, long accepted, long duplicates, long rejected) {
        assertThat(List.of(
                        done.getString("state"),
                        done.getLong("rowsRead"),
                        done.getLong("accepted"),
                        done.getLong("duplicates"),
                        done.getLong("rejected")))
                .as(done.prettify())
                .isEqualTo(List.<Object>of("DONE", rows, accepted, duplicates, rejected));
    }

    /** The call of a source's id. */
    public static JsonPath call(String source, String externalId) {
        String id = Database.rows("SELECT id FROM call_record WHERE source = ? AND external_id = ?", source, externalId)
                .getFirst();
        return as("supervisor", "S1").get(Calls.PATH + "/" + id).jsonPath();
    }
}
