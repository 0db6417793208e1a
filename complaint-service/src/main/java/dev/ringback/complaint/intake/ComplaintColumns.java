package dev.ringback.complaint.intake;

import dev.ringback.platform.export.Column;
import java.util.List;

/** The columns of complaints as a table, one row each. */
final class ComplaintColumns {

    static final List<Column> ALL = List.of(
            Column.of("id"),
            Column.of("number"),
            Column.freeText("source"),
            Column.freeText("externalId"),
            Column.of("kind"),
            Column.of("channel"),
            Column.of("causeClass"),
            Column.of("level"),
            Column.freeText("business"),
            Column.of("incidentId"),
            Column.of("subjectAgentId"),
            Column.of("orgUnitId"),
            Column.of("departmentId"),
            Column.of("officerAgentId"),
            Column.of("state"),
            Column.of("round"),
            Column.of("closedReason"),
            Column.of("receivedAt"),
            Column.of("replyDueAt"),
            Column.of("answeredAt"),
            Column.of("answeredOnTime"),
            Column.of("resolvedAt"),
            Column.of("closedAt"),
            Column.freeText("text"));

    private ComplaintColumns() {}
}
