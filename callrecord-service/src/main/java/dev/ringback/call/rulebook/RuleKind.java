package dev.ringback.call.rulebook;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rules are about. */
@Schema(name = "CallRuleKind")
public enum RuleKind {
    /** What counts as effective and successful (CALL-2). */
    OUTCOMES(OutcomeRule.class),
    /** How recordings are kept (CALL-8). */
    RECORDING(RecordingRule.class),
    /** What monitoring looks at (CALL-11). */
    QUALITY(QualityRule.class),
    /** Which figures are out of the ordinary (S5-2). */
    ANOMALIES(AnomalyRule.class),
    /** Breaks of a group (OPS-6). */
    BREAKS(BreakRule.class);

    private final Class<? extends CallRule> type;

    RuleKind(Class<? extends CallRule> type) {
        this.type = type;
    }

    Class<? extends CallRule> type() {
        return type;
    }

    static RuleKind of(Class<? extends CallRule> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of rule for " + type));
    }
}
