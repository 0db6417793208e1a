package dev.ringback.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Results as a table and as a file. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String LINE = "%-16s %12s %12s %8s %8s  %-10s %6s  %s%n";

    private Report() {}

    static void print(List<Result> results, PrintStream out) {
        out.printf(LINE, "benchmark", "ours", "yardstick", "ratio", "target", "unit", "rounds", "range of ours");
        for (Result each : results) {
            out.printf(
                    LINE,
                    each.id(),
                    figure(each.ours()),
                    figure(each.yardstick()),
                    figure(each.ratio()),
                    figure(each.target()),
                    each.unit(),
                    each.rounds(),
                    figure(each.range().getFirst()) + " to "
                            + figure(each.range().getLast()));
        }
    }

    private static String figure(double value) {
        return value >= 100 ? "%.0f".formatted(value) : value >= 1 ? "%.2f".formatted(value) : "%.3f".formatted(value);
    }

    /** Writes the results as a JSON array. */
    static void write(List<Result> results, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(file.toFile(), results);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
