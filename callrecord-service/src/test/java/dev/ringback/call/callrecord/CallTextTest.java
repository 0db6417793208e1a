package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class CallTextTest {

    @Inject
    AgroalDataSource dataSource;

    private final String agent = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "满意 😀👨‍👩‍👧",
                "مرحبا بالعالم",
                "\u202bשלום\u202c",
                "line one\nline two\ttab",
                "e\u0301",
                "<script>alert(1)</script>",
                "'; DROP TABLE call_record; --",
                "𠮷野家",
                "{\"json\": true}",
                "%s ${x} {0}"
            })
    void textOfAnyScriptIsKeptAsItIs(String text) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("notes", text);
        body.put("answers", List.of(Map.of("question", "ORDER_TIME", "value", text)));

        post(agent, body).statusCode(201).body("notes", equalTo(text)).body("answers[0].value", equalTo(text));
    }

    /**
     * Invariant 8: no number leaves the task service unmasked, and none gets to rest here either. Guard: {@code
     * FreeText.withoutNumbers} in {@code CallRecord.of}.
     */
    @Test
    @Rule("GOV-1")
    void aNumberInFreeTextIsMaskedBeforeItIsKeptAnywhere() throws Exception {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("notes", "call his wife: 139 8765 4321");
        body.put("answers", List.of(Map.of("question", "ORDER_TIME", "value", "ring 13987654321 on 2026-04-05")));

        post(agent, body)
                .statusCode(201)
                .body("notes", equalTo("call his wife: 139****4321"))
                .body("answers[0].value", equalTo("ring 139****4321 on 2026-04-05"));

        assertThat(everythingKept().stream()
                        .filter(row -> row.contains("8765 4321") || row.contains("9876543"))
                        .count())
                .isZero();
    }

    private List<String> everythingKept() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("call_record", "call_answer", "outbox", "idempotency_key")) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "SELECT t::text || coalesce(encode(convert_to(t::text, 'UTF8'), 'escape'), '') FROM "
                                    + table + " t");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
