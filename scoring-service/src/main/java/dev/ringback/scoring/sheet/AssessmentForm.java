package dev.ringback.scoring.sheet;

import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import dev.ringback.platform.table.Sheet;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.AllStatements;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The assessment form of a month (RPT-9): what each agent of a scheme scored and earns, and every item behind it. Statements are read a page at a
 * time.
 */
@ApplicationScoped
class AssessmentForm {

    private final AllStatements statements;

    AssessmentForm(AllStatements statements) {
        this.statements = statements;
    }

    /** A row for each agent. */
    Sheet agents(ScoringMonth month, String scheme) {
        return new Sheet(
                "考核汇总",
                List.of(
                        Field.of("agentId", "工号", CellKind.CODE),
                        Field.of("agentName", "姓名", CellKind.TEXT),
                        Field.of("orgUnitId", "所属单位", CellKind.CODE),
                        Field.labelled("state", "状态", "state"),
                        Field.of("score", "月度分", CellKind.POINTS),
                        Field.of("basePay", "月度底薪（元）", CellKind.MONEY),
                        Field.of("adjustmentPay", "调整（元）", CellKind.MONEY),
                        Field.of("pay", "应发（元）", CellKind.MONEY),
                        Field.of("demeritPoints", "扣分", CellKind.POINTS)),
                sink -> each(
                        month,
                        scheme,
                        statement -> sink.row(new Object[] {
                            statement.agentId(),
                            statement.agentName(),
                            statement.orgUnitId(),
                            statement.state(),
                            number(statement.score()),
                            number(statement.basePay()),
                            number(statement.adjustmentPay()),
                            number(statement.pay()),
                            number(statement.demeritPoints())
                        })));
    }

    /** A row for each item of each agent. */
    Sheet items(ScoringMonth month, String scheme) {
        return new Sheet(
                "考核明细",
                List.of(
                        Field.of("agentId", "工号", CellKind.CODE),
                        Field.of("agentName", "姓名", CellKind.TEXT),
                        Field.of("rule", "条款", CellKind.CODE),
                        Field.labelled("item", "考核项目", "rule"),
                        Field.labelled("met", "达成", "met"),
                        Field.of("points", "得分", CellKind.POINTS),
                        Field.of("amount", "金额（元）", CellKind.MONEY),
                        Field.of("arithmetic", "核算依据（英文）", CellKind.TEXT),
                        Field.of("arithmeticZh", "核算依据", CellKind.TEXT)),
                sink -> each(month, scheme, statement -> {
                    for (StatementLine line : statement.lines()) {
                        sink.row(new Object[] {
                            statement.agentId(),
                            statement.agentName(),
                            line.rule(),
                            line.rule(),
                            line.met() ? "yes" : "no",
                            number(line.points()),
                            number(line.amount()),
                            line.arithmetic(),
                            line.arithmeticZh()
                        });
                    }
                }));
    }

    private void each(ScoringMonth month, String scheme, Consumer<Statement> sink) {
        statements.each(month, statement -> {
            if (statement.scheme().equals(scheme)) {
                sink.accept(statement);
            }
        });
    }

    private static @Nullable BigDecimal number(@Nullable String decimal) {
        return decimal == null ? null : new BigDecimal(decimal);
    }
}
