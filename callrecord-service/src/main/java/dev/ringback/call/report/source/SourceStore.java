package dev.ringback.call.report.source;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.FactRecorded;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.platform.event.ProjectChanged;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.event.TripReturned;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services told. Works in the transaction that takes the event, so each is kept once. */
@ApplicationScoped
class SourceStore {

    private final Sql sql;

    SourceStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the whole state of a project, unless a newer one is kept. */
    void keep(ProjectChanged project, long version) {
        change(
                """
                INSERT INTO report_project AS known (project_id, external_id, customer_id, business, starts_on,
                    planned_end_on, completed_on, warranty_issued_on, feedback_form_on, owner_agent_id, org_unit_id,
                    version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (project_id) DO UPDATE SET external_id = excluded.external_id,
                    customer_id = excluded.customer_id, business = excluded.business, starts_on = excluded.starts_on,
                    planned_end_on = excluded.planned_end_on, completed_on = excluded.completed_on,
                    warranty_issued_on = excluded.warranty_issued_on, feedback_form_on = excluded.feedback_form_on,
                    owner_agent_id = excluded.owner_agent_id, org_unit_id = excluded.org_unit_id,
                    version = excluded.version
                WHERE known.version < excluded.version
                """,
                project.projectId(),
                project.externalId(),
                project.customerId(),
                project.business(),
                project.startsOn(),
                project.plannedEndOn(),
                project.completedOn(),
                project.warrantyIssuedOn(),
                project.feedbackFormOn(),
                project.ownerAgentId(),
                project.orgUnitId(),
                version);
    }

    /** Keeps a gift. */
    void keep(FactRecorded gift) {
        change(
                """
                INSERT INTO report_gift (gift_id, external_id, customer_id, submitted_on, worth, org_unit_id)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (gift_id) DO NOTHING
                """,
                gift.factId(),
                gift.externalId(),
                gift.customerId(),
                gift.happenedOn(),
                gift.worth(),
                gift.orgUnitId());
    }

    /** Keeps a callback about a gift. */
    void keep(TaskCreated task) {
        change(
                """
                INSERT INTO report_gift_task (task_id, gift_id, purpose, program_id, customer_id, owner_agent_id,
                    org_unit_id)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (task_id) DO NOTHING
                """,
                task.taskId(),
                task.subjectId(),
                task.purpose(),
                task.programId(),
                task.customerId(),
                task.ownerAgentId(),
                task.orgUnitId());
    }

    /** Notes how a callback about a gift ended; other tasks are not kept. */
    void close(TaskClosed task) {
        change("""
                UPDATE report_gift_task SET closed_reason = ?, closed_at = ?,
                    owner_agent_id = coalesce(?, owner_agent_id)
                WHERE task_id = ?
                """, task.reason(), task.closedAt(), task.ownerAgentId(), task.taskId());
    }

    /** Notes that a callback about a gift did not end. */
    void reopen(UUID taskId) {
        change("UPDATE report_gift_task SET closed_reason = NULL, closed_at = NULL WHERE task_id = ?", taskId);
    }

    /** Keeps a complaint or suggestion. */
    void keep(ComplaintRaised complaint, String kind) {
        change(
                """
                INSERT INTO report_complaint (complaint_id, kind, subject_agent_id, org_unit_id, received_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (complaint_id) DO NOTHING
                """,
                complaint.complaintId(),
                kind,
                complaint.subjectAgentId(),
                complaint.orgUnitId(),
                complaint.receivedAt());
    }

    /** Keeps a trip. */
    void keep(TripReturned trip) {
        change("""
                INSERT INTO report_trip (trip_id, salesperson_id, returned_on, visits, org_unit_id)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (trip_id) DO NOTHING
                """, trip.tripId(), trip.salespersonId(), trip.returnedOn(), trip.visits(), trip.orgUnitId());
    }

    /** Keeps a closed deal somebody owns. */
    void keep(OrderReceived order, String ownerAgentId, Instant closedAt) {
        change("""
                INSERT INTO report_order (order_id, owner_agent_id, org_unit_id, amount, closed_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (order_id) DO UPDATE SET owner_agent_id = excluded.owner_agent_id,
                    org_unit_id = excluded.org_unit_id, amount = excluded.amount, closed_at = excluded.closed_at
                """, order.orderId(), ownerAgentId, order.orgUnitId(), order.amount(), closedAt);
    }

    /** Forgets an order that came to nothing. */
    void cancel(UUID orderId) {
        change("DELETE FROM report_order WHERE order_id = ?", orderId);
    }

    private void change(String text, @Nullable Object... values) {
        sql.update(text, (connection, statement) -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
            }
        });
    }
}
