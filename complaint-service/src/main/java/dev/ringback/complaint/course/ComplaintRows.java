package dev.ringback.complaint.course;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.PauseReason;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts complaints together from their rows: one row for each round, in order. */
final class ComplaintRows {

    private ComplaintRows() {}

    /** A complaint of which the course holds only the round of the row. */
    record Part(Complaint complaint, Standing round) {}

    static List<Complaint> complaints(List<Part> parts) {
        Map<UUID, List<Part>> byComplaint = new LinkedHashMap<>();
        parts.forEach(part -> byComplaint
                .computeIfAbsent(part.complaint().id(), id -> new ArrayList<>())
                .add(part));
        return byComplaint.values().stream().map(ComplaintRows::whole).toList();
    }

    static Part read(ResultSet row) throws SQLException {
        Standing standing = RoundTable.standing(row);
        return new Part(
                new Complaint(
                        row.getObject("id", UUID.class),
                        origin(row),
                        new Complaint.Caller(row.getObject("customer_now", UUID.class), row.getString("number_ref")),
                        matter(row),
                        new Complaint.Route(
                                row.getString("department_id"),
                                row.getString("rule_id"),
                                row.getObject("rule_version", Integer.class)),
                        new Complaint.Handling(
                                Level.valueOf(row.getString("level")),
                                row.getString("officer_agent_id"),
                                constant(PauseReason.class, row.getString("paused"))),
                        Instants.readOrNull(row, "do_not_call_at"),
                        new Complaint.Registration(
                                row.getString("created_by"), Instants.read(row, "created_at"), row.getLong("number")),
                        new Course(List.of(), new Standing.Open(standing.round())),
                        row.getLong("version")),
                standing);
    }

    private static Complaint whole(List<Part> parts) {
        List<Standing.Reopened> past = new ArrayList<>();
        Standing.@Nullable Current current = null;
        for (Part part : parts) {
            switch (part.round()) {
                case Standing.Reopened reopened -> past.add(reopened);
                case Standing.Current last -> current = last;
            }
        }
        Complaint complaint = parts.getLast().complaint();
        if (current == null || current.round().number() != past.size() + 1) {
            throw new IllegalStateException("The rounds of " + complaint.id() + " do not follow each other");
        }
        return new Complaint(
                complaint.id(),
                complaint.origin(),
                complaint.caller(),
                complaint.matter(),
                complaint.route(),
                complaint.handling(),
                complaint.doNotCallAt(),
                complaint.registration(),
                new Course(past, current),
                complaint.version());
    }

    private static Complaint.Origin origin(ResultSet row) throws SQLException {
        return new Complaint.Origin(
                row.getString("source"),
                row.getString("external_id"),
                Channel.valueOf(row.getString("channel")),
                Instants.read(row, "received_at"),
                row.getObject("issue_id", UUID.class),
                Instants.readOrNull(row, "promised_reply_at"),
                CauseClass.valueOf(row.getString("reported_as")),
                constant(Level.class, row.getString("reported_level")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Complaint.Matter matter(ResultSet row) throws SQLException {
        return new Complaint.Matter(
                ComplaintKind.valueOf(row.getString("kind")),
                CauseClass.valueOf(row.getString("cause_class")),
                row.getString("business"),
                row.getString("incident_id"),
                row.getString("subject_agent_id"),
                row.getString("unit_then"),
                Arrays.stream((String[]) row.getArray("parties").getArray())
                        .map(Party::of)
                        .toList(),
                row.getString("value_tier"),
                row.getString("text"));
    }
}
