package dev.ringback.call.report.kind;

import java.time.LocalDate;

/** Kinds of reports. Each knows its rule, its period, and the name of its file without an extension. */
public enum ReportKind {
    /** Last week's service callbacks, to the department manager (RPT-1). */
    SERVICE_CALLBACKS("RPT-1", PeriodKind.WEEK, "客户回访记录单"),
    /** Last month's service callbacks by store (RPT-2). */
    STORE_SUMMARY("RPT-2", PeriodKind.MONTH, "客户回访汇总表"),
    /** Last week's gift callbacks (RPT-3). */
    GIFT_CALLBACKS("RPT-3", PeriodKind.WEEK, "礼品回访记录单"),
    /** The four papers of the general manager's weekly meeting (RPT-5). */
    MEETING_SET("RPT-5", PeriodKind.WEEK, "总经理例会材料"),
    /** Callback table and summary after a campaign (RPT-8). */
    CAMPAIGN("RPT-8", PeriodKind.DAYS, "回访总结报告"),
    /** Indicators of the operation and how they moved (RPT-10, S5-1). */
    INDICATORS("RPT-10", PeriodKind.DAYS, "电话营销指标分析表"),
    /** The week of the field representatives (RPT-11). */
    FIELD_WEEK("RPT-11", PeriodKind.WEEK, "业务员周工作报表");

    private final String rule;
    private final PeriodKind period;
    private final String name;

    ReportKind(String rule, PeriodKind period, String name) {
        this.rule = rule;
        this.period = period;
        this.name = name;
    }

    /** The rule it follows, e.g. RPT-1. */
    public String rule() {
        return rule;
    }

    /** What it covers. */
    public PeriodKind period() {
        return period;
    }

    /** Whether it is about one callback program. */
    public boolean ofProgram() {
        return this == CAMPAIGN;
    }

    /**
     * The name of its file without an extension, e.g. 4月第1周客户回访记录单.
     *
     * @param from first day of its period
     */
    public String title(LocalDate from) {
        return switch (period) {
            case WEEK -> from.getMonthValue() + "月第" + WeekOfMonth.of(from) + "周" + name;
            case MONTH -> from.getMonthValue() + "月" + name;
            case DAYS -> name;
        };
    }
}
