package dev.ringback.scoring.unit;

import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.demerit.DemeritEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over the canonical form of a unit's statement: what it says, without generated ids, times and translations (invariant 6). */
final class UnitDigest {
    private UnitDigest() {}

    static String of(UnitStatement statement) {
        Map<String, Object> form = new TreeMap<>();
        form.put("orgUnitId", statement.orgUnitId());
        form.put("month", statement.month());
        form.put("points", statement.points());
        form.put("recommendedFines", statement.recommendedFines());
        form.put(
                "lines",
                statement.lines().stream()
                        .map(line -> Map.of(
                                "item", line.item(),
                                "cases", line.cases(),
                                "points", line.points(),
                                "amount", line.amount(),
                                "arithmetic", line.arithmetic()))
                        .toList());
        form.put("entries", statement.entries().stream().map(UnitDigest::entry).toList());
        form.put(
                "adjustments",
                statement.adjustments().stream()
                        .map(each -> Map.of(
                                "originMonth", each.originMonth(),
                                "points", each.points(),
                                "recommendedFines", each.recommendedFines(),
                                "arithmetic", each.arithmetic()))
                        .toList());
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(EventJson.write(form)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Object> entry(DemeritEntry entry) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "kind", entry.kind(),
                "points", entry.points(),
                "number", entry.number(),
                "occurredOn", entry.occurredOn()));
        if (entry.item() != null) {
            form.put("item", entry.item());
        }
        if (entry.amount() != null) {
            form.put("amount", entry.amount());
        }
        return form;
    }
}
