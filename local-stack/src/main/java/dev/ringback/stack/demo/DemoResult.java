package dev.ringback.stack.demo;

import dev.ringback.stack.demo.check.CheckReport;
import dev.ringback.stack.demo.plan.Plan;
import dev.ringback.stack.demo.play.Player;
import java.time.Duration;

/**
 * How a play went.
 *
 * @param plan what was played
 * @param played what came of it
 * @param report how the statements compare with what was acknowledged
 * @param took wall time
 */
public record DemoResult(Plan plan, Player.Played played, CheckReport report, Duration took) {}
