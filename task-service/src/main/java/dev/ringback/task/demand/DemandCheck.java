package dev.ringback.task.demand;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.directory.OrgUnits;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.task.RequestedProgram;
import dev.ringback.task.task.WishCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says all that is wrong with a demand form. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemandCheck {

    private final Programs programs;
    private final Sql sql;
    private final WishCheck wishes;
    private final OrgUnits units;

    DemandCheck(Programs programs, Sql sql, WishCheck wishes, OrgUnits units) {
        this.programs = programs;
        this.sql = sql;
        this.wishes = wishes;
        this.units = units;
    }

    /** @throws ProblemException VALIDATION_FAILED with each field at fault */
    void check(DemandRequest request) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!units.exists(request.orgUnitId())) {
            problem.violation("orgUnitId", "ORG_UNIT_UNKNOWN", "not in the directory");
        }
        RequestedProgram.find(programs, request.programId(), Purpose.UNIT_DEMAND, request.business(), problem);
        List<UUID> unknown = unknown(request.customerIds());
        for (UUID id : unknown) {
            problem.violation(
                    "customerIds[" + request.customerIds().indexOf(id) + "]", "CUSTOMER_UNKNOWN", "no such customer");
        }
        if (request.wanted() > request.customerIds().size()) {
            problem.violation("number", "ABOVE_POPULATION", "more than there are customers");
        }
        wishes.check(request.opensOn(), request.dueOn(), null, problem);
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private List<UUID> unknown(List<UUID> customers) {
        return sql.query(
                "SELECT g.id FROM unnest(?::uuid[]) AS g (id) WHERE NOT EXISTS (SELECT FROM customer c WHERE c.id = g.id)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", customers.toArray())),
                row -> row.getObject(1, UUID.class));
    }
}
