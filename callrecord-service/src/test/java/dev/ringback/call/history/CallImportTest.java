package dev.ringback.call.history;

import static dev.ringback.call.testing.CallFiles.HEADER;
import static dev.ringback.call.testing.CallFiles.PATH;
import static dev.ringback.call.testing.CallFiles.assertCounts;
import static dev.ringback.call.testing.CallFiles.awaitDone;
import static dev.ringback.call.testing.CallFiles.call;
import static dev.ringback.call.testing.CallFiles.callLog;
import static dev.ringback.call.testing.CallFiles.imported;
import static dev.ringback.call.testing.CallFiles.newSource;
import static dev.ringback.call.testing.CallFiles.post;
import static dev.ringback.call.testing.CallFiles.rejections;
import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class CallImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String source = newSource();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    /** Figures of the file, counted apart from the service. */
    @Test
    @Rule("CALL-2")
    void theShippedMappingReadsACallLog() {
        JsonPath done = imported(source, callLog());

        assertCounts(done, 60, 60, 0, 0);
        assertThat(done.getString("mapping")).isEqualTo("call-log");
        assertThat(done.getInt("mappingVersion")).isEqualTo(1);
        assertThat(counts("outcome")).containsExactly("CONNECTED_INCOMPLETE 7", "EFFECTIVE 35", "NO_ANSWER 18");
        assertThat(counts("agent_id")).containsExactly("Bo 12", "Lina 10", "Nour 17", "Wei 21");
        assertThat(counts("coalesce(disposition, '-')"))
                .containsExactly("- 18", "DISSATISFIED 10", "NEUTRAL 9", "SATISFIED 23");
        assertThat(counts("direction")).containsExactly("INBOUND 60");
        assertThat(Database.count("SELECT count(*) FROM call_record WHERE source = ? AND connected", source))
                .isEqualTo(42);
    }

    @Test
    @Rule("G1")
    void anImportedCallShowsWhatItsRowSaysInLocalTime() {
        imported(source, callLog());

        JsonPath answered = call(source, "L0001");
        assertThat(answered.getString("startedAt")).isEqualTo("2025-01-04T08:55:15Z");
        assertThat(answered.getString("endedAt")).isEqualTo("2025-01-04T09:02:30Z");
        assertThat(answered.getString("agentId")).isEqualTo("Bo");
        assertThat(answered.getString("business")).isEqualTo("Installation");
        assertThat(answered.getString("direction")).isEqualTo("INBOUND");
        assertThat(answered.getString("outcome")).isEqualTo("EFFECTIVE");
        assertThat(answered.getString("disposition")).isEqualTo("SATISFIED");
        assertThat(answered.getBoolean("imported")).isTrue();
        assertThat(answered.getString("source")).isEqualTo(source);
        assertThat(answered.getString("externalId")).isEqualTo("L0001");
        assertThat(answered.getInt("revision")).isEqualTo(1);
        assertThat(answered.getMap(""))
                .doesNotContainKeys("attemptId", "taskId", "customerId", "programId", "purpose", "dialledAt");
        JsonPath lastOfTheYear = call(source, "L0060");
        assertThat(lastOfTheYear.getString("startedAt")).isEqualTo("2025-12-31T15:59:59Z");
        assertThat(lastOfTheYear.getString("endedAt")).isEqualTo("2025-12-31T15:59:59Z");
    }

    @Test
    void importedCallsAreToldOnAsHistory() throws Exception {
        imported(source, HEADER + row("E1", "Y", "Y", 4));

        String id = call(source, "E1").getString("id");
        ConsumerRecord<String, byte[]> published =
                Topic.await(Topics.CALL, id, 1).getFirst();
        JsonNode data = JSON.readTree(published.value());
        assertThat(Topic.headers(published))
                .containsEntry("ce_type", "dev.ringback.call-completed.v1")
                .containsEntry("ce_aggregateversion", "1");
        assertThat(data.get("imported").booleanValue()).isTrue();
        assertThat(data.get("direction").textValue()).isEqualTo("INBOUND");
        assertThat(data.has("attemptId") || data.has("taskId") || data.has("customerId"))
                .isFalse();
        try (InputStream schema =
                CallImportTest.class.getResourceAsStream("/schemas/dev.ringback.call-completed.v1.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(JSON.readTree(schema))
                            .validate(data))
                    .isEmpty();
        }
    }

    @Test
    void aFileSentAgainUnderANewKeyIsAllDuplicatesAlsoAfterACorrection() {
        imported(source, callLog());
        String id = call(source, "L0008").getString("id");
        correct(id, correction("POWERED_OFF")).statusCode(201).body("imported", equalTo(true));

        assertCounts(imported(source, callLog()), 60, 0, 60, 0);

        assertThat(Database.count("SELECT count(*) FROM call_record WHERE source = ?", source))
                .isEqualTo(60);
        assertThat(call(source, "L0008").getString("outcome")).isEqualTo("POWERED_OFF");
        JsonNode corrected = Topic.await(Topics.CALL, id, 2).stream()
                .map(each -> json(each.value()))
                .toList()
                .getLast();
        assertThat(corrected.at("/corrected/imported").booleanValue()).isTrue();
        assertThat(corrected.get("previousOutcome").textValue()).isEqualTo("NO_ANSWER");
    }

    @Test
    void aFileSentAgainUnderItsKeyIsTheSameImport() {
        byte[] file = bytes(HEADER + row("E1", "Y", "Y", 4));
        Response first = post("call-log", source, "again-" + source, file);

        Response again = post("call-log", source, "again-" + source, file);

        again.then().statusCode(202).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
        post("call-log", source, "again-" + source, bytes(HEADER + row("E2", "Y", "Y", 4)))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertCounts(awaitDone(first.path("id")), 1, 1, 0, 0);
    }

    @Test
    void badRowsAreRejectedWithNumberColumnAndReasonAndTheOthersTaken() {
        String file = HEADER
                + row("E1", "Y", "Y", 4)
                + "E2,Jo,2/30/2025,9:12:58,Delivery,Y,Y,10,20,3\n"
                + "E3,Jo,1/4/2025,24:12:58,Delivery,Y,Y,10,20,3\n"
                + "E4,Jo,1/4/2999,9:12:58,Delivery,Y,Y,10,20,3\n"
                + "E5,Jo,1/4/-2025,9:12:58,Delivery,Y,Y,10,20,3\n"
                + "E6,Jo,1/4/2025,9:12:58,Delivery,Y,Y,ten,20,3\n"
                + "E7,Jo,1/4/2025,9:12:58,Delivery,Y,Y,10,-20,3\n"
                + "E8,Jo,1/4/2025,9:12:58,Delivery,Y,Y,0,86400,3\n"
                + "E9,Jo,1/4/2025,9:12:58,Delivery,maybe,Y,10,20,3\n"
                + "E10,Jo,1/4/2025,9:12:58,Delivery,Y,Y,10,20,6\n"
                + "E11,Jo,1/4/2025,9:12:58,Delivery,N,N,,0,3\n"
                + ",Jo,1/4/2025,9:12:58,Delivery,Y,Y,10,20,3\n"
                + "E13,,1/4/2025,9:12:58,Delivery,Y,Y,10,20,3\n"
                + "E14,../Jo,1/4/2025,9:12:58,Delivery,Y,Y,10,20,3\n"
                + "E15,Jo,,,Delivery,Y,Y,10,20,3\n"
                + "E16,Jo,1/4/2025,9:12:58," + "x".repeat(65) + ",Y,Y,10,20,3\n"
                + "E17,Jo,1/4/2025,9:12:58,a\u0000b,Y,Y,10,20,3\n"
                + "E18,Jo,1/4/2025,9:12:58,Delivery,Y,Y,10,20,3,surplus\n"
                + row("E1", "Y", "Y", 4)
                + row("E1", "Y", "N", 4)
                + "E21,Jo,1/4/2025,9:12:58,Delivery,Y,Y\n";

        JsonPath done = imported(source, file);

        assertCounts(done, 21, 2, 1, 18);
        assertThat(rejections(done))
                .extracting(each -> each.getInt("row") + " " + each.getString("code") + " " + each.getString("field"))
                .containsExactly(
                        "2 BAD_TIME date, time",
                        "3 BAD_TIME date, time",
                        "4 IN_THE_FUTURE date, time",
                        "5 BAD_TIME date, time",
                        "6 BAD_DURATION speed of answer(seconds)",
                        "7 BAD_DURATION talk duration",
                        "8 CALL_TOO_LONG speed of answer(seconds), talk duration",
                        "9 OUTCOME_UNDECIDED null",
                        "10 UNMAPPED_VALUE satisfaction rating",
                        "11 DISPOSITION_DOES_NOT_FIT satisfaction rating",
                        "12 MISSING call id",
                        "13 MISSING agent",
                        "14 NOT_AN_IDENTIFIER agent",
                        "15 MISSING date, time",
                        "16 TOO_LONG topic",
                        "17 PLAIN_TEXT topic",
                        "18 TOO_MANY_COLUMNS null",
                        "20 EXTERNAL_ID_CONFLICT null");
        assertThat(rejections(done))
                .allSatisfy(each -> assertThat(each.getString("message")).isNotBlank());
        assertThat(rejections(done).getFirst().getString("line"))
                .isEqualTo("E2,Jo,2/30/2025,9:12:58,Delivery,Y,Y,10,20,3");
    }

    /** Invariant 8. Guard: {@code MappedFile.shown}, and {@code FreeText} in {@code HistoricCall}. */
    @Test
    @Rule("GOV-1")
    void noNumberOfAFileStaysHere() {
        String header = HEADER.replace("\n", ",caller,remark\n");
        String good = "E1,Jo,1/4/2025,9:12:58,ring 13987654321,Y,Y,10,20,3,13987654321,x\n";
        String file = header
                + good
                + "E2,Jo,2/30/2025,9:12:58,Delivery,Y,Y,10,20,3,13987654321,x\n"
                + "E3,Jo,2/30/2025,9:12:58,Delivery,Y,Y,10,20,3,139 8765 4321,x\n"
                + "E4,Jo,2/30/2025,9:12:58,Delivery,Y,Y,10,20,3,010-8765 4321,\"his wife: \"\"010 8765 4321\"\"\"\n"
                + "E5,Jo,1/4/2025,9:12:58,\"13987654321,Y,Y,10,20,3,13987654321,x\n"
                + "E6,Jo,1/4/2025,9:12:58,Delivery,Y,Y,10,20,3,13987654321,x,13987654321\n"
                + good.replace(",20,", ",21,")
                + "13987654321\n";

        JsonPath done = imported(source, file);

        assertCounts(done, 8, 1, 0, 7);
        assertThat(call(source, "E1").getString("business")).isEqualTo("ring 139****4321");
        assertThat(rejections(done))
                .allSatisfy(each ->
                        assertThat(each.getString("line")).contains("*").doesNotContain("13987654321", "8765", "9876"));
        for (String table : List.of("call_record", "outbox", "idempotency_key", "import_rejection", "import_chunk")) {
            assertThat(Database.count("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%87654321%'"
                            + " OR t::text LIKE '%8765 4321%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aFileWhoseHeaderIsWrongFailsAndSaysWhy() {
        for (String header :
                List.of("call id,agent\n", HEADER.replace(",", ";"), "\n\n", "\"x", HEADER.replace("topic", "agent"))) {
            JsonPath failed = imported(source, header + row("E1", "Y", "Y", 4));

            assertThat(failed.getString("state")).isEqualTo("FAILED");
            assertThat(failed.getString("failure")).contains("header");
            assertThat(failed.getLong("rowsRead")).isZero();
        }
        assertThat(imported(source, HEADER.replace("topic", "subject")).getString("failure"))
                .isEqualTo("The header row lacks topic");
    }

    @Test
    void aFileOfAHeaderAloneIsDone() {
        assertCounts(imported(source, HEADER), 0, 0, 0, 0);
    }

    /**
     * Invariant 1. Guards: progress commits with its batch, and only under the lease; without the first the rows of the
     * last batch are counted twice, without the second two workers count them.
     */
    @Test
    void anImportWhoseWorkerDiedGoesOnExactlyBehindItsLastBatch() {
        String rows = IntStream.range(0, 6000)
                .mapToObj(i -> i % 10 == 0 ? "bad" + i + "\n" : row("E" + i, "Y", i % 3 == 0 ? "N" : "Y", 1 + i % 5))
                .collect(Collectors.joining());
        String id = post("call-log", source, UUID.randomUUID().toString(), bytes(HEADER + rows))
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Database.count("SELECT rows_read FROM bulk_import WHERE id = ?::uuid", id) > 0);

        // As after kill -9: a lease nobody works on, which runs out.
        int stolen = Database.change(
                "UPDATE bulk_import SET lease_owner = gen_random_uuid(),"
                        + " lease_until = clock_timestamp() + interval '1 second'"
                        + " WHERE id = ?::uuid AND state = 'RUNNING'",
                id);

        assertThat(stolen).as("the import is done before its worker could die").isOne();
        assertCounts(awaitDone(id), 6000, 5400, 0, 600);
        assertThat(Database.count("SELECT count(*) FROM call_record WHERE source = ?", source))
                .isEqualTo(5400);
        assertThat(Database.count("SELECT count(*) FROM import_rejection WHERE import_id = ?::uuid", id))
                .isEqualTo(600);
        assertThat(Database.count("SELECT count(*) FROM import_chunk WHERE import_id = ?::uuid", id))
                .isZero();
    }

    @Test
    void oneFileSentByManyAtOnceIsKeptOnce() throws Exception {
        List<Future<JsonPath>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                running.add(threads.submit(() -> imported(source, callLog())));
            }
        }

        long accepted = 0;
        for (Future<JsonPath> each : running) {
            accepted += each.get().getLong("accepted");
            assertThat(each.get().getLong("rejected")).isZero();
        }
        assertThat(accepted).isEqualTo(60);
        assertThat(Database.count("SELECT count(*) FROM call_record WHERE source = ?", source))
                .isEqualTo(60);
    }

    @Test
    void aFileLargerThanAnyOtherBodyIsTaken() {
        byte[] file = bytes(HEADER + "\n".repeat(3_000_000) + row("E1", "Y", "Y", 4));

        Response answer = post("call-log", source, UUID.randomUUID().toString(), file);

        answer.then().statusCode(202);
        JsonPath done = awaitDone(answer.path("id"));
        assertCounts(done, 1, 1, 0, 0);
        assertThat(done.getLong("bytesReceived")).isEqualTo(file.length);
    }

    @ParameterizedTest
    @CsvSource({
        "agents=%3Bcall-log, INVALID_PARAMETER, 400",
        "mapping=nothing-of-this-name&source=x, INVALID_PARAMETER, 400",
        "mapping=call-log, INVALID_PARAMETER, 400",
        "mapping=call-log&source=%20, INVALID_PARAMETER, 400",
        "mapping=call-log&source=a%00b, INVALID_PARAMETER, 400",
        "mapping=..%2Fx&source=x, INVALID_PARAMETER, 400"
    })
    void badParametersAreRefused(String query, String code, int status) {
        as("crm", "crm-1")
                .urlEncodingEnabled(false)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "text/csv")
                .body(HEADER)
                .post(PATH + "?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void whatIsNoImportIsRefused() {
        post("call-log", source, "k", new byte[0]).then().statusCode(422).body("code", equalTo("VALIDATION_FAILED"));
        post("call-log", source, "", bytes(HEADER)).then().body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        as("crm", "crm-1")
                .header("Idempotency-Key", "k")
                .contentType("application/pdf")
                .body(bytes(HEADER))
                .post(PATH + "?mapping=call-log&source=" + source)
                .then()
                .statusCode(415);
        for (String role :
                List.of("agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "bi", "auditor")) {
            as(role, "X1")
                    .header("Idempotency-Key", "k")
                    .contentType("text/csv")
                    .body(HEADER)
                    .post(PATH + "?mapping=call-log&source=" + source)
                    .then()
                    .statusCode(403);
        }
        as("crm", "crm-1").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        as("crm", "crm-1")
                .get(PATH + "/" + UUID.randomUUID() + "/rejections")
                .then()
                .statusCode(404);
        as("agent", "A01").get(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
        assertThat(Database.count("SELECT count(*) FROM bulk_import WHERE source = ?", source))
                .isZero();
    }

    @Test
    void historyIsListedApartFromGrantedDials() {
        String agent = newAgent();
        String granted = recorded(agent, body(agent, "EFFECTIVE"));
        imported(source, HEADER + row("E1", "Y", "Y", 4).replace("Jo", agent));
        String history = call(source, "E1").getString("id");

        list(agent, "").body("items.id", contains(history, granted));
        list(agent, "&imported=true").body("items.id", contains(history));
        list(agent, "&imported=false").body("items.id", contains(granted));
        list(agent, "&direction=INBOUND").body("items.id", contains(history));
        list(agent, "&direction=OUTBOUND").body("items.id", contains(granted));
        list(agent, "&direction=OUTBOUND&imported=true").body("items", hasSize(0));
        as("agent", agent).get(Calls.PATH).then().body("items", hasSize(2));
        for (String query : List.of("imported=yes", "direction=SIDEWAYS")) {
            as("supervisor", "S1")
                    .get(Calls.PATH + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }
    }

    private static io.restassured.response.ValidatableResponse list(String agent, String filter) {
        return as("supervisor", "S1")
                .get(Calls.PATH + "?agentId=" + agent + filter)
                .then()
                .statusCode(200);
    }

    private List<String> counts(String column) {
        return Database.rows(
                "SELECT " + column + " || ' ' || count(*) FROM call_record WHERE source = ? GROUP BY " + column
                        + " ORDER BY 1",
                source);
    }

    private static String row(String id, String answered, String resolved, int rating) {
        return id + ",Jo,1/4/2025,9:12:58,Delivery," + answered + "," + resolved + ",10,20," + rating + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] data) {
        try {
            return JSON.readTree(data);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
