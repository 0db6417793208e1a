package dev.ringback.stack.demo;

import java.io.PrintStream;
import java.util.List;

/** Prints rows with their columns under one another: the first ones to the left, the others to the right. */
final class Table {

    private final PrintStream out;
    private final int leftColumns;

    Table(PrintStream out, int leftColumns) {
        this.out = out;
        this.leftColumns = leftColumns;
    }

    void print(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(' ')
                        .append(i < leftColumns ? row.get(i) + pad : pad + row.get(i))
                        .append(' ');
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
