package dev.ringback.task.campaign;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.program.Program;
import dev.ringback.task.workprofile.WorkProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets nobody call for a campaign that is not ready for him (TASK-18): asked at each claim and again at each dial. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CampaignGate {

    private final CampaignTable table;
    private final WorkProfiles profiles;

    CampaignGate(CampaignTable table, WorkProfiles profiles) {
        this.table = table;
        this.profiles = profiles;
    }

    /** Those of the programs that are closed to an agent; costs nothing where none is a campaign. */
    public Set<String> closedTo(String agentId, boolean experienced, Collection<Program> programs, Instant now) {
        List<CampaignTable.Asked> campaigns = programs.stream()
                .filter(program -> program.terms().campaign() != null)
                .map(program -> new CampaignTable.Asked(program, program.business()))
                .toList();
        Set<String> closed = new HashSet<>();
        if (!campaigns.isEmpty()) {
            table.gates(campaigns, agentId).forEach((program, gate) -> {
                if (!gate.missing(experienced, now).isEmpty()) {
                    closed.add(program);
                }
            });
        }
        return closed;
    }

    /**
     * Lets a dial pass, and takes one of the pilot's calls for it in a pilot.
     *
     * @param business what the customer is called about
     * @return the script to follow, or null when there is none and none is needed
     * @throws ProblemException CAMPAIGN_GATE, with what is missing
     */
    public @Nullable Script admit(Program program, String business, String agentId, Instant now) {
        Gate gate = Objects.requireNonNull(table.gates(List.of(new CampaignTable.Asked(program, business)), agentId)
                .get(program.id()));
        if (gate.terms() != null) {
            boolean experienced = Objects.requireNonNull(
                            profiles.of(List.of(agentId)).get(agentId))
                    .experienced();
            List<Missing> missing = gate.missing(experienced, now);
            if (!missing.isEmpty()) {
                throw closed(missing);
            }
            if (gate.inPilot() && !table.takePilotCall(program.id())) {
                throw closed(List.of(Missing.PILOT_CALLS));
            }
        }
        return gate.script();
    }

    static ProblemException closed(List<Missing> missing) {
        return new ProblemException(TaskError.CAMPAIGN_GATE)
                .detailArgs(missing.stream().map(Missing::name).collect(Collectors.joining(", ")))
                .with("missing", missing.stream().map(Missing::name).toList());
    }
}
