package dev.ringback.call.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds reports for other features. Works in the caller's transaction. */
@ApplicationScoped
public class ReportLookup {

    private final ReportStore store;

    ReportLookup(ReportStore store) {
        this.store = store;
    }

    /** A report, whoever asked for it. */
    public Optional<MadeReport> find(UUID id) {
        return store.find(id)
                .map(report -> new MadeReport(
                        report.id(),
                        report.kind(),
                        report.from(),
                        report.to(),
                        report.orgUnitId(),
                        report.asOf(),
                        report.agentId(),
                        report.state() == ReportState.READY));
    }
}
