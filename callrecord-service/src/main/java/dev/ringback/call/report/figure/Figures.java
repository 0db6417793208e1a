package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.table.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which tables a report has. They read the database while they are written, each statement on its own. */
@ApplicationScoped
public class Figures {

    private final CallLines calls;
    private final SummarySheets summaries;
    private final GiftSheets gifts;
    private final ProjectSheets projects;
    private final OtherSheets others;

    Figures(CallLines calls, SummarySheets summaries, GiftSheets gifts, ProjectSheets projects, OtherSheets others) {
        this.calls = calls;
        this.summaries = summaries;
        this.gifts = gifts;
        this.projects = projects;
        this.others = others;
    }

    /** The tables in the order of the workbook; the first is the one the regulation names. */
    public List<Sheet> sheets(Scope scope) {
        return switch (scope.kind()) {
            case SERVICE_CALLBACKS -> List.of(calls.sheet("客户回访记录单", scope), summaries.byAgent("回访员汇总", scope));
            case STORE_SUMMARY -> List.of(summaries.byUnit("客户回访汇总表", scope), calls.sheet("回访明细", scope));
            case GIFT_CALLBACKS -> List.of(gifts.callbacks("礼品回访记录单", scope), gifts.stores("店面汇总", scope));
            case MEETING_SET ->
                List.of(
                        projects.inProgress("在施工程电话回访情况通报", scope),
                        projects.completedAndCalled("竣工工程电话回访情况通报", scope),
                        summaries.byAgent("每周电话回访情况通报", scope),
                        projects.completedNow("本周竣工工程一览表", scope));
            case CAMPAIGN ->
                List.of(
                        calls.sheet("回访记录表", scope),
                        others.campaigns().summary("回访总结报告", scope),
                        others.campaigns().questions("各题回答汇总", scope));
            case INDICATORS ->
                List.of(
                        others.indicators().byUnit("指标汇总", scope),
                        others.indicators().movement("环比分析", scope),
                        summaries.byAgent("座席明细", scope));
            case FIELD_WEEK -> List.of(others.fields().week("业务员周工作报表", scope));
        };
    }

    /** About how many rows there are to write: the calls listed one by one. */
    public long expected(Scope scope) {
        return switch (scope.kind()) {
            case SERVICE_CALLBACKS, STORE_SUMMARY, CAMPAIGN -> calls.count(scope);
            case GIFT_CALLBACKS, MEETING_SET, INDICATORS, FIELD_WEEK -> 0;
        };
    }
}
