package dev.ringback.scoring.me;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the token and the directory say of the caller. */
@ApplicationScoped
class MeService {
    private static final List<String> ROLES = List.of(
            Roles.ADMIN,
            Roles.AGENT,
            Roles.AUDITOR,
            Roles.BI,
            Roles.COMPLAINT_OFFICER,
            Roles.CRM,
            Roles.HR,
            Roles.MANAGER,
            Roles.QUALITY,
            Roles.SUPERVISOR);

    private final MeStore store;
    private final CurrentUser user;
    private final BusinessClock clock;

    MeService(MeStore store, CurrentUser user, BusinessClock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /** The caller. */
    @Transactional
    MeView me() {
        String agentId = user.agentId();
        Optional<DirectoryEntry> entry = store.entry(agentId);
        List<UnitOnPath> path = entry.isPresent() ? store.path(agentId) : List.of();
        @Nullable UnitOnPath own = path.isEmpty() ? null : path.getLast();
        return new MeView(
                user.subject(),
                entry.isPresent() || user.has(Roles.AGENT) ? agentId : null,
                ROLES.stream().filter(user::has).toList(),
                entry.map(DirectoryEntry::name).orElse(null),
                own == null ? null : own.id(),
                own == null ? null : own.name(),
                path,
                entry.map(agent -> agent.employedOn(clock.today())).orElse(false));
    }
}
