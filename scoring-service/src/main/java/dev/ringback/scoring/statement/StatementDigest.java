package dev.ringback.scoring.statement;

import dev.ringback.platform.json.EventJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a statement: SHA-256 over its canonical form, so that anyone can prove that two statements say the
 * same (invariant 6). The canonical form is the statement's JSON without {@code digest}, {@code state}, each line's
 * {@code facts} link and every property that is null; keys sorted, no white space, UTF-8. It holds no generated id and
 * no time of processing.
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
        form.put("lines", lines(statement.lines()));
        return form;
    }

    private static List<Map<String, Object>> lines(List<StatementLine> lines) {
        return lines.stream()
                .map(line -> Map.<String, Object>of(
                        "rule", line.rule(),
                        "points", line.points(),
                        "met", line.met(),
                        "inputs", line.inputs(),
                        "arithmetic", line.arithmetic()))
                .toList();
    }

    private static void putIfPresent(Map<String, Object> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
