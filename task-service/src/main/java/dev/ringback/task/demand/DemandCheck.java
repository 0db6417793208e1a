package dev.ringback.task.demand;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says all that is wrong with a demand form. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemandCheck {

    private static final int LONGEST_YEARS = 1;

    private final Programs programs;
    private final Sql sql;
    private final BusinessClock clock;

    DemandCheck(Programs programs, Sql sql, BusinessClock clock) {
        this.programs = programs;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws ProblemException VALIDATION_FAILED with each field at fault */
    void check(DemandRequest request) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!unitKnown(request.orgUnitId())) {
            problem.violation("orgUnitId", "ORG_UNIT_UNKNOWN", "not in the directory");
        }
        checkProgram(request, programs.current(request.programId()).orElse(null), problem);
        List<UUID> unknown = unknown(request.customerIds());
        for (UUID id : unknown) {
            problem.violation(
                    "customerIds[" + request.customerIds().indexOf(id) + "]", "CUSTOMER_UNKNOWN", "no such customer");
        }
        if (request.wanted() > request.customerIds().size()) {
            problem.violation("number", "ABOVE_POPULATION", "more than there are customers");
        }
        if (request.opensOn().isBefore(clock.today())) {
            problem.violation("opensOn", "PAST", "must be today or later");
        }
        if (request.dueOn().isBefore(request.opensOn())) {
            problem.violation("dueOn", "ORDER", "must not be before opensOn");
        } else if (request.dueOn().isAfter(request.opensOn().plusYears(LONGEST_YEARS))) {
            problem.violation("dueOn", "TOO_LATE", "must be at most a year after opensOn");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static void checkProgram(DemandRequest request, @Nullable Program program, ProblemException problem) {
        if (program == null) {
            problem.violation("programId", "PROGRAM_UNKNOWN", "no such program");
        } else if (program.purpose() != Purpose.UNIT_DEMAND) {
            problem.violation("programId", "PURPOSE", "not a program of purpose UNIT_DEMAND");
        } else if (!program.active()) {
            problem.violation("programId", "PROGRAM_INACTIVE", "the program is not active");
        } else if (program.business() != null && !program.business().equals(request.business())) {
            problem.violation("business", "PROGRAM_BUSINESS", "not the business of the program");
        }
    }

    private boolean unitKnown(String unit) {
        return sql.first(
                        "SELECT 1 FROM directory_unit WHERE id = ?",
                        (connection, statement) -> statement.setString(1, unit),
                        row -> true)
                != null;
    }

    private List<UUID> unknown(List<UUID> customers) {
        return sql.query(
                "SELECT g.id FROM unnest(?::uuid[]) AS g (id) WHERE NOT EXISTS (SELECT FROM customer c WHERE c.id = g.id)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", customers.toArray())),
                row -> row.getObject(1, UUID.class));
    }
}
