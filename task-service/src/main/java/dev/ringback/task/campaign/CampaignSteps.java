package dev.ringback.task.campaign;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What each step of a campaign has to say, and what it needs. */
final class CampaignSteps {

    private CampaignSteps() {}

    /** Where a step leads, and what is noted of it. */
    record Taken(CampaignTable.Kept kept, String note) {}

    /**
     * Takes a step that follows.
     *
     * @throws ProblemException VALIDATION_FAILED when it does not say what it has to; CAMPAIGN_GATE when something is missing for it
     */
    static Taken take(CampaignStep step, CampaignTable.Kept before, Gate gate) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        return switch (step.to()) {
            case DRAFT -> throw new IllegalStateException("A draft follows nothing");
            case ASSESSED -> {
                String note = text("strategy", step.strategy(), problem) + "\n"
                        + text("assessment", step.assessment(), problem);
                orThrow(problem);
                yield taken(step, before, before.pilotCalls(), before.callsPerSeat(), note);
            }
            case PILOT -> {
                int calls = number("pilotCalls", step.pilotCalls(), problem);
                orThrow(problem);
                require(gate.approved() != null || gate.piloted() != null, Missing.APPROVED_SCRIPT);
                yield taken(step, before, calls, before.callsPerSeat(), calls + " pilot calls");
            }
            case RUNNING -> {
                String note = text("optimisation", step.optimisation(), problem);
                int calls = number("callsPerSeat", step.callsPerSeat(), problem);
                orThrow(problem);
                require(gate.approved() != null, Missing.APPROVED_SCRIPT);
                require(before.pilotMade() > 0, Missing.PILOT_CALLS);
                yield taken(step, before, before.pilotCalls(), calls, note);
            }
            case ENDED -> {
                String note = text("reason", step.reason(), problem);
                orThrow(problem);
                yield taken(step, before, before.pilotCalls(), before.callsPerSeat(), note);
            }
        };
    }

    private static Taken taken(
            CampaignStep step, CampaignTable.Kept before, int pilotCalls, int callsPerSeat, String note) {
        return new Taken(
                new CampaignTable.Kept(
                        step.to(),
                        step.strategy() == null ? before.strategy() : step.strategy(),
                        step.assessment() == null ? before.assessment() : step.assessment(),
                        step.optimisation() == null ? before.optimisation() : step.optimisation(),
                        pilotCalls,
                        before.pilotMade(),
                        callsPerSeat),
                note);
    }

    private static void require(boolean there, Missing missing) {
        if (!there) {
            throw CampaignGate.closed(java.util.List.of(missing));
        }
    }

    private static String text(String field, @Nullable String text, ProblemException problem) {
        if (text == null) {
            problem.violation(field, "NotNull", "must be said for this step");
            return "";
        }
        return text;
    }

    private static int number(String field, @Nullable Integer number, ProblemException problem) {
        if (number == null) {
            problem.violation(field, "NotNull", "must be said for this step");
            return 0;
        }
        return number;
    }

    static void orThrow(ProblemException problem) {
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
