package dev.ringback.scoring.measure;

import java.util.Map;

/**
 * What a rebuild found.
 *
 * @param sequence last journal entry that was folded
 * @param same whether the live measures and the closed statements were what the journal says
 * @param differingRows rows that were wrong or missing or too many before the rebuild, by measure
 * @param closedMonths closes that were looked at
 * @param differingClosedStatements stored statements that the journal up to their close does not give; nothing mends them
 */
public record RebuildReport(
        long sequence,
        boolean same,
        Map<String, Long> differingRows,
        int closedMonths,
        long differingClosedStatements) {}
