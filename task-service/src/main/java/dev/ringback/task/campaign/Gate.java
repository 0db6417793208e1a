package dev.ringback.task.campaign;

import dev.ringback.task.program.CampaignTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's gate as it stands for one agent.
 *
 * @param terms what the program asks for, or null when it is no campaign
 * @param stage where the campaign stands
 * @param pilotCallsLeft calls the pilot still has
 * @param seatFrom from when on the agent has a seat, or null for never
 * @param approved the approved script, or null
 * @param piloted the script let into pilots, or null
 */
record Gate(
        @Nullable CampaignTerms terms,
        CampaignStage stage,
        int pilotCallsLeft,
        @Nullable Instant seatFrom,
        @Nullable Script approved,
        @Nullable Script piloted) {

    /** What an agent lacks to call now; nothing when he may. */
    List<Missing> missing(boolean experienced, Instant now) {
        List<Missing> missing = new ArrayList<>();
        if (terms == null) {
            return missing;
        }
        if (script() == null) {
            missing.add(Missing.APPROVED_SCRIPT);
        }
        if (!terms.inStages()) {
            return missing;
        }
        switch (stage) {
            case DRAFT, ASSESSED -> missing.add(Missing.PILOT);
            case PILOT -> {
                if (!experienced) {
                    missing.add(Missing.EXPERIENCED_AGENT);
                }
                if (pilotCallsLeft <= 0) {
                    missing.add(Missing.PILOT_CALLS);
                }
            }
            case RUNNING -> {
                if (seatFrom == null || seatFrom.isAfter(now)) {
                    missing.add(Missing.SEAT);
                }
            }
            case ENDED -> missing.add(Missing.CAMPAIGN);
        }
        return missing;
    }

    /** The script a call follows: in a pilot the one let into pilots, if there is one. */
    @Nullable
    Script script() {
        return inPilot() && piloted != null ? piloted : approved;
    }

    /** Whether a call is one of a pilot. */
    boolean inPilot() {
        return terms != null && terms.inStages() && stage == CampaignStage.PILOT;
    }
}
