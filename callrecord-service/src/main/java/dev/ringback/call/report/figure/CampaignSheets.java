package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import dev.ringback.platform.table.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a campaign (RPT-8). */
@ApplicationScoped
class CampaignSheets {

    private static final List<Field> MORE = List.of(
            Field.of("considering", "考虑中", CellKind.COUNT),
            Field.of("refused", "拒绝", CellKind.COUNT),
            Field.of("doNotCall", "不愿再接到电话", CellKind.COUNT),
            Field.of("complaints", "投诉", CellKind.COUNT),
            Field.of("suggestions", "建议", CellKind.COUNT));

    private static final List<Field> QUESTIONS =
            List.of(Field.of("question", "回访问题", CellKind.TEXT), Field.of("answered", "回答数", CellKind.COUNT));

    private final Sql sql;

    CampaignSheets(Sql sql) {
        this.sql = sql;
    }

    /** One row over the whole campaign. */
    Sheet summary(String name, Scope scope) {
        Query query = Query.of("""
                SELECT count(*) FILTER (WHERE calls.disposition = 'CONSIDERING') AS considering,
                    count(*) FILTER (WHERE calls.disposition = 'REFUSED') AS refused,
                    count(*) FILTER (WHERE calls.disposition = 'DO_NOT_CALL') AS do_not_call,
                    coalesce(sum(found.complaints), 0)::bigint AS complaints,
                    coalesce(sum(found.suggestions), 0)::bigint AS suggestions,
                """).add(Funnel.COUNTS);
        CallLines.from(query, scope).add("""
                CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE kind = 'COMPLAINT') AS complaints,
                                        count(*) FILTER (WHERE kind = 'SUGGESTION') AS suggestions
                                    FROM issue WHERE call_id = calls.id AND reported_at <= ?) AS found
                """, scope.asOf());
        List<Field> fields = new ArrayList<>(Funnel.fields());
        fields.addAll(MORE);
        return new Sheet(name, fields, Lines.all(sql, query, row -> {
            List<@Nullable Object> values = new ArrayList<>(Funnel.read(row).values());
            for (String count : List.of("considering", "refused", "do_not_call", "complaints", "suggestions")) {
                values.add(row.getLong(count));
            }
            return values.toArray();
        }));
    }

    /** A row a question: how many calls answered it. */
    Sheet questions(String name, Scope scope) {
        Query query = Query.of("SELECT given.question, count(*) AS answered");
        CallLines.from(query, scope).add("""
                CROSS JOIN LATERAL (
                    SELECT question FROM call_answer WHERE calls.revision IS NULL AND call_id = calls.id
                    UNION ALL
                    SELECT each ->> 'question' FROM jsonb_array_elements(calls.last_answers) AS each) AS given
                GROUP BY 1 ORDER BY given.question COLLATE "C"
                """);
        return new Sheet(name, QUESTIONS, Lines.all(sql, query, row ->
                new Object[] {row.getString("question"), row.getLong("answered")}));
    }
}
