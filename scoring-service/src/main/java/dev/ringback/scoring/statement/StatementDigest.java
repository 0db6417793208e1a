package dev.ringback.scoring.statement;

import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.demerit.DemeritEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a statement: SHA-256 over its canonical form, so that anyone can prove that two statements say the
 * same (invariant 6). The canonical form is the statement's JSON without {@code digest}, {@code state}, every
 * {@code facts} link, the ids, the time and the words of a demerit ({@code incidentId}, {@code findingId},
 * {@code complaintId}, {@code at}, {@code arithmetic}), every {@code arithmeticZh}, which follows from what is said in English, and
 * every property that is null; keys sorted, no white space, UTF-8. It holds no generated id and no time
 * of processing.
 */
final class StatementDigest {
    private StatementDigest() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(Statement statement) {
        byte[] canonical = EventJson.write(canonicalForm(statement));
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Object> canonicalForm(Statement statement) {
        Map<String, Object> form = new TreeMap<>();
        form.put("agentId", statement.agentId());
        form.put("agentName", statement.agentName());
        form.put("orgUnitId", statement.orgUnitId());
        form.put("month", statement.month());
        form.put("scheme", statement.scheme());
        form.put("schemeVersion", statement.schemeVersion());
        form.put("score", statement.score());
        putIfPresent(form, "basePay", statement.basePay());
        putIfPresent(form, "pay", statement.pay());
        putIfPresent(form, "deltaVsBase", statement.deltaVsBase());
        putIfPresent(form, "payReason", statement.payReason());
        form.put("failedItems", statement.failedItems());
        form.put("lines", statement.lines().stream().map(StatementDigest::line).toList());
        form.put(
                "adjustments",
                statement.adjustments().stream()
                        .map(StatementDigest::adjustment)
                        .toList());
        form.put("adjustmentPay", statement.adjustmentPay());
        form.put(
                "demerits",
                statement.demerits().stream().map(StatementDigest::demerit).toList());
        form.put("demeritPoints", statement.demeritPoints());
        putIfPresent(form, "recommendedFines", statement.recommendedFines());
        return form;
    }

    private static Map<String, Object> line(StatementLine line) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "rule", line.rule(),
                "points", line.points(),
                "met", line.met(),
                "inputs", line.inputs(),
                "arithmetic", line.arithmetic()));
        putIfPresent(form, "amount", line.amount());
        return form;
    }

    private static Map<String, Object> adjustment(Adjustment adjustment) {
        Map<String, Object> form = new TreeMap<>(Map.of(
                "originMonth", adjustment.originMonth(),
                "schemeVersion", adjustment.schemeVersion(),
                "points", adjustment.points(),
                "pay", adjustment.pay(),
                "demeritPoints", adjustment.demeritPoints(),
                "rules", adjustment.rules(),
                "pointsByRule", adjustment.pointsByRule(),
                "arithmetic", adjustment.arithmetic()));
        putIfPresent(form, "fines", adjustment.fines());
        if (adjustment.amountsByRule() != null) {
            form.put("amountsByRule", adjustment.amountsByRule());
        }
        return form;
    }

    private static Map<String, Object> demerit(DemeritEntry demerit) {
        Map<String, Object> form = new TreeMap<>();
        form.put("kind", demerit.kind().name());
        putIfPresent(form, "agentId", demerit.agentId());
        putIfPresent(form, "orgUnitId", demerit.orgUnitId());
        putIfPresent(form, "item", demerit.item());
        form.put("points", demerit.points());
        form.put("number", demerit.number());
        form.put("occurredOn", demerit.occurredOn());
        form.put("month", demerit.month());
        putIfPresent(form, "quantity", demerit.quantity());
        putIfPresent(form, "amount", demerit.amount());
        return form;
    }

    private static void putIfPresent(Map<String, Object> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
