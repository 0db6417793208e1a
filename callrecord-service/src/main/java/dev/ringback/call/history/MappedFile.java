package dev.ringback.call.history;

import dev.ringback.call.callrecord.CallHistory;
import dev.ringback.call.callrecord.HistoricCall;
import dev.ringback.call.callrecord.HistoryFault;
import dev.ringback.call.callrecord.HistoryTaken;
import dev.ringback.platform.bulk.BadHeaderException;
import dev.ringback.platform.bulk.CsvLine;
import dev.ringback.platform.bulk.RawRecord;
import dev.ringback.platform.bulk.RejectedRowException;
import dev.ringback.platform.bulk.Rejection;
import dev.ringback.platform.bulk.Row;
import dev.ringback.platform.bulk.RowIntake;
import dev.ringback.platform.bulk.RowOutcome;
import dev.ringback.platform.bulk.RowText;
import dev.ringback.platform.text.FreeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one file, read by a mapping and kept as history. */
final class MappedFile implements RowIntake<HistoricCall> {

    private static final Rejection CONFLICT = new Rejection(
            "EXTERNAL_ID_CONFLICT", null, "a call of this id is known from this source with other content");

    private final CallReader reader;
    private final CallHistory history;
    private final String source;
    private final CsvLine csv;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> structured;

    /**
     * Reads a file's header.
     *
     * @throws BadHeaderException if it is no CSV, has a column twice, or lacks one that the mapping reads
     */
    MappedFile(CallReader reader, CallHistory history, String source, CsvLine csv, String header) {
        this.reader = reader;
        this.history = history;
        this.source = source;
        this.csv = csv;
        this.header = csv.header(header);
        for (int i = 0; i < this.header.size(); i++) {
            columns.put(this.header.get(i), i);
        }
        this.structured = reader.structured();
        List<String> missing = reader.columns().stream()
                .filter(each -> !columns.containsKey(each))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new BadHeaderException("The header row lacks " + String.join(", ", missing));
        }
    }

    @Override
    public Row<HistoricCall> read(long number, RawRecord raw) {
        if (raw.fault() != null) {
            return Row.bad(number, shown(RowText.lenient(raw.bytes())), raw.fault());
        }
        try {
            String line = RowText.of(raw.bytes());
            return Row.good(number, line, checked(line));
        } catch (RejectedRowException e) {
            return Row.bad(number, shown(RowText.lenient(raw.bytes())), e.rejection());
        }
    }

    /** Ids, times and codes stay readable, since the row could not be found again without them; all else is free text. */
    @Override
    public String shown(String line) {
        String shown = line;
        try {
            String[] cells = csv.cells(line);
            for (int i = 0; i < cells.length; i++) {
                if (i < header.size() && structured.contains(header.get(i))) {
                    continue;
                }
                String masked = FreeText.withoutNumbers(cells[i]);
                if (!masked.equals(cells[i]) && !shown.contains(cells[i])) {
                    return RowText.shown(FreeText.withoutNumbers(line), List.of());
                }
                shown = masked.equals(cells[i]) ? shown : shown.replace(cells[i], masked);
            }
        } catch (RejectedRowException unreadable) {
            return RowText.shown(FreeText.withoutNumbers(line), List.of());
        }
        return RowText.shown(shown, List.of());
    }

    @Override
    public List<RowOutcome> take(List<HistoricCall> calls) {
        return history.take(source, calls).stream().map(MappedFile::outcome).toList();
    }

    private HistoricCall checked(String line) {
        String[] cells = csv.cells(line);
        if (cells.length > header.size()) {
            throw new RejectedRowException(Rejection.TOO_MANY_COLUMNS);
        }
        HistoricCall call = reader.read(new MappedRow(columns, cells));
        Optional<HistoryFault> fault = history.fault(call);
        if (fault.isPresent()) {
            throw MappedRow.rejected(
                    fault.get().code(),
                    reader.columnsOf(fault.get().field()),
                    fault.get().message());
        }
        return call;
    }

    private static RowOutcome outcome(HistoryTaken taken) {
        return switch (taken) {
            case CREATED -> new RowOutcome.Accepted();
            case SAME -> new RowOutcome.Duplicate();
            case DIFFERS -> new RowOutcome.Rejected(CONFLICT);
        };
    }
}
