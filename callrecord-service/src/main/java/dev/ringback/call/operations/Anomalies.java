package dev.ringback.call.operations;

import dev.ringback.call.rulebook.AnomalyRule;
import dev.ringback.call.rulebook.RuleVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds a day of a team to the bounds in force on it (S5-2): a bound that is met is no anomaly. */
final class Anomalies {

    private Anomalies() {}

    /**
     * What is out of the ordinary.
     *
     * @param row the funnel of a day and team
     * @param complaints found on its calls
     */
    static List<Anomaly> of(FunnelRow row, long complaints, RuleVersion<AnomalyRule> rule) {
        List<Anomaly> found = new ArrayList<>();
        AnomalyRule bounds = rule.content();
        if (below(bounds.minOutboundPerSeat(), bound -> Ratio.compareMean(row.outbound(), row.seatDays(), bound))) {
            found.add(anomaly(
                    row,
                    Anomaly.Measure.OUTBOUND_PER_SEAT,
                    Ratio.mean(row.outbound(), row.seatDays()),
                    bounds.minOutboundPerSeat(),
                    rule));
        }
        if (row.outbound() < bounds.minimumCalls()) {
            return found;
        }
        if (below(bounds.minConnectPercent(), bound -> Ratio.comparePercent(row.connected(), row.outbound(), bound))) {
            found.add(
                    anomaly(row, Anomaly.Measure.CONNECT_RATE, row.connectPercent(), bounds.minConnectPercent(), rule));
        }
        if (row.effective() > 0
                && below(
                        bounds.minSuccessPercent(),
                        bound -> Ratio.comparePercent(row.orders(), row.effective(), bound))) {
            found.add(
                    anomaly(row, Anomaly.Measure.SUCCESS_RATE, row.successPercent(), bounds.minSuccessPercent(), rule));
        }
        if (row.connected() > 0
                && below(
                        bounds.maxComplaintPercent(),
                        bound -> -Ratio.comparePercent(complaints, row.connected(), bound))) {
            found.add(anomaly(
                    row,
                    Anomaly.Measure.COMPLAINT_RATE,
                    Ratio.percent(complaints, row.connected()),
                    bounds.maxComplaintPercent(),
                    rule));
        }
        return found;
    }

    /** Compares a figure to a bound. */
    private interface Comparison {
        int to(BigDecimal bound);
    }

    private static boolean below(@Nullable String bound, Comparison figure) {
        return bound != null && figure.to(new BigDecimal(bound)) < 0;
    }

    private static Anomaly anomaly(
            FunnelRow row,
            Anomaly.Measure measure,
            @Nullable String value,
            @Nullable String bound,
            RuleVersion<AnomalyRule> rule) {
        return new Anomaly(
                Objects.requireNonNull(row.day()),
                Objects.requireNonNull(row.teamId()),
                measure,
                Objects.requireNonNull(value),
                Objects.requireNonNull(bound),
                row.outbound(),
                rule.version());
    }
}
