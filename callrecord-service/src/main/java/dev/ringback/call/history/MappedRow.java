package dev.ringback.call.history;

import dev.ringback.platform.bulk.RejectedRowException;
import dev.ringback.platform.bulk.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by the names of their columns. */
final class MappedRow {

    private final Map<String, Integer> columns;
    private final String[] cells;

    MappedRow(Map<String, Integer> columns, String[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** A cell without blanks around it; empty if the row ends before it. */
    String cell(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.length ? "" : cells[index].strip();
    }

    /**
     * What a rule makes of the row, or null for nothing.
     *
     * @throws RejectedRowException UNMAPPED_VALUE
     */
    @Nullable
    String text(@Nullable TextRule rule) {
        if (rule == null || rule.column() == null) {
            return rule == null ? null : rule.constant();
        }
        String cell = cell(rule.column());
        String value = rule.values() == null ? null : rule.values().get(cell);
        if (value != null || cell.isEmpty()) {
            return value;
        }
        if (rule.values() == null) {
            return cell;
        }
        TextRule.Unmapped unmapped = rule.unmapped() == null ? TextRule.Unmapped.REJECT : rule.unmapped();
        return switch (unmapped) {
            case KEEP -> cell;
            case LEAVE_OUT -> null;
            case REJECT -> throw rejected("UNMAPPED_VALUE", rule.column(), "the mapping has no value for this cell");
        };
    }

    /** Whether the row is one of the case's. */
    boolean is(OutcomeCase each) {
        return each.when().entrySet().stream()
                .allMatch(condition -> condition.getValue().contains(cell(condition.getKey())));
    }

    static RejectedRowException rejected(String code, @Nullable String column, String message) {
        return new RejectedRowException(new Rejection(code, column, message));
    }
}
