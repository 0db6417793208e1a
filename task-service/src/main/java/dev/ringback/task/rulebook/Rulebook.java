package dev.ringback.task.rulebook;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.protection.ContactProtection;
import dev.ringback.task.protection.PolicyStore;
import dev.ringback.task.protection.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is in force now: a few small rows, never a process's own memory, so that a change holds in every process at once. */
@ApplicationScoped
public class Rulebook {

    private final Sql sql;
    private final Programs programs;
    private final PolicyStore policies;
    private final ContactProtection protection;

    Rulebook(Sql sql, Programs programs, PolicyStore policies, BusinessClock clock) {
        this.sql = sql;
        this.programs = programs;
        this.policies = policies;
        this.protection = new ContactProtection(clock.zone());
    }

    /** What is in force now, in short. */
    @Transactional
    public RulesStamp stamp() {
        List<String> versions = sql.query(
                "SELECT id || ':' || version FROM program UNION ALL SELECT id || ';' || version FROM contact_policy ORDER BY 1",
                (connection, statement) -> {},
                row -> row.getString(1));
        return new RulesStamp(String.join(",", versions));
    }

    /** The programs and policies in force. Runs in the caller's transaction. */
    @Transactional
    public RulesInForce inForce() {
        Map<String, Program> programsById = new LinkedHashMap<>();
        Map<String, PolicyVersion> policiesById = new LinkedHashMap<>();
        record Named(String kind, String id, int version) {}
        sql.query(
                        "SELECT 'PROGRAM', id, version FROM program UNION ALL SELECT 'POLICY', id, version FROM contact_policy "
                                + "ORDER BY 1, 2",
                        (connection, statement) -> {},
                        row -> new Named(row.getString(1), row.getString(2), row.getInt(3)))
                .forEach(each -> {
                    if (each.kind().equals("PROGRAM")) {
                        programsById.put(each.id(), programs.version(each.id(), each.version()));
                    } else {
                        policiesById.put(each.id(), policies.version(each.id(), each.version()));
                    }
                });
        return new RulesInForce(programsById, policiesById, protection);
    }
}
