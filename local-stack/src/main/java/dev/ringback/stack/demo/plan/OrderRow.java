package dev.ringback.stack.demo.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the order file.
 *
 * @param line number of the line in the file, 1 for the first after the header
 * @param externalId the order's id in its source
 * @param customerExternalId the customer's id in the source
 * @param customerName the customer's name
 * @param customerPhone as written in the file
 * @param business what was sold
 * @param amount decimal text
 * @param closedAt when the deal was closed, null if it is open (or not readable)
 * @param owner agent who owns the deal, if any
 * @param unit the owner's org unit, if any
 */
public record OrderRow(
        int line,
        String externalId,
        String customerExternalId,
        String customerName,
        String customerPhone,
        String business,
        String amount,
        @Nullable Instant closedAt,
        @Nullable String owner,
        @Nullable String unit) {

    /** The row as a line of a file. */
    String toLine() {
        return String.join(
                ",",
                quoted(externalId),
                quoted(customerExternalId),
                quoted(customerName),
                quoted(customerPhone),
                quoted(business),
                quoted(amount),
                closedAt == null ? "" : closedAt.toString(),
                owner == null ? "" : quoted(owner),
                unit == null ? "" : quoted(unit));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
