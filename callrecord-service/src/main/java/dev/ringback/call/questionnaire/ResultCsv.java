package dev.ringback.call.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as a table, a line each question of a version. No cell needs quotes: all are codes and numbers. */
final class ResultCsv {

    private static final String HEADER =
            "version,question,kind,answered,notApplicable,mean,min,max,percent,failing,failingPercent,counts";

    private ResultCsv() {}

    static String of(ResultsView results) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        results.versions()
                .forEach(version ->
                        version.questions().forEach(question -> lines.add(line(version.version(), question))));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(int version, ResultsView.OfQuestion question) {
        @Nullable
        Object[] cells = {
            version,
            question.question(),
            question.kind(),
            question.answered(),
            question.notApplicable(),
            question.mean(),
            question.min(),
            question.max(),
            question.percent(),
            question.failing(),
            question.failingPercent(),
            question.counts().stream()
                    .map(count -> count.value() + "=" + count.count())
                    .collect(Collectors.joining(";"))
        };
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining(","));
    }
}
