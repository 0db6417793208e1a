package dev.ringback.call.testing;

import static dev.ringback.call.testing.Calls.as;
import static org.awaitility.Awaitility.await;

import dev.ringback.call.grant.Grants;
import dev.ringback.stack.testing.TestClock;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Records calls for reports, has reports made and fetches them, as a supervisor's front end does. */
public final class Reports {

    public static final String PATH = "/v1/reports";

    private Reports() {}

    /** A unit the directory knows and no other test uses. */
    public static String newUnit() {
        String unit = "STORE-" + UUID.randomUUID();
        Directory.unit(unit);
        return unit;
    }

    /** A grant for a callback of this purpose and unit, dialled just before a call begins. */
    public static Map<String, Object> grant(String agent, String unit, String purpose, Instant begin) {
        Map<String, Object> grant = Grants.claims(UUID.randomUUID(), agent, begin.minusSeconds(5));
        grant.put("orgUnit", unit);
        grant.put("purpose", purpose);
        return grant;
    }

    /** Records a call of 90 seconds that began at an instant; answers its id. The clock is half an hour behind it then. */
    public static String call(Map<String, Object> grant, Instant begin, String outcome, Map<String, ?> more) {
        TestClock.set(begin.plusSeconds(1800));
        Map<String, Object> body = new LinkedHashMap<>(Calls.body(grant, outcome));
        body.put("startedAt", begin.toString());
        body.put("endedAt", begin.plusSeconds(90).toString());
        body.putAll(more);
        return Calls.recorded(grant.get("agent").toString(), body);
    }

    /** A wish for a report. */
    public static Map<String, Object> wish(String kind, String from, String unit) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("kind", kind);
        wish.put("from", from);
        wish.put("orgUnitId", unit);
        return wish;
    }

    public static Response post(String role, String subject, Object wish) {
        return post(role, subject, wish, UUID.randomUUID().toString());
    }

    public static Response post(String role, String subject, Object wish, String key) {
        return as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(wish)
                .post(PATH);
    }

    /** Has a report made as a supervisor and waits for it; answers its id. */
    public static String made(Object wish) {
        return made("supervisor", "S1", wish);
    }

    public static String made(String role, String subject, Object wish) {
        Response answer = post(role, subject, wish);
        answer.then().statusCode(202);
        String id = answer.path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as("supervisor", "S1")
                                .get(PATH + "/" + id)
                                .path("state")
                                .equals("QUEUED")
                        && !as("supervisor", "S1")
                                .get(PATH + "/" + id)
                                .path("state")
                                .equals("RUNNING"));
        as("supervisor", "S1")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.equalTo("READY"));
        return id;
    }

    public static Response content(String id, String query) {
        return as("supervisor", "S1").get(PATH + "/" + id + "/content" + query);
    }

    public static JsonPath json(String id) {
        Response answer = content(id, "?format=JSON");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    /** The workbook, read by another library than the one it is written by. */
    public static XSSFWorkbook workbook(String id) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content(id, "").asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
