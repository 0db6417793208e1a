package dev.ringback.task.campaign;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.program.CampaignTerms;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes campaigns from stage to stage (TASK-18). */
@ApplicationScoped
class CampaignService {

    private final CampaignTable table;
    private final Programs programs;
    private final AgentDirectory directory;
    private final BusinessClock clock;

    CampaignService(CampaignTable table, Programs programs, AgentDirectory directory, BusinessClock clock) {
        this.table = table;
        this.programs = programs;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND for a program that is no campaign in stages */
    @Transactional
    CampaignView show(String programId) {
        return view(campaign(programId));
    }

    /**
     * Takes a step.
     *
     * @throws ProblemException NOT_FOUND; CAMPAIGN_STAGE when it does not follow; beside what {@link CampaignSteps#take} throws
     */
    @Transactional
    CampaignView step(String programId, CampaignStep step, String by) {
        Program program = campaign(programId);
        Instant now = clock.now();
        CampaignTable.Kept before = table.lock(programId, by, now);
        if (!step.to().follows(before.stage())) {
            throw stage(before.stage());
        }
        CampaignSteps.Taken taken = CampaignSteps.take(step, before, gate(program));
        table.save(programId, taken.kept(), taken.note(), by, now);
        return view(program);
    }

    /**
     * Adds seats.
     *
     * @throws ProblemException NOT_FOUND; CAMPAIGN_STAGE unless it is running; VALIDATION_FAILED
     */
    @Transactional
    CampaignView addBatch(String programId, BatchRequest request, String by) {
        Program program = campaign(programId);
        Instant now = clock.now();
        CampaignTable.Kept kept = table.lock(programId, by, now);
        if (kept.stage() != CampaignStage.RUNNING) {
            throw stage(kept.stage());
        }
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        for (int i = 0; i < request.agentIds().size(); i++) {
            if (!directory.employs(request.agentIds().get(i))) {
                problem.violation("agentIds[" + i + "]", "AGENT_UNKNOWN", "not in the directory, or left");
            }
        }
        CampaignSteps.orThrow(problem);
        table.addBatch(programId, request.agentIds(), request.startsAt() == null ? now : request.startsAt());
        return view(program);
    }

    private CampaignView view(Program program) {
        CampaignTable.Kept kept = table.find(program.id());
        Gate gate = gate(program);
        Instant now = clock.now();
        List<CampaignView.Batch> batches = table.batches(program.id());
        int seats = batches.stream()
                .filter(batch -> !batch.startsAt().isAfter(now))
                .mapToInt(batch -> batch.agentIds().size())
                .sum();
        List<Missing> missing = new ArrayList<>(gate.missing(true, now));
        if (seats > 0) {
            missing.remove(Missing.SEAT);
        }
        int callable = table.callable(program.id());
        return new CampaignView(
                program.id(),
                kept.stage(),
                missing,
                gate.script(),
                kept.strategy(),
                kept.assessment(),
                kept.optimisation(),
                kept.pilotCalls(),
                kept.pilotMade(),
                kept.callsPerSeat(),
                batches,
                seats,
                callable,
                (int) Math.min((long) seats * kept.callsPerSeat(), callable));
    }

    /** As it stands for nobody in particular. */
    private Gate gate(Program program) {
        return Objects.requireNonNull(table.gates(List.of(new CampaignTable.Asked(program, program.business())), "")
                .get(program.id()));
    }

    private Program campaign(String programId) {
        Program program = programs.current(programId).orElse(null);
        CampaignTerms terms = program == null ? null : program.terms().campaign();
        if (program == null || terms == null || !terms.inStages()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return program;
    }

    private static ProblemException stage(CampaignStage stage) {
        return new ProblemException(TaskError.CAMPAIGN_STAGE)
                .detailArgs(stage.name())
                .with("stage", stage.name());
    }
}
