package dev.ringback.task.progress;

import dev.ringback.task.csv.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a program has come in a period. */
@Schema(description = "How far a program has come in a period.")
public record ProgressAnswer(
        @Schema(required = true, examples = "store-callback")
        String programId,

        @Schema(required = true, examples = "3", description = "The version whose numbers are used: the one in force.")
        int programVersion,

        @Schema(required = true, examples = "2026-03-09") LocalDate from,
        @Schema(required = true, examples = "2026-03-15") LocalDate to,

        @Schema(required = true, examples = "2026-03-16", description = "The business day it is told on.")
        LocalDate today,

        @Schema(required = true) TaskTally total,

        @Schema(
                description =
                        "Against the quota of the program as a whole; absent without one, or when it is each unit's.")
        @Nullable
        QuotaSpread spread,

        @Schema(description = "Against the numbers of customers; absent when the program has none.") @Nullable
        CustomerTarget customers,

        @Schema(required = true, description = "By org unit, in order of ids; tasks of no unit last.")
        List<Unit> units,

        @Schema(required = true, description = "By agent, in order of ids; tasks of nobody last.")
        List<Agent> agents)
        implements Tabular {

    /**
     * An org unit, such as a store.
     *
     * @param persons distinct persons called back successfully
     * @param personsRequired how many the unit needs in the calendar month; null unless the period is one and the unit has such a number
     */
    @Schema(name = "UnitProgress", description = "The callbacks of an org unit, such as a store.")
    public record Unit(
            @Schema(examples = "STORE-7", description = "Absent for tasks of no unit.") @Nullable
            String orgUnitId,

            @Schema(examples = "SMALL", description = "The turn the unit belongs to; absent without one.") @Nullable
            String turn,

            @Schema(required = true) TaskTally tally,

            @Schema(required = true, examples = "15", description = "Distinct persons called back successfully.")
            long persons,

            @Schema(
                    examples = "15",
                    description =
                            "Persons a month the unit needs; absent unless the period is a calendar month and the unit has such a number.")
            @Nullable
            Integer personsRequired,

            @Schema(description = "Absent like personsRequired.") @Nullable
            Standing personsStanding,

            @Schema(description = "Against the unit's own quota; absent when the quota is not each unit's.") @Nullable
            QuotaSpread spread) {}

    /** An agent. */
    @Schema(
            name = "AgentProgress",
            description =
                    "The callbacks of an agent: those he owns, and of those nobody owns the ones whose customer he reached or called last.")
    public record Agent(
            @Schema(examples = "A01", description = "Absent for tasks of nobody.") @Nullable
            String agentId,

            @Schema(required = true) TaskTally tally) {}

    /** A row of the table: a unit and an agent. */
    public record Row(
            @Nullable String orgUnitId,
            @Nullable String agentId,
            @Nullable Integer target,
            long planned,
            long undrawn,
            long opened,
            long open,
            long dialled,
            long unreachable,
            long barred,
            long cancelled,
            long effective,
            long successful) {
        static Row of(@Nullable String unit, @Nullable String agent, TaskTally tally) {
            return new Row(
                    unit,
                    agent,
                    tally.target(),
                    tally.planned(),
                    tally.undrawn(),
                    tally.opened(),
                    tally.open(),
                    tally.dialled(),
                    tally.unreachable(),
                    tally.barred(),
                    tally.cancelled(),
                    tally.effective(),
                    tally.successful());
        }
    }

    @Override
    public List<Row> table() {
        List<Row> rows = new java.util.ArrayList<>();
        rows.add(Row.of(null, null, total));
        units.forEach(unit -> rows.add(Row.of(unit.orgUnitId(), null, unit.tally())));
        agents.forEach(agent -> rows.add(Row.of(null, agent.agentId(), agent.tally())));
        return rows;
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
