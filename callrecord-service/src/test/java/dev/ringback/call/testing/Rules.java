package dev.ringback.call.testing;

import static dev.ringback.call.testing.Calls.as;

import dev.ringback.stack.testing.TestClock;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** Adds versions of rules. They stay: a test that adds one lives in years that no other test lives in. */
public final class Rules {

    public static final String PATH = "/v1/call-rules/";

    private static final LocalDate EARLIEST = LocalDate.of(2031, 1, 1);

    private Rules() {}

    /** Goes to 10:00 local time of a day on which the last version of the rule is in force. */
    public static LocalDate goBehindTheLast(String kind) {
        LocalDate last = LocalDate.parse(
                as("manager", "M1").get(PATH + kind + "/versions?limit=1").path("items[0].effectiveFrom"));
        LocalDate today = last.isBefore(EARLIEST) ? EARLIEST : last.plusDays(1);
        TestClock.set(today.atTime(2, 0).toInstant(ZoneOffset.UTC));
        return today;
    }

    /** Today in business time. */
    public static LocalDate today() {
        return TestClock.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    /** Adds the next version of a rule. */
    public static ValidatableResponse add(String kind, LocalDate from, Map<String, ?> content) {
        return Http.post(
                "manager",
                "M1",
                PATH + kind + "/versions",
                Map.of("effectiveFrom", from.toString(), kind.toLowerCase(java.util.Locale.ROOT), content));
    }
}
