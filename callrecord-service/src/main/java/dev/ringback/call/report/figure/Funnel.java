package dev.ringback.call.report.figure;

import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counted calls, and the rates of S5-1 over them.
 *
 * @param orders effective calls that ended in an order
 * @param customers distinct customers called
 * @param seats distinct agents who called
 */
record Funnel(
        long outbound,
        long connected,
        long effective,
        long successful,
        long orders,
        long satisfied,
        long neutral,
        long dissatisfied,
        long customers,
        long seats) {

    /** The columns {@link #read} takes, over the subquery {@code calls}. */
    static final String COUNTS = """
            count(*) AS outbound,
            count(*) FILTER (WHERE calls.connected) AS connected,
            count(*) FILTER (WHERE calls.effective) AS effective,
            count(*) FILTER (WHERE calls.successful) AS successful,
            count(*) FILTER (WHERE calls.effective AND calls.disposition = 'ORDERED') AS orders,
            count(*) FILTER (WHERE calls.disposition = 'SATISFIED') AS satisfied,
            count(*) FILTER (WHERE calls.disposition = 'NEUTRAL') AS neutral,
            count(*) FILTER (WHERE calls.disposition = 'DISSATISFIED') AS dissatisfied,
            count(DISTINCT calls.customer_id) AS customers,
            count(DISTINCT calls.agent_id) AS seats
            """;

    /** The columns {@link #values} fills. */
    static List<Field> fields() {
        return List.of(
                Field.of("outbound", "外呼量", CellKind.COUNT),
                Field.of("customers", "客户数", CellKind.COUNT),
                Field.of("connected", "接通量", CellKind.COUNT),
                Field.of("connectRate", "接通率", CellKind.RATE),
                Field.of("effective", "有效通话量", CellKind.COUNT),
                Field.of("effectiveRate", "有效通话率", CellKind.RATE),
                Field.of("successful", "成功回访数", CellKind.COUNT),
                Field.of("orders", "订单量", CellKind.COUNT),
                Field.of("successRate", "成功率", CellKind.RATE),
                Field.of("satisfied", "满意", CellKind.COUNT),
                Field.of("neutral", "一般", CellKind.COUNT),
                Field.of("dissatisfied", "不满意", CellKind.COUNT));
    }

    static Funnel read(ResultSet row) throws SQLException {
        return new Funnel(
                row.getLong("outbound"),
                row.getLong("connected"),
                row.getLong("effective"),
                row.getLong("successful"),
                row.getLong("orders"),
                row.getLong("satisfied"),
                row.getLong("neutral"),
                row.getLong("dissatisfied"),
                row.getLong("customers"),
                row.getLong("seats"));
    }

    /** Connected of outbound. */
    @Nullable
    BigDecimal connectRate() {
        return Rates.of(connected, outbound);
    }

    /** Effective of connected. */
    @Nullable
    BigDecimal effectiveRate() {
        return Rates.of(effective, connected);
    }

    /** Orders of effective. */
    @Nullable
    BigDecimal successRate() {
        return Rates.of(orders, effective);
    }

    /** Values of {@link #fields}. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(outbound);
        values.add(customers);
        values.add(connected);
        values.add(connectRate());
        values.add(effective);
        values.add(effectiveRate());
        values.add(successful);
        values.add(orders);
        values.add(successRate());
        values.add(satisfied);
        values.add(neutral);
        values.add(dissatisfied);
        return values;
    }
}
