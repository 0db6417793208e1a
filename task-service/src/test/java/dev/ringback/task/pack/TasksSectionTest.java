package dev.ringback.task.pack;

import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.pack.PackSections;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.Schedule;
import dev.ringback.task.protection.Cap;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** This service's section of a regulation pack, over the topic: kept until its date, run whole, reported. */
@QuarkusTest
@OnTheStack
class TasksSectionTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Instant LAST_SECONDS_OF_APRIL = Instant.parse("2026-04-30T15:59:00Z");
    private static final Instant FIRST_OF_MAY = Instant.parse("2026-04-30T16:00:00Z");

    private final String pack = fresh("P");
    private final String program = fresh("program");
    private final String policy = fresh("policy");

    @BeforeEach
    void itIsApril() {
        TestClock.set(LAST_SECONDS_OF_APRIL);
    }

    @AfterEach
    void backToday() {
        TestClock.reset();
    }

    @Test
    void aSectionTakesEffectAtMidnightOfItsDateAndNotBefore() {
        Map<String, Object> sections = sections(program(2, policy), policy(2));

        activate(1, MAY, sections);
        soon().until(() -> state(1).equals("WAITING"));
        activate(fresh("P"), 1, LocalDate.of(2026, 4, 30), Map.of());
        soon().until(() -> Database.count(
                        "SELECT count(*) FROM pack_section WHERE state = 'APPLIED' AND"
                                + " effective_from = '2026-04-30' AND digest = ?",
                        PackSections.digest(Map.of()))
                >= 1);
        assertThat(state(1)).isEqualTo("WAITING");
        assertThat(versions()).isEmpty();
        TestClock.set(FIRST_OF_MAY);

        PackApplied report = reported(1);
        assertThat(report.refusal()).isNull();
        assertThat(report.digest()).isEqualTo(PackSections.digest(sections));
        assertThat(report.service()).isEqualTo("task-service");
        assertThat(versions()).containsExactly("1|2026-04-30 16:00:00+00|2");
        assertThat(Database.rows(
                        "SELECT version, effective_from AT TIME ZONE 'UTC' FROM contact_policy_version"
                                + " WHERE policy_id = ?",
                        policy))
                .containsExactly("1|2026-04-30 16:00:00");
    }

    @Test
    void aDateThatHasPassedWhenTheServiceHearsOfItTakesEffectAtOnce() {
        activate(1, LocalDate.of(2026, 4, 1), sections(program(2, "P-OUT"), policy(2)));

        assertThat(reported(1).refusal()).isNull();
        assertThat(versions()).containsExactly("1|2026-03-31 16:00:00+00|2");
    }

    @Test
    void whatSaysNothingNewMakesNoVersion() {
        activate(1, LocalDate.of(2026, 4, 1), sections(program(2, "P-OUT"), policy(2)));
        reported(1);

        activate(2, LocalDate.of(2026, 4, 2), sections(program(3, "P-OUT"), policy(2)));

        reported(2);
        assertThat(versions()).containsExactly("1|2026-03-31 16:00:00+00|2", "2|2026-04-01 16:00:00+00|3");
        assertThat(Database.count("SELECT version FROM contact_policy WHERE id = ?", policy))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeRunIsRefusedAtOnceWithEveryReasonAndLeavesNothing() {
        Map<String, Object> bad = Map.of(
                "tasks",
                Map.of(
                        "contactPolicies",
                        List.of(policy(0)),
                        "programs",
                        List.of(
                                program(2, "P-NOBODY"),
                                Map.of("id", program + "-2", "purpose", "ELECTION"),
                                scheduled(Map.of("kind", "ON_DEMAND")))));

        activate(1, MAY, bad);

        assertThat(reported(1).refusal())
                .contains("/contactPolicies/0/caps/0/max: ")
                .contains("/programs/0/policies/0: no such contact policy")
                .contains("/programs/1/purpose: ")
                .contains("/programs/2/schedule: does not suit the purpose");
        assertThat(state(1)).isEqualTo("REFUSED");
        TestClock.set(FIRST_OF_MAY);
        activate(2, MAY, sections(program(2, policy), policy(2)));
        reported(2);
        assertThat(Database.count("SELECT count(*) FROM program_version WHERE program_id LIKE ?", program + "%"))
                .isEqualTo(1);
    }

    @Test
    void whatArrivesOtherThanItWasSentIsRefused() {
        Map<String, Object> sections = sections(program(2, "P-OUT"), policy(2));
        Calls.publish(
                pack,
                1,
                new PackActivated(
                        pack, 1, PackSections.digest(Map.of()), LocalDate.of(2026, 4, 1), TestClock.now(), sections));

        PackApplied report = reported(1);

        assertThat(report.refusal()).contains("digest");
        assertThat(report.digest()).isEqualTo(PackSections.digest(sections));
        assertThat(versions()).isEmpty();
    }

    @Test
    void aPackAnotherServiceRefusesIsNotRun() {
        String heardFirst = fresh("P");
        refuse(heardFirst);
        activate(heardFirst, 1, MAY, sections(program(2, "P-OUT"), policy(2)));
        activate(1, MAY, sections(program(3, "P-OUT"), policy(3)));
        refuse(pack);
        soon().until(() ->
                Database.count("SELECT count(*) FROM pack_refusal WHERE pack_id = ANY (ARRAY[?, ?])", pack, heardFirst)
                                == 2
                        && state(1).equals("WAITING"));

        TestClock.set(FIRST_OF_MAY);
        activate(2, MAY, sections(program(4, "P-OUT"), policy(4)));

        reported(2);
        assertThat(versions()).containsExactly("1|2026-04-30 16:00:00+00|4");
        assertThat(state(1)).isEqualTo("WAITING");
    }

    @Test
    void packsOfOneDateAreRunInTheOrderOfTheirActivation() {
        activate(1, MAY, sections(program(2, "P-OUT"), policy(2)));
        activate(2, MAY, sections(program(3, "P-OUT"), policy(2)));
        soon().until(() -> state(1).equals("WAITING") && state(2).equals("WAITING"));

        TestClock.set(FIRST_OF_MAY);

        reported(2);
        assertThat(versions()).containsExactly("1|2026-04-30 16:00:00+00|2", "2|2026-04-30 16:00:00+00|3");
    }

    @Test
    void theShippedPackSaysWhatThisServiceShips() throws IOException {
        Map<String, Object> sections = PackSections.canonical(
                EventJson.read(EventJson.write(resource("packs/P-SALES.json").path("sections")), Map.class));
        List<String> before = Database.rows("SELECT id, version FROM program ORDER BY 1");

        activate(1, LocalDate.of(2026, 4, 1), sections);

        assertThat(reported(1).refusal()).isNull();
        assertThat(Database.rows("SELECT id, version FROM program ORDER BY 1")).isEqualTo(before);
    }

    @Test
    void thePublishedSchemaKnowsWhatThisServiceKnows() throws IOException {
        JsonNode known = resource("packs/regulation-pack.schema.json").path("$defs");

        assertThat(texts(known.path("purpose").path("enum"))).containsExactlyElementsOf(names(Purpose.values()));
        assertThat(texts(known.path("program")
                        .path("properties")
                        .path("contactClass")
                        .path("enum")))
                .containsExactlyElementsOf(names(ContactClass.values()));
        assertThat(texts(known.path("schedule").path("properties").path("kind").path("enum")))
                .containsExactlyInAnyOrderElementsOf(kinds(Schedule.class));
        assertThat(texts(known.path("cap").path("properties").path("kind").path("enum")))
                .containsExactlyInAnyOrderElementsOf(kinds(Cap.class));
    }

    private static List<String> kinds(Class<?> type) {
        return Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return EventJson.read(stream.readAllBytes(), JsonNode.class);
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    private void activate(int version, LocalDate effectiveFrom, Map<String, Object> sections) {
        activate(pack, version, effectiveFrom, sections);
    }

    private static void activate(String pack, int version, LocalDate from, Map<String, Object> sections) {
        Calls.publish(
                pack,
                version,
                new PackActivated(
                        pack,
                        version,
                        PackSections.digest(sections),
                        from,
                        Instant.parse("2026-04-20T01:00:00Z").plusSeconds(version),
                        sections));
    }

    private static void refuse(String pack) {
        Calls.publish(
                pack + "/scoring-service",
                1,
                new PackApplied(pack, 1, "scoring-service", "sha256:0", "no such scheme", TestClock.now()));
    }

    private String state(int version) {
        return Database.rows("SELECT state FROM pack_section WHERE pack_id = ? AND version = ?", pack, version).stream()
                .findFirst()
                .orElse("");
    }

    private List<String> versions() {
        return Database.rows(
                "SELECT version, to_char(effective_from AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00',"
                        + " max_attempts FROM program_version WHERE program_id = ? ORDER BY version",
                program);
    }

    /** What this service reported of a version, once it did. */
    private PackApplied reported(int version) {
        return soon().until(
                        () -> Topic.named("ringback.pack").records().stream()
                                .filter(record -> record.key().equals(pack + "/task-service"))
                                .map(record -> EventJson.read(record.value(), PackApplied.class))
                                .filter(report -> report.version() == version)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Map<String, Object> sections(Map<String, Object> aProgram, Map<String, Object> aPolicy) {
        return Map.of("tasks", Map.of("programs", List.of(aProgram), "contactPolicies", List.of(aPolicy)));
    }

    private Map<String, Object> policy(int max) {
        return Map.of(
                "id",
                policy,
                "companyWide",
                false,
                "caps",
                List.of(Map.of("kind", "CALENDAR_YEAR", "rule", "TASK-16", "max", max)));
    }

    private Map<String, Object> program(int attempts, String policyId) {
        return program(attempts, policyId, Map.of("kind", "NEXT_WEEK", "from", "MONDAY", "to", "SUNDAY"));
    }

    private Map<String, Object> scheduled(Map<String, Object> schedule) {
        return program(2, "P-OUT", schedule);
    }

    private Map<String, Object> program(int attempts, String policyId, Map<String, Object> schedule) {
        return Map.of(
                "id",
                program,
                "purpose",
                "TECHNICAL_ENQUIRY",
                "rule",
                "TASK-3",
                "schedule",
                schedule,
                "policies",
                List.of(policyId),
                "attempts",
                Map.of("max", attempts, "retryAfter", "PT2H"),
                "questions",
                List.of("QUALITY"),
                "active",
                false);
    }
}
