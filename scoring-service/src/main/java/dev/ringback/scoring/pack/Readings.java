package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which of two readings of a regulation is meant, where its text leaves it open. What is left out is read as shipped.
 *
 * @param attitude A-11: a failed report costs 5 points, or a passed one earns them
 * @param eventRevenue A-20: whether deals of customer events earn the commission beside the event's bonus
 * @param lowCommission A-22: yuan below which a month's commission is low
 * @param repeatedCases A-23: each further case costs more than the one before, or each the same
 * @param repeatedCasesCounted A-23: within what
 * @param leaverReplacement A-24: the first late day costs 1 point, or 1 beside the days
 * @param repeatedFines A-25: every repetition costs twice the first fine, or twice the one before
 * @param repeatedFinesCounted A-25: within what
 * @param joiners A-32: who joins or leaves within a month has the whole targets, or their part by days
 */
@Schema(
        description =
                "Readings of the regulations where their text leaves them open; what is left out is read as shipped.")
record Readings(
        @Schema(description = "A-11, S1", defaultValue = "FAIL_COSTS") @Nullable
        Attitude attitude,

        @Schema(description = "A-20, S2", defaultValue = "EARNS") @Nullable
        EventRevenue eventRevenue,

        @Schema(description = "A-22, S2: yuan", defaultValue = "500")
        @Pattern(regexp = "^(0|[1-9]\\d{0,8})(\\.\\d{1,2})?$")
        @Nullable
        String lowCommission,

        @Schema(description = "A-23, S3", defaultValue = "RISING") @Nullable
        RepeatedCases repeatedCases,

        @Schema(description = "A-23, S3", defaultValue = "MONTH") @Nullable
        CountedWithin repeatedCasesCounted,

        @Schema(description = "A-24, S3", defaultValue = "DAYS_LATE") @Nullable
        LeaverReplacement leaverReplacement,

        @Schema(description = "A-25, S4", defaultValue = "FLAT_DOUBLE") @Nullable
        RepeatedFines repeatedFines,

        @Schema(description = "A-25, S4", defaultValue = "EVER") @Nullable
        CountedWithin repeatedFinesCounted,

        @Schema(description = "A-32, S2", defaultValue = "WHOLE_TARGETS") @Nullable
        Joiners joiners) {

    /** Everything as shipped. */
    static final Readings SHIPPED = new Readings(null, null, null, null, null, null, null, null, null);

    enum Attitude {
        FAIL_COSTS,
        PASS_EARNS
    }

    enum EventRevenue {
        EARNS,
        EARNS_NOT
    }

    enum RepeatedCases {
        RISING,
        LINEAR
    }

    enum CountedWithin {
        MONTH,
        YEAR,
        EVER
    }

    enum LeaverReplacement {
        DAYS_LATE,
        ONE_AND_DAYS_LATE
    }

    enum RepeatedFines {
        FLAT_DOUBLE,
        COMPOUND
    }

    enum Joiners {
        WHOLE_TARGETS,
        PRORATED
    }

    /** The scheme each reading that is given is about, by the reading's field. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "attitude", attitude, "S1");
        put(given, "eventRevenue", eventRevenue, "S2");
        put(given, "lowCommission", lowCommission, "S2");
        put(given, "joiners", joiners, "S2");
        put(given, "repeatedCases", repeatedCases, "S3");
        put(given, "repeatedCasesCounted", repeatedCasesCounted, "S3");
        put(given, "leaverReplacement", leaverReplacement, "S3");
        put(given, "repeatedFines", repeatedFines, "S4");
        put(given, "repeatedFinesCounted", repeatedFinesCounted, "S4");
        return given;
    }

    private static void put(Map<String, String> given, String field, @Nullable Object reading, String scheme) {
        if (reading != null) {
            given.put(field, scheme);
        }
    }

    /** Writes the readings into a shipped scheme; those about others change nothing. */
    void into(ObjectNode scheme) {
        for (JsonNode rule : scheme.path("rules")) {
            into((ObjectNode) rule, rule.path("kind").asText(), rule.path("id").asText());
        }
    }

    private void into(ObjectNode rule, String kind, String id) {
        switch (kind) {
            case "FLAG" -> {
                if (attitude == Attitude.PASS_EARNS) {
                    rule.put("points", "5").put("result", "PASS");
                }
            }
            case "COMMISSION" -> {
                if (eventRevenue == EventRevenue.EARNS_NOT) {
                    rule.put("withoutEvents", true);
                }
            }
            case "CONSECUTIVE_FLAG" -> {
                if (lowCommission != null) {
                    rule.put("commissionBelow", lowCommission);
                }
            }
            case "TIERED_DEDUCTION", "REPLACEMENT_PAY", "STEP_BONUS" -> {
                if (joiners == Joiners.PRORATED) {
                    rule.put("prorated", true);
                }
            }
            case "PER_OCCURRENCE" -> repeated(rule);
            case "LATENESS" -> {
                if (leaverReplacement == LeaverReplacement.ONE_AND_DAYS_LATE && id.equals("S3:7.3")) {
                    rule.put("first", "1");
                }
            }
            case "FINE" -> {
                if (repeatedFines != null) {
                    rule.put("repeat", repeatedFines.name());
                }
                if (repeatedFinesCounted != null) {
                    rule.put("counted", repeatedFinesCounted.name());
                }
            }
            default -> {
                // Read in one way alone.
            }
        }
    }

    private void repeated(ObjectNode rule) {
        if (repeatedCases == RepeatedCases.LINEAR) {
            rule.put("escalation", repeatedCases.name());
        }
        if (repeatedCasesCounted != null && repeatedCasesCounted != CountedWithin.MONTH) {
            rule.put("counted", repeatedCasesCounted.name());
        }
    }
}
