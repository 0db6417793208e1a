package dev.ringback.scoring.measure;

import java.time.LocalDate;

/**
 * One week of an agent.
 *
 * @param week its Monday
 * @param due tasks of the agent that fell due in it
 * @param customers distinct customers reached with an effective or better call in it
 */
public record WeekCount(LocalDate week, int due, int customers) {}
