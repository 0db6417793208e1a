package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A salesperson's trip, whose customers are to be called back the day after the return (TASK-5).
 *
 * @param externalId the trip's id in its source
 * @param salesperson who travelled
 * @param returnedOn local date of the return
 * @param owner the agent who is to call back
 * @param unit the owner's org unit
 * @param visits whom the salesperson saw
 * @param called whether the owner gets round to calling
 */
public record Trip(
        String externalId,
        String salesperson,
        LocalDate returnedOn,
        String owner,
        String unit,
        List<Visit> visits,
        boolean called) {

    public Trip {
        visits = List.copyOf(visits);
    }

    /** The day the callbacks are due. */
    public LocalDate dueOn() {
        return returnedOn.plusDays(1);
    }

    /**
     * A visit.
     *
     * @param externalId the visit's id in its source
     * @param customer who was visited
     * @param business what it was about
     */
    public record Visit(String externalId, Customer customer, String business) {}
}
