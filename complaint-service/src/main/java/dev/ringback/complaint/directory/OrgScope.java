package dev.ringback.complaint.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The org units whose complaints somebody sees and works on.
 *
 * @param units the ids of the units; null for all of them
 */
public record OrgScope(@Nullable List<String> units) {

    /** The whole company. */
    public static final OrgScope COMPANY = new OrgScope(null);

    /** Keeps an unmodifiable copy. */
    public OrgScope {
        units = units == null ? null : List.copyOf(units);
    }

    /** Whether a unit belongs to it. */
    public boolean covers(String unit) {
        return units == null || units.contains(unit);
    }
}
