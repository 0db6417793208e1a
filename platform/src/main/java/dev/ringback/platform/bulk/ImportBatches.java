package dev.ringback.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works imports off in transactions: rows, rejections and progress of a batch commit together, so that after a crash
 * the next worker goes on exactly behind the last batch.
 */
@ApplicationScoped
class ImportBatches {

    private final ImportStore store;
    private final ImportConfig config;

    ImportBatches(ImportStore store, ImportConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Leases an import to work off, or answers null. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Nullable
    Lease lease(UUID owner) {
        return store.lease(owner, config.lease());
    }

    /**
     * Takes a batch in.
     *
     * @throws LeaseLostException when another process holds the import; nothing is committed then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <R> void commit(Lease lease, RowIntake<R> intake, List<Row<R>> rows, long nextOffset) {
        List<Row<R>> good = rows.stream().filter(row -> row.request() != null).toList();
        List<RowOutcome> outcomes = good.isEmpty()
                ? List.of()
                : intake.take(good.stream()
                        .map(row -> Objects.requireNonNull(row.request()))
                        .toList());
        List<RejectionView> rejections = new ArrayList<>();
        for (Row<R> row : rows) {
            if (row.rejection() != null) {
                rejections.add(view(row, row.line(), row.rejection()));
            }
        }
        int accepted = 0;
        int duplicates = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Row<R> row = good.get(i);
            switch (outcomes.get(i)) {
                case RowOutcome.Accepted ok -> accepted++;
                case RowOutcome.Duplicate same -> duplicates++;
                case RowOutcome.Rejected(Rejection why) -> rejections.add(view(row, intake.shown(row.line()), why));
            }
        }
        rejections.sort(Comparator.comparingLong(RejectionView::row));
        store.reject(lease.importId(), rejections);
        store.progress(lease, new BatchResult(nextOffset, accepted, duplicates, rejections.size()), config.lease());
    }

    /** Lets another import have its turn. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(Lease lease) {
        store.release(lease);
    }

    /** Lets go of an import after a failure; gives it up when failures go on without a batch between them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void releaseFailed(Lease lease, Duration pause, int mostFailures) {
        if (store.releaseFailed(lease, pause) >= mostFailures) {
            store.finish(lease.importId(), ImportState.FAILED, "An unexpected failure came again and again");
        }
    }

    /** Ends an import. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(Lease lease, ImportState state, @Nullable String failure) {
        store.finish(lease.importId(), state, failure);
    }

    /** Throws uploads away whose clients are gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void discardAbandoned() {
        store.discardAbandoned(config.abandonedAfter());
    }

    private static RejectionView view(Row<?> row, String line, Rejection rejection) {
        return new RejectionView(row.number(), rejection.code(), rejection.field(), rejection.message(), line);
    }
}
