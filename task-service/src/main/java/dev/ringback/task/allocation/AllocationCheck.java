package dev.ringback.task.allocation;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says what is wrong with what a supervisor wants to give to whom. */
@ApplicationScoped
class AllocationCheck {

    private final Programs programs;
    private final AgentDirectory directory;

    AllocationCheck(Programs programs, AgentDirectory directory) {
        this.programs = programs;
        this.directory = directory;
    }

    /** @throws ProblemException VALIDATION_FAILED with each field at fault */
    void requireGood(AllocationRequest request, OrgScope scope) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        if (programs.current(request.programId()).isEmpty()) {
            problem.violation("programId", "PROGRAM_UNKNOWN", "no such program");
        }
        if (request.orgUnitId() != null && !scope.covers(request.orgUnitId())) {
            problem.violation("orgUnitId", "OUT_OF_SCOPE", "not of the own org scope");
        }
        List<String> agents = request.agentIds();
        for (int i = 0; i < agents.size(); i++) {
            checkAgent(agents.get(i), "agentIds[" + i + "]", scope, problem);
        }
        throwIfBad(problem);
    }

    /** @throws ProblemException VALIDATION_FAILED when an agent may get nothing from a supervisor of this scope */
    void requireAgent(String agentId, String field, OrgScope scope) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        checkAgent(agentId, field, scope, problem);
        throwIfBad(problem);
    }

    private void checkAgent(String agentId, String field, OrgScope scope, ProblemException problem) {
        if (!directory.employs(agentId)) {
            problem.violation(field, "AGENT_UNKNOWN", "not in the directory, or left");
        } else if (!scope.covers(directory.lastUnitOf(agentId))) {
            problem.violation(field, "OUT_OF_SCOPE", "not of the own org scope");
        }
    }

    private static void throwIfBad(ProblemException problem) {
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
