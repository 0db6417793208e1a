package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verified records, trips and attitude reports: what no call tells. */
final class Facts {

    private static final int QUOTA = 1200;
    private static final int PARTS = 4;

    private final YearMonth month;
    private final ZoneId zone;
    private final List<FactEntry> entries = new ArrayList<>();

    Facts(YearMonth month, ZoneId zone) {
        this.month = month;
        this.zone = zone;
    }

    List<FactEntry> of(List<AgentPlan> agents) {
        for (AgentPlan agent : agents) {
            records(agent.id());
            trips(agent.id());
            attitude(agent.id());
        }
        entries.sort(Comparator.comparing(FactEntry::postAt));
        return entries;
    }

    private void records(String agent) {
        int total = switch (agent) {
            case "A02" -> QUOTA;
            case "A03" -> QUOTA - 1;
            // The three that are missing are looked through on the platform.
            case "A04" -> QUOTA - 3;
            case "A10" -> 640;
            default -> QUOTA + 15 + 7 * (agent.hashCode() & 15);
        };
        for (int part = 0; part < PARTS; part++) {
            int count = total / PARTS + (part < total % PARTS ? 1 : 0);
            LocalDate day = month.atDay(7 * (part + 1));
            fact(agent, "records-" + day, "RECORDS_VERIFIED", day, day, Map.of("count", count));
        }
        if (agent.equals("A03")) {
            // The day before the month begins: it would make up what is missing, but is not the month's.
            LocalDate day = month.atDay(1).minusDays(1);
            fact(agent, "records-" + day, "RECORDS_VERIFIED", day, day, Map.of("count", 50));
        }
    }

    private void trips(String agent) {
        LocalDate last = month.atEndOfMonth();
        switch (agent) {
            case "A01" -> {
                trip(agent, month.atDay(1).minusDays(1), month.atDay(1));
                trip(agent, month.atDay(10), month.atDay(11));
            }
            case "A02" -> {
                trip(agent, month.atDay(16), month.atDay(17));
                // To be called back on the first of the next month, so none of this one's.
                trip(agent, last, null);
            }
            case "A06" -> {
                /* no trip, nothing due: met */
            }
            case "A07" -> {
                trip(agent, month.atDay(8), month.atDay(10));
                trip(agent, month.atDay(20), month.atDay(21));
            }
            case "A10" -> trip(agent, month.atDay(13), null);
            default -> trip(agent, month.atDay(14), month.atDay(15));
        }
    }

    private void trip(String agent, LocalDate returned, @Nullable LocalDate calledBack) {
        Map<String, Object> more = new HashMap<>();
        more.put("returnedOn", returned.toString());
        if (calledBack != null) {
            more.put("calledBackOn", calledBack.toString());
        }
        LocalDate known = calledBack == null ? month.atEndOfMonth() : calledBack;
        fact(agent, "trip-" + returned, "TRIP_CALLBACK", known, null, more);
    }

    private void attitude(String agent) {
        boolean fails = agent.equals("A04") || agent.equals("A09");
        fact(
                agent,
                "attitude-" + month,
                "ATTITUDE_REPORT",
                month.atEndOfMonth(),
                null,
                Map.of("month", month.toString(), "result", fails ? "FAIL" : "PASS"));
    }

    private void fact(
            String agent, String id, String type, LocalDate known, @Nullable LocalDate on, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("source", "hr-portal");
        body.put("externalId", agent + "-" + id);
        body.put("agentId", agent);
        body.put("type", type);
        if (on != null) {
            body.put("occurredOn", on.toString());
        }
        entries.add(new FactEntry(known.atTime(18, 0).atZone(zone).toInstant(), body));
    }
}
