package dev.ringback.task.customer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Columns;
import dev.ringback.task.protection.CalleeClass;
import dev.ringback.task.protection.PreferredWindow;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of {@code customer} that hold master data, in one order everywhere. */
public final class MasterColumns {

    /** Their names. */
    public static final String NAMES =
            "name, region, classification, callee_class, value_tier, coding, address, contact_person, birthday,"
                    + " member_since, preferred_window, time_zone, obsolete";

    /** What reads them of the customer {@code c}. */
    public static final String SELECTED =
            "c.name, c.region, c.classification, c.callee_class, c.value_tier, c.coding, c.address, c.contact_person,"
                    + " c.birthday, c.member_since, c.preferred_window::text AS preferred_window, c.time_zone, c.obsolete";

    /** What casts them from the texts of the rows {@code g}. */
    public static final String CASTS =
            "g.name, g.region, g.classification, g.callee_class, g.value_tier, g.coding, g.address, g.contact_person,"
                    + " g.birthday::date, g.member_since::date, g.preferred_window::jsonb, g.time_zone, g.obsolete::boolean";

    /** Parameters for {@link #bind}. */
    public static final String ARRAYS =
            "?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[], ?::text[]";

    private MasterColumns() {}

    /** Binds the values of rows after what is bound already. */
    public static <T> Columns<T> bind(Columns<T> columns, Function<T, MasterData> master) throws SQLException {
        return columns.texts(row -> master.apply(row).name())
                .texts(row -> master.apply(row).region())
                .texts(row -> master.apply(row).classification())
                .texts(row -> master.apply(row).calleeClass())
                .texts(row -> master.apply(row).valueTier())
                .texts(row -> master.apply(row).coding())
                .texts(row -> master.apply(row).address())
                .texts(row -> master.apply(row).contactPerson())
                .texts(row -> master.apply(row).birthday())
                .texts(row -> master.apply(row).memberSince())
                .texts(row -> json(master.apply(row).preferredWindow()))
                .texts(row -> master.apply(row).timeZone())
                .texts(row -> master.apply(row).obsolete());
    }

    /** Reads a row that was selected by {@link #SELECTED}. */
    public static MasterData read(ResultSet row) throws SQLException {
        String window = row.getString("preferred_window");
        return new MasterData(
                row.getString("name"),
                row.getString("region"),
                CustomerClassification.valueOf(row.getString("classification")),
                CalleeClass.valueOf(row.getString("callee_class")),
                row.getString("value_tier"),
                row.getString("coding"),
                row.getString("address"),
                row.getString("contact_person"),
                row.getObject("birthday", LocalDate.class),
                row.getObject("member_since", LocalDate.class),
                window == null ? null : EventJson.read(window.getBytes(StandardCharsets.UTF_8), PreferredWindow.class),
                row.getString("time_zone"),
                row.getBoolean("obsolete"));
    }

    /** What the source states of changed fields, from its JSON. */
    static Map<String, @Nullable String> stated(String json) {
        Map<String, @Nullable String> stated = new HashMap<>();
        EventJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .properties()
                .forEach(field -> stated.put(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().asText()));
        return stated;
    }

    /** A value as JSON, or null. */
    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
