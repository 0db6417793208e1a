package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packs and their versions. Works in the caller's transaction. */
@ApplicationScoped
class PackStore {
    private static final String VERSION = """
            SELECT v.pack_id, v.version, v.title, v.source, v.digest, v.uploaded_at, v.uploaded_by,
                   p.approved_at, p.approved_by, a.effective_from, a.activated_at, a.activated_by
            FROM pack_version v LEFT JOIN pack_approval p USING (pack_id, version)
                 LEFT JOIN pack_activation a USING (pack_id, version)
            """;

    private final AgroalDataSource dataSource;

    PackStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number the pack's next version has; nobody else changes the pack until the transaction ends. */
    int nextVersion(String packId) {
        change("INSERT INTO pack (id) VALUES (?) ON CONFLICT DO NOTHING", packId);
        lock(packId);
        return first(
                        "SELECT coalesce(max(version), 0) + 1 FROM pack_version WHERE pack_id = ?",
                        row -> row.getInt(1),
                        packId)
                .orElseThrow();
    }

    /** Lets nobody else change the pack until the transaction ends. */
    void lock(String packId) {
        query("SELECT id FROM pack WHERE id = ? FOR UPDATE", row -> row.getString(1), packId);
    }

    void add(PackDocument pack, int version, String digest, Instant at, String by) {
        change(
                "INSERT INTO pack_version (pack_id, version, title, source, digest, sections, uploaded_at, uploaded_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                pack.packId(),
                version,
                pack.title(),
                pack.source(),
                digest,
                new String(EventJson.write(pack.sections()), StandardCharsets.UTF_8),
                at.atOffset(ZoneOffset.UTC),
                by);
    }

    boolean has(String packId, String digest) {
        return first("SELECT 1 FROM pack_version WHERE pack_id = ? AND digest = ?", row -> true, packId, digest)
                .isPresent();
    }

    /** Notes an approval. */
    void approve(String packId, int version, PackApprovalView approval) {
        change(
                "INSERT INTO pack_approval (pack_id, version, approved_at, approved_by) VALUES (?, ?, ?, ?)",
                packId,
                version,
                approval.approvedAt().atOffset(ZoneOffset.UTC),
                approval.approvedBy());
    }

    /** Notes an activation; answers how many the pack has now. */
    long activate(String packId, int version, PackActivationView activation) {
        change(
                "INSERT INTO pack_activation (pack_id, version, effective_from, activated_at, activated_by)"
                        + " VALUES (?, ?, ?, ?, ?)",
                packId,
                version,
                activation.effectiveFrom(),
                activation.activatedAt().atOffset(ZoneOffset.UTC),
                activation.activatedBy());
        return first("SELECT count(*) FROM pack_activation WHERE pack_id = ?", row -> row.getLong(1), packId)
                .orElseThrow();
    }

    /** Keeps the latest report of a service. */
    void report(String packId, int version, ServiceReport report) {
        Instant at = report.appliedAt() == null ? report.refusedAt() : report.appliedAt();
        change(
                "INSERT INTO pack_report (pack_id, version, service, digest, refusal, reported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (pack_id, version, service) DO UPDATE SET"
                        + " digest = excluded.digest, refusal = excluded.refusal, reported_at = excluded.reported_at",
                packId,
                version,
                report.service(),
                report.digest(),
                report.refusal(),
                at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    Optional<PackVersionView> version(String packId, int version) {
        return first(VERSION + "WHERE v.pack_id = ? AND v.version = ?", PackStore::version, packId, version);
    }

    /** Versions, latest first. */
    List<PackVersionView> versions(String packId, int before, int limit) {
        return query(
                VERSION + "WHERE v.pack_id = ? AND v.version < ? ORDER BY v.version DESC LIMIT ?",
                PackStore::version,
                packId,
                before,
                limit);
    }

    /** The latest version of each pack, by pack id. */
    List<PackVersionView> latest(String after, int limit) {
        return query(
                "SELECT * FROM (SELECT DISTINCT ON (pack_id) * FROM (" + VERSION + ") AS every"
                        + " ORDER BY pack_id, version DESC) AS latest WHERE pack_id > ? ORDER BY pack_id LIMIT ?",
                PackStore::version,
                after,
                limit);
    }

    /** What was reported of a version, by service. */
    Map<String, ServiceReport> reports(String packId, int version) {
        Map<String, ServiceReport> reports = new java.util.HashMap<>();
        query(
                        "SELECT service, digest, refusal, reported_at FROM pack_report WHERE pack_id = ? AND version = ?",
                        PackStore::report,
                        packId,
                        version)
                .forEach(report -> reports.put(report.service(), report));
        return reports;
    }

    /** The numbers of the activated versions, those that take effect last first. */
    List<Integer> activated(String packId) {
        return query(
                "SELECT version FROM pack_activation WHERE pack_id = ? ORDER BY effective_from DESC, activated_at DESC",
                row -> row.getInt(1),
                packId);
    }

    Optional<JsonNode> sections(String packId, int version) {
        return first(
                "SELECT sections FROM pack_version WHERE pack_id = ? AND version = ?",
                row -> EventJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8), JsonNode.class),
                packId,
                version);
    }

    private static PackVersionView version(ResultSet row) throws SQLException {
        @Nullable String approvedBy = row.getString("approved_by");
        @Nullable LocalDate effectiveFrom = row.getObject("effective_from", LocalDate.class);
        return new PackVersionView(
                row.getString("pack_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("source"),
                row.getString("digest"),
                PackState.UPLOADED,
                instant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                approvedBy == null ? null : new PackApprovalView(instant(row, "approved_at"), approvedBy),
                effectiveFrom == null
                        ? null
                        : new PackActivationView(
                                effectiveFrom, instant(row, "activated_at"), row.getString("activated_by")),
                List.of());
    }

    private static ServiceReport report(ResultSet row) throws SQLException {
        Instant at = instant(row, "reported_at");
        @Nullable String refusal = row.getString("refusal");
        return new ServiceReport(
                row.getString("service"),
                row.getString("digest"),
                refusal == null ? at : null,
                refusal == null ? null : at,
                refusal);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
        List<T> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, arguments);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the packs", e);
        }
        return rows;
    }

    private void change(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, arguments);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the packs", e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
