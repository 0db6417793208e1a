package dev.ringback.task.progress;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.period.Period;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.sample.Draw;
import dev.ringback.task.sample.Grouping;
import dev.ringback.task.sample.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how the samples of windows are mixed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleMixQuery {

    /** The tiers of the window's program version are told by their bounds, so that the database counts and no row is read. */
    private static final String COUNT = """
            SELECT CASE WHEN ? THEN org_unit_id END, coalesce(tier.number, 0), count(*),
                   count(*) FILTER (WHERE opened OR drawn AND left_out IS NULL), bool_or(drawn OR opened)
            FROM planned_callback p
            LEFT JOIN unnest(?::numeric[], ?::numeric[]) WITH ORDINALITY AS tier (low, high, number)
                 ON coalesce(p.value, 0) >= tier.low AND (tier.high IS NULL OR coalesce(p.value, 0) < tier.high)
            WHERE program_id = ? AND window_opens_on = ?
            GROUP BY 1, 2 ORDER BY 1, 2
            """;

    private record Window(LocalDate opensOn, LocalDate dueOn, int version) {}

    private record Counted(long candidates, long selected, boolean drawn) {
        static final Counted NONE = new Counted(0, 0, false);
    }

    private final Programs programs;
    private final Sql sql;

    SampleMixQuery(Programs programs, Sql sql) {
        this.programs = programs;
        this.sql = sql;
    }

    /** The samples of windows that open in a period and are drawn by a selection. */
    List<SampleMix> mixes(String programId, Period period) {
        List<SampleMix> mixes = new ArrayList<>();
        for (Window window : windows(programId, period)) {
            Program program = programs.version(programId, window.version());
            Selection selection = program.selection();
            if (selection != null) {
                mixes.addAll(mixes(program, selection, window));
            }
        }
        return mixes;
    }

    private List<Window> windows(String programId, Period period) {
        return sql.query(
                "SELECT window_opens_on, max(window_due_on), max(program_version) FROM planned_callback "
                        + "WHERE program_id = ? AND window_opens_on BETWEEN ? AND ? GROUP BY 1 ORDER BY 1",
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setObject(2, period.from());
                    statement.setObject(3, period.to());
                },
                row -> new Window(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getInt(3)));
    }

    private List<SampleMix> mixes(Program program, Selection selection, Window window) {
        List<Selection.Tier> tiers = selection instanceof Selection.Tiered tiered ? tiered.tiers() : List.of();
        Map<@Nullable String, Map<Integer, Counted>> groups = new LinkedHashMap<>();
        sql.each(
                COUNT,
                (connection, statement) -> {
                    statement.setBoolean(1, selection.per() == Grouping.ORG_UNIT);
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "numeric",
                                    tiers.stream()
                                            .map(tier -> new BigDecimal(tier.from()))
                                            .toArray()));
                    statement.setArray(
                            3,
                            connection.createArrayOf(
                                    "numeric",
                                    tiers.stream()
                                            .map(tier -> tier.below() == null ? null : new BigDecimal(tier.below()))
                                            .toArray()));
                    statement.setString(4, program.id());
                    statement.setObject(5, window.opensOn());
                },
                row -> groups.computeIfAbsent(row.getString(1), unit -> new LinkedHashMap<>())
                        .put(row.getInt(2), new Counted(row.getLong(3), row.getLong(4), row.getBoolean(5))));
        Draw draw = program.draw(window.opensOn(), window.dueOn());
        return groups.entrySet().stream()
                .map(group -> mix(selection, window, draw, group.getKey(), group.getValue()))
                .toList();
    }

    private static SampleMix mix(
            Selection selection, Window window, Draw draw, @Nullable String unit, Map<Integer, Counted> counted) {
        long candidates =
                counted.values().stream().mapToLong(Counted::candidates).sum();
        int size = selection.size(Math.toIntExact(candidates), draw.room());
        List<SampleMix.Tier> tiers = new ArrayList<>();
        if (selection instanceof Selection.Tiered tiered) {
            List<Integer> places = tiered.places(size);
            for (int i = 0; i < places.size(); i++) {
                Selection.Tier tier = tiered.tiers().get(i);
                tiers.add(tier(
                        tier.from(),
                        tier.below(),
                        tier.percent(),
                        places.get(i),
                        counted.getOrDefault(i + 1, Counted.NONE)));
            }
            tiers.add(tier(null, null, null, 0, counted.getOrDefault(0, Counted.NONE)));
        }
        return new SampleMix(
                window.opensOn(),
                window.dueOn(),
                unit,
                counted.values().stream().anyMatch(Counted::drawn),
                candidates,
                Math.min(size, candidates),
                counted.values().stream().mapToLong(Counted::selected).sum(),
                tiers);
    }

    private static SampleMix.Tier tier(
            @Nullable String from, @Nullable String below, @Nullable Integer percent, int places, Counted counted) {
        return new SampleMix.Tier(
                from,
                below,
                percent,
                counted.candidates(),
                places,
                counted.selected(),
                Math.max(0, counted.selected() - places));
    }
}
