package dev.ringback.task.workprofile;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.task.directory.AgentDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows and sets work profiles. */
@ApplicationScoped
class WorkProfileService {

    private final WorkProfiles profiles;
    private final AgentDirectory directory;
    private final BusinessClock clock;

    WorkProfileService(WorkProfiles profiles, AgentDirectory directory, BusinessClock clock) {
        this.profiles = profiles;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND for an agent the directory does not know, or of another scope */
    @Transactional
    WorkProfileView show(String agentId, OrgScope scope) {
        requireInScope(agentId, scope);
        WorkProfiles.Kept kept = profiles.find(agentId);
        return WorkProfileView.of(agentId, kept.profile(), kept.version());
    }

    /** @throws ProblemException NOT_FOUND for an agent the directory does not know, or of another scope */
    @Transactional
    WorkProfileView set(String agentId, WorkProfileRequest request, OrgScope scope, String by) {
        requireInScope(agentId, scope);
        int version = profiles.save(agentId, request.profile(), by, clock.now());
        return WorkProfileView.of(agentId, request.profile(), version);
    }

    private void requireInScope(String agentId, OrgScope scope) {
        String unit = directory.lastUnitOf(agentId);
        if (unit == null || !scope.covers(unit)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
