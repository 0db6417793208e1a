package dev.ringback.platform.pack;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables {@code pack_section} and {@code pack_refusal} of a service. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SectionTable {
    private static final String INSERT = """
            INSERT INTO pack_section (pack_id, version, digest, effective_from, activated_at, section, state)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, 'WAITING') ON CONFLICT DO NOTHING
            """;
    private static final String DUE = """
            SELECT pack_id, version, digest, effective_from, section
            FROM pack_section held
            WHERE state = 'WAITING' AND effective_from <= ?
              AND NOT EXISTS (SELECT FROM pack_refusal refused
                              WHERE refused.pack_id = held.pack_id AND refused.version = held.version)
            ORDER BY effective_from, activated_at, pack_id, version
            LIMIT 1 FOR UPDATE
            """;
    private static final String DECIDE = """
            UPDATE pack_section SET state = ?, refusal = ?, decided_at = ? WHERE pack_id = ? AND version = ?
            """;
    private static final String DECIDED = "SELECT count(*) FROM pack_section WHERE pack_id = ? AND state <> 'WAITING'";
    private static final String REFUSED = """
            INSERT INTO pack_refusal (pack_id, version, service) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(?)";
    private static final long PACKS = 0x5041434B53L;

    private final AgroalDataSource dataSource;

    SectionTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Lets one transaction at a time decide about sections, so that they are run in the order of their dates. */
    void lock() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, PACKS);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock the packs", e);
        }
    }

    /** Keeps a section until its date; false when it is kept already. */
    boolean keep(HeldSection held, Instant activatedAt) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, held.packId());
            insert.setInt(2, held.version());
            insert.setString(3, held.digest());
            insert.setObject(4, held.effectiveFrom());
            insert.setObject(5, activatedAt.atOffset(ZoneOffset.UTC));
            insert.setString(6, held.section());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep a section", e);
        }
    }

    /** The first section whose date has come and which no service refused. */
    Optional<HeldSection> due(LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, today);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new HeldSection(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the sections", e);
        }
    }

    /**
     * Notes what became of a section.
     *
     * @param refusal absent when it runs
     * @return how many sections of the pack are decided now
     */
    long decide(HeldSection held, @Nullable String refusal, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(DECIDE);
                PreparedStatement count = connection.prepareStatement(DECIDED)) {
            update.setString(1, refusal == null ? "APPLIED" : "REFUSED");
            update.setString(2, refusal);
            update.setObject(3, at.atOffset(ZoneOffset.UTC));
            update.setString(4, held.packId());
            update.setInt(5, held.version());
            update.executeUpdate();
            count.setString(1, held.packId());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot decide about a section", e);
        }
    }

    /** Notes that a service does not run a pack; so none that waits does. It may be told before the activation is. */
    void refused(String packId, int version, String service) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(REFUSED)) {
            insert.setString(1, packId);
            insert.setInt(2, version);
            insert.setString(3, service);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note a refusal", e);
        }
    }
}
