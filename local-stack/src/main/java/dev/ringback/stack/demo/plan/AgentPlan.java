package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An agent, and how far the agent goes.
 *
 * @param id the agent's id, which is also the subject of the token
 * @param name the name
 * @param unit the org unit
 * @param hiredOn first day of work
 * @param pay base pay in yuan by the day from which it holds
 * @param dealCalls the agent makes no more deal calls after this many
 * @param weeks the weeks of enquiries, the warm-up week first
 */
public record AgentPlan(
        String id,
        String name,
        String unit,
        LocalDate hiredOn,
        SortedMap<LocalDate, String> pay,
        int dealCalls,
        List<Week> weeks) {

    /** No limit. */
    public static final int ALL = Integer.MAX_VALUE;

    public AgentPlan {
        pay = new TreeMap<>(pay);
        weeks = List.copyOf(weeks);
    }

    /**
     * The calls of one week.
     *
     * @param monday its first day
     * @param enquiries how many enquiries the week before brings
     * @param stopAt the agent makes no more enquiry calls once this many customers were spoken to
     */
    public record Week(LocalDate monday, int enquiries, int stopAt) {}

    /** At how many customers the agent stops in the week of this day. */
    public int stopAt(LocalDate day) {
        return weeks.stream()
                .filter(week -> !day.isBefore(week.monday())
                        && day.isBefore(week.monday().plusDays(7)))
                .mapToInt(Week::stopAt)
                .findFirst()
                .orElse(0);
    }
}
