package dev.ringback.platform.security;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The org units whose agents, tasks and complaints somebody may see and direct (GOV-2).
 *
 * @param units the ids of the units; null for all of them
 */
public record OrgScope(@Nullable Set<String> units) {

    /** The whole company. */
    public static final OrgScope COMPANY = new OrgScope(null);

    /** Keeps an unmodifiable copy. */
    public OrgScope {
        units = units == null ? null : Set.copyOf(units);
    }

    /**
     * The scope of somebody by the directory.
     *
     * @param units the one he is in and those below it; none if the directory does not have him
     */
    public static OrgScope within(Collection<String> units, ScopeConfig.Unlisted unlisted) {
        return units.isEmpty() && unlisted == ScopeConfig.Unlisted.COMPANY ? COMPANY : new OrgScope(Set.copyOf(units));
    }

    /** Whether a unit belongs to it. What is of no unit is everybody's. */
    public boolean covers(@Nullable String unit) {
        return units == null || unit == null || units.contains(unit);
    }

    /** Narrows rows {@code t} to those of the scope; takes one parameter. */
    public static final String SEEN = "(t.org_unit_id IS NULL OR coalesce(t.org_unit_id = ANY (?), true))";

    /** Binds the parameter of {@link #SEEN}; answers the index after it. */
    public int bind(PreparedStatement statement, int index) throws SQLException {
        statement.setArray(
                index, units == null ? null : statement.getConnection().createArrayOf("text", units.toArray()));
        return index + 1;
    }

    /** The units as a query takes them; null for all. */
    public @Nullable String @Nullable [] asArray() {
        return units == null ? null : units.toArray(String[]::new);
    }
}
