package dev.ringback.stack.demo.plan;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180: cells between commas, in quotes where they hold a comma, a quote or a line break. */
final class Csv {

    private Csv() {}

    /** The lines of the text; empty ones are left out. */
    static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (quoted) {
                boolean quote = c == '"';
                if (quote && i + 1 < body.length() && body.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (quote) {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                endLine(lines, line, cell);
                line = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        endLine(lines, line, cell);
        return lines;
    }

    private static void endLine(List<List<String>> lines, List<String> line, StringBuilder cell) {
        line.add(cell.toString());
        cell.setLength(0);
        if (line.size() > 1 || !line.getFirst().isBlank()) {
            lines.add(List.copyOf(line));
        }
    }
}
