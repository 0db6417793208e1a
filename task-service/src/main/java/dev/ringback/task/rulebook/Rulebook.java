package dev.ringback.task.rulebook;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.protection.ContactProtection;
import dev.ringback.task.protection.PolicyCalendar;
import dev.ringback.task.protection.PolicyStore;
import dev.ringback.task.protection.PolicyVersion;
import dev.ringback.task.protection.ProtectionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is in force now: a few small rows, never a process's own memory, so that a change holds in every process at once. */
@ApplicationScoped
public class Rulebook {

    private static final String IN_FORCE =
            "SELECT 'PROGRAM' AS kind, id, version FROM program UNION ALL SELECT 'POLICY', * FROM ("
                    + PolicyStore.IN_FORCE + ") AS p";

    private static final String COMING =
            " UNION ALL SELECT 'COMING', policy_id, version FROM contact_policy_version WHERE scheduled AND effective_from > ?";

    /** The units whose outbound calls are paused, with all below them; the empty id for the whole company (OPS-1). */
    private static final String PAUSED = """
             UNION ALL SELECT 'PAUSED', u.id, 0 FROM (
                WITH RECURSIVE paused AS (
                    (SELECT COALESCE(org_unit_id, '') AS id FROM outbound_pause
                     WHERE ended_at IS NULL AND (until_at IS NULL OR until_at > ?)
                     UNION SELECT org_unit_id FROM inbound_load WHERE paused_until > ?)
                    UNION SELECT d.id FROM directory_unit d JOIN paused p ON d.parent_id = p.id)
                SELECT id FROM paused) AS u
            """;

    private static final String IN_ORDER = " ORDER BY 1, 2, 3";

    private final Sql sql;
    private final Programs programs;
    private final PolicyStore policies;
    private final BusinessClock clock;
    private final ContactProtection protection;

    Rulebook(Sql sql, Programs programs, PolicyStore policies, BusinessClock clock, ProtectionConfig config) {
        this.sql = sql;
        this.programs = programs;
        this.policies = policies;
        this.clock = clock;
        this.protection = new ContactProtection(clock.zone(), config.appointmentTolerance());
    }

    /** What is in force now, in short; a policy that comes into force by the date changes it, too. */
    @Transactional
    public RulesStamp stamp() {
        List<String> versions = sql.query(
                IN_FORCE + IN_ORDER,
                (connection, statement) -> statement.setObject(1, Instants.utc(clock.now())),
                row -> row.getString(1) + ":" + row.getString(2) + ":" + row.getInt(3));
        return new RulesStamp(String.join(",", versions));
    }

    /** The programs in force, the policies in force and to come, and the pauses that hold. Runs in the caller's transaction. */
    @Transactional
    public RulesInForce inForce() {
        Map<String, Program> programsById = new LinkedHashMap<>();
        List<PolicyVersion> current = new ArrayList<>();
        List<PolicyVersion> coming = new ArrayList<>();
        Set<String> paused = new HashSet<>();
        record Named(String kind, String id, int version) {}
        Instant now = clock.now();
        sql.query(
                        IN_FORCE + COMING + PAUSED + IN_ORDER,
                        (connection, statement) -> {
                            for (int i = 1; i <= 4; i++) {
                                statement.setObject(i, Instants.utc(now));
                            }
                        },
                        row -> new Named(row.getString(1), row.getString(2), row.getInt(3)))
                .forEach(each -> {
                    switch (each.kind()) {
                        case "PROGRAM" -> programsById.put(each.id(), programs.version(each.id(), each.version()));
                        case "POLICY" -> current.add(policies.version(each.id(), each.version()));
                        case "COMING" -> coming.add(policies.version(each.id(), each.version()));
                        default -> paused.add(each.id());
                    }
                });
        return new RulesInForce(programsById, new PolicyCalendar(current, coming), paused, protection);
    }
}
