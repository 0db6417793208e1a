package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The acknowledgement log, read.
 *
 * @param month the month that is scored
 * @param zone the business time zone
 * @param entries all lines in order
 */
record History(YearMonth month, ZoneId zone, List<Entry> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    History {
        entries = List.copyOf(entries);
    }

    static History read(Path log) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(log)) {
                entries.add(new Entry(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the acknowledgement log " + log, e);
        }
        Entry run = entries.stream()
                .filter(entry -> entry.kind().equals("run"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The log has no line of the kind run: " + log));
        return new History(YearMonth.parse(run.text("month")), ZoneId.of(run.text("zone")), entries);
    }

    /**
     * What was known when a line was written: nothing that follows it, and every call as it was corrected by then.
     *
     * @param sequence the line's number
     */
    History until(long sequence) {
        List<Entry> known =
                entries.stream().filter(entry -> entry.sequence() <= sequence).toList();
        Map<String, Entry> corrections = new HashMap<>();
        known.stream()
                .filter(entry -> entry.kind().equals("correction"))
                .forEach(correction -> corrections.merge(
                        correction.text("callId"),
                        correction,
                        (one, other) -> one.number("revision") > other.number("revision") ? one : other));
        return new History(
                month,
                zone,
                known.stream()
                        .map(entry -> entry.kind().equals("record")
                                ? entry.corrected(corrections.get(entry.text("id")))
                                : entry)
                        .toList());
    }

    /** The line that says the month was closed. */
    Optional<Entry> close() {
        return of("close").findFirst();
    }

    Stream<Entry> of(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind));
    }

    LocalDate localDate(Entry entry, String field) {
        return LocalDate.ofInstant(entry.instant(field), zone);
    }
}
