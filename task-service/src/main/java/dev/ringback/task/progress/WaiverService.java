package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets managers waive numbers that were missed (TASK-3, A-2). */
@ApplicationScoped
class WaiverService {

    private static final int MOST = 500;

    private final Programs programs;
    private final WaiverTable waivers;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    WaiverService(
            Programs programs, WaiverTable waivers, Idempotency idempotency, CurrentUser user, BusinessClock clock) {
        this.programs = programs;
        this.waivers = waivers;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Waives a week or month, once per key.
     *
     * @throws ProblemException NOT_FOUND, VALIDATION_FAILED, WAIVED_ALREADY
     */
    Response waive(String programId, @Nullable String key, WaiverRequest request) {
        return idempotency.run(key, "waive-quota:" + programId, request, () -> {
            known(programId);
            check(request);
            WaiverView waiver = new WaiverView(
                    Ids.next(),
                    request.grain(),
                    request.startsOn(),
                    request.agentId(),
                    FreeText.withoutNumbers(request.reason()),
                    user.subject(),
                    clock.now());
            if (!waivers.add(programId, waiver)) {
                throw new ProblemException(TaskError.WAIVED_ALREADY);
            }
            return Reply.created(waiver, "/v1/programs/" + programId + "/waivers");
        });
    }

    /** The waivers of a program, the latest periods first, {@value #MOST} at most. */
    @Transactional
    List<WaiverView> list(String programId, @Nullable LocalDate from) {
        known(programId);
        return waivers.of(programId, from, MOST);
    }

    private void known(String programId) {
        if (programs.current(programId).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private void check(WaiverRequest request) {
        LocalDate start = request.startsOn();
        boolean begins = switch (request.grain()) {
            case WEEK -> start.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> start.getDayOfMonth() == 1;
        };
        if (!begins) {
            throw invalid("PERIOD_START", "must be a Monday for a week, the first day for a month");
        }
        if (start.isAfter(clock.today())) {
            throw invalid("FUTURE", "must not be after today");
        }
    }

    private static ProblemException invalid(String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation("startsOn", code, message);
    }
}
