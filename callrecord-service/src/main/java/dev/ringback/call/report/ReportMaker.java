package dev.ringback.call.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.report.figure.Figures;
import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.table.CsvWriter;
import dev.ringback.platform.table.JsonWriter;
import dev.ringback.platform.table.ReportFormat;
import dev.ringback.platform.table.Sheet;
import dev.ringback.platform.table.TableWriter;
import dev.ringback.platform.table.XlsxWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes reports: reads every row once and writes it to the files of all formats, piece by piece. */
@ApplicationScoped
class ReportMaker {

    private static final Logger LOG = Logger.getLogger(ReportMaker.class);

    private final MakingService service;
    private final Figures figures;
    private final DirectoryStore directory;
    private final BusinessClock clock;
    private final ObjectMapper json;
    /** What this process makes now. */
    private volatile @Nullable Making current;

    ReportMaker(
            MakingService service, Figures figures, DirectoryStore directory, BusinessClock clock, ObjectMapper json) {
        this.service = service;
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
        this.json = json;
    }

    /** Makes the next report that waits; false when there is none. */
    boolean makeNext() {
        Making making = service.take();
        if (making == null) {
            return false;
        }
        current = making;
        try {
            make(making);
        } catch (MakingLostException e) {
            LOG.warnf("Report %s is made by another process", making.report().id());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Report %s failed", making.report().id());
            service.failed(making);
        } finally {
            current = null;
        }
        return true;
    }

    /** Holds on to what is being made, however long a single statement of it takes. */
    void holdOn() {
        Making making = current;
        if (making != null) {
            service.holdOn(making);
        }
    }

    /** Lets go of the files of a report that is too old; false when there are no more. */
    boolean expireNext() {
        return service.expireNext();
    }

    private void make(Making making) throws IOException {
        Report report = making.report();
        Scope scope = scope(report);
        ReportFiles files = new ReportFiles(making, service);
        service.expect(making, figures.expected(scope));
        AtomicInteger table = new AtomicInteger();
        String title = report.title();
        try (TableWriter workbook = new XlsxWriter(
                        files.open(ReportFormat.XLSX, null, name(title, ReportFormat.XLSX)),
                        clock.zone(),
                        ReportLabels::of);
                TableWriter document = new JsonWriter(
                        files.open(ReportFormat.JSON, null, name(title, ReportFormat.JSON)), json, head(report));
                TableWriter tables = new CsvWriter(() -> {
                    int sheet = table.incrementAndGet();
                    return files.open(ReportFormat.CSV, sheet, name(title + "-" + sheet, ReportFormat.CSV));
                })) {
            List<TableWriter> all = List.of(workbook, document, tables);
            for (Sheet sheet : figures.sheets(scope)) {
                write(sheet, all, files);
            }
            for (TableWriter writer : all) {
                writer.finish();
            }
        }
        service.finish(making, files.finished(), files.rows());
    }

    private static void write(Sheet sheet, List<TableWriter> writers, ReportFiles files) throws IOException {
        for (TableWriter writer : writers) {
            writer.begin(sheet);
        }
        sheet.rows().each(values -> {
            files.countRow();
            try {
                for (TableWriter writer : writers) {
                    writer.row(values);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        for (TableWriter writer : writers) {
            writer.end();
        }
    }

    private Scope scope(Report report) {
        return new Scope(
                report.kind(),
                report.from(),
                report.to(),
                clock.zone(),
                report.asOf(),
                report.purposes(),
                report.orgUnitId() == null ? null : directory.unitsFrom(report.orgUnitId()),
                report.programId());
    }

    /** What the report is, without when and for whom it was made: the same content is the same bytes. */
    private static Map<String, @Nullable Object> head(Report report) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("kind", report.kind().name());
        head.put("rule", report.kind().rule());
        head.put("title", report.title());
        head.put("from", report.from().toString());
        head.put("to", report.to().toString());
        head.put("orgUnitId", report.orgUnitId());
        head.put("programId", report.programId());
        return head;
    }

    private static String name(String title, ReportFormat format) {
        return title + "." + format.extension();
    }
}
