package dev.ringback.scoring.sheet;

import dev.ringback.scoring.demerit.DemeritEntry;
import dev.ringback.scoring.statement.Adjustment;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement as a page to print and sign (RPT-9). Pure: the same statement and language are the same bytes. */
final class StatementSheet {
    private static final String STYLE =
            "body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;width:100%;"
                    + "margin:1em 0}th,td{border:1px solid #888;padding:4px 8px;text-align:left;vertical-align:top}"
                    + "td.n{text-align:right;white-space:nowrap}@media print{body{margin:0}}";

    private final Statement statement;
    private final Locale locale;
    private final SheetWords words;
    private final Html html = new Html();

    private StatementSheet(Statement statement, Locale locale) {
        this.statement = statement;
        this.locale = locale;
        this.words = SheetWords.in(locale);
    }

    /** The page. */
    static String of(Statement statement, Locale locale) {
        return new StatementSheet(statement, locale).write();
    }

    private String write() {
        String title = word("title." + statement.scheme());
        html.raw("<!DOCTYPE html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>")
                .text(title + " " + statement.month() + " " + statement.agentId())
                .raw("</title><style>" + STYLE + "</style></head><body>")
                .element("h1", title);
        head();
        lines();
        adjustments();
        demerits();
        html.raw("<p>").text(word("signatures")).raw("</p><p>").text(word("digest") + " " + statement.digest());
        return html.raw("</p></body></html>").toString();
    }

    private void head() {
        html.raw("<table>");
        row("month", statement.month());
        row("agent", statement.agentName() + " (" + statement.agentId() + ")");
        row("orgUnit", statement.orgUnitId());
        row("scheme", statement.scheme() + " / " + statement.schemeVersion());
        row("state", word("state." + statement.state()));
        row("basePay", statement.basePay());
        row("score", statement.score());
        row("adjustmentPay", statement.adjustmentPay());
        row("pay", statement.pay());
        row("demeritPoints", statement.demeritPoints());
        row("recommendedFines", statement.recommendedFines());
        html.raw("</table>");
    }

    private void row(String name, @Nullable String value) {
        if (value != null) {
            html.raw("<tr>").element("th", word(name)).element("td", value).raw("</tr>");
        }
    }

    private void lines() {
        table(List.of("rule", "points", "amount", "met", "inputs", "arithmetic"));
        for (StatementLine line : statement.lines()) {
            html.raw("<tr>")
                    .element("td", line.rule() + " " + wordOr("rule." + line.rule(), ""))
                    .raw("<td class=\"n\">")
                    .text(line.points())
                    .raw("</td><td class=\"n\">")
                    .text(Objects.requireNonNullElse(line.amount(), ""))
                    .raw("</td>")
                    .element("td", word(line.met() ? "yes" : "no"))
                    .element("td", inputs(line.inputs()))
                    .element("td", spoken(line.arithmetic()))
                    .raw("</tr>");
        }
        html.raw("</table>");
    }

    private String inputs(Map<String, String> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input(input.getKey()) + " " + input.getValue())
                .collect(Collectors.joining("; "));
    }

    /** An input is named by a word, and behind a dot by what it is about. */
    private String input(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? wordOr("input." + name, name)
                : wordOr("input." + name.substring(0, dot), name.substring(0, dot)) + " " + name.substring(dot + 1);
    }

    private void adjustments() {
        if (statement.adjustments().isEmpty()) {
            return;
        }
        html.element("h2", word("adjustments"));
        table(List.of("month", "points", "pay", "arithmetic"));
        for (Adjustment each : statement.adjustments()) {
            html.raw("<tr>")
                    .element("td", each.originMonth())
                    .element("td", each.points())
                    .element("td", each.pay())
                    .element("td", spoken(each.arithmetic()))
                    .raw("</tr>");
        }
        html.raw("</table>");
    }

    private void demerits() {
        if (statement.demerits().isEmpty()) {
            return;
        }
        html.element("h2", word("demerits"));
        table(List.of("item", "occurredOn", "kind", "points", "amount", "arithmetic"));
        for (DemeritEntry each : statement.demerits()) {
            html.raw("<tr>")
                    .element("td", Objects.requireNonNullElse(each.item(), ""))
                    .element("td", each.occurredOn().toString())
                    .element("td", word("kind." + each.kind()))
                    .element("td", each.points())
                    .element("td", Objects.requireNonNullElse(each.amount(), ""))
                    .element("td", spoken(Objects.requireNonNullElse(each.arithmetic(), "")))
                    .raw("</tr>");
        }
        html.raw("</table>");
    }

    private void table(List<String> columns) {
        html.raw("<table><tr>");
        columns.forEach(column -> html.element("th", word(column)));
        html.raw("</tr>");
    }

    private String spoken(String arithmetic) {
        return words.spoken(arithmetic);
    }

    private String word(String key) {
        return words.word(key);
    }

    private String wordOr(String key, String otherwise) {
        return words.wordOr(key, otherwise);
    }
}
