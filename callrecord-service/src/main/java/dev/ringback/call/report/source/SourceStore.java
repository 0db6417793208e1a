package dev.ringback.call.report.source;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.FactRecorded;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.platform.event.ProjectChanged;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.event.TripReturned;
import dev.ringback.platform.inbox.EventHandler.Delivery;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What other services told, a statement for any number of events. Works in the transaction that takes the events, so each is
 * kept once.
 */
@ApplicationScoped
class SourceStore {

    private final Sql sql;

    SourceStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the whole state of projects, unless a newer one is kept. */
    void projects(List<Delivery<ProjectChanged>> told) {
        keep(
                """
                INSERT INTO report_project AS known (project_id, customer_id, external_id, business, starts_on,
                    planned_end_on, completed_on, warranty_issued_on, feedback_form_on, owner_agent_id, org_unit_id,
                    version)
                SELECT project_id, customer_id, external_id, business, starts_on::date, planned_end_on::date,
                    completed_on::date, warranty_issued_on::date, feedback_form_on::date, owner_agent_id, org_unit_id,
                    version::bigint
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[])
                    AS told (project_id, customer_id, external_id, business, starts_on, planned_end_on, completed_on,
                        warranty_issued_on, feedback_form_on, owner_agent_id, org_unit_id, version)
                ON CONFLICT (project_id) DO UPDATE SET external_id = excluded.external_id,
                    customer_id = excluded.customer_id, business = excluded.business, starts_on = excluded.starts_on,
                    planned_end_on = excluded.planned_end_on, completed_on = excluded.completed_on,
                    warranty_issued_on = excluded.warranty_issued_on, feedback_form_on = excluded.feedback_form_on,
                    owner_agent_id = excluded.owner_agent_id, org_unit_id = excluded.org_unit_id,
                    version = excluded.version
                WHERE known.version < excluded.version
                """,
                last(told, each -> each.event().projectId()),
                columns -> columns.uuids(each -> each.event().projectId())
                        .uuids(each -> each.event().customerId())
                        .texts(each -> each.event().externalId())
                        .texts(each -> each.event().business())
                        .texts(each -> each.event().startsOn())
                        .texts(each -> each.event().plannedEndOn())
                        .texts(each -> each.event().completedOn())
                        .texts(each -> each.event().warrantyIssuedOn())
                        .texts(each -> each.event().feedbackFormOn())
                        .texts(each -> each.event().ownerAgentId())
                        .texts(each -> each.event().orgUnitId())
                        .texts(each -> each.meta().aggregateVersion()));
    }

    /** Keeps gifts. */
    void gifts(List<FactRecorded> gifts) {
        keep(
                """
                INSERT INTO report_gift (gift_id, customer_id, external_id, submitted_on, worth, org_unit_id)
                SELECT gift_id, customer_id, external_id, submitted_on::date, worth::numeric, org_unit_id
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS told (gift_id, customer_id, external_id, submitted_on, worth, org_unit_id)
                ON CONFLICT (gift_id) DO NOTHING
                """,
                gifts,
                columns -> columns.uuids(FactRecorded::factId)
                        .uuids(FactRecorded::customerId)
                        .texts(FactRecorded::externalId)
                        .texts(FactRecorded::happenedOn)
                        .texts(FactRecorded::worth)
                        .texts(FactRecorded::orgUnitId));
    }

    /** Keeps callbacks about gifts. */
    void giftTasks(List<TaskCreated> tasks) {
        keep(
                """
                INSERT INTO report_gift_task (task_id, gift_id, customer_id, purpose, program_id, owner_agent_id,
                    org_unit_id)
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                ON CONFLICT (task_id) DO NOTHING
                """,
                tasks,
                columns -> columns.uuids(TaskCreated::taskId)
                        .uuids(TaskCreated::subjectId)
                        .uuids(TaskCreated::customerId)
                        .texts(TaskCreated::purpose)
                        .texts(TaskCreated::programId)
                        .texts(TaskCreated::ownerAgentId)
                        .texts(TaskCreated::orgUnitId));
    }

    /** Notes how callbacks about gifts ended; other tasks are not kept. */
    void close(List<TaskClosed> tasks) {
        keep(
                """
                UPDATE report_gift_task task SET closed_reason = told.reason, closed_at = told.at::timestamptz,
                    owner_agent_id = coalesce(told.owner, task.owner_agent_id)
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS told (id, reason, at, owner)
                WHERE task.task_id = told.id
                """,
                last(tasks, TaskClosed::taskId),
                columns -> columns.uuids(TaskClosed::taskId)
                        .texts(TaskClosed::reason)
                        .texts(TaskClosed::closedAt)
                        .texts(TaskClosed::ownerAgentId));
    }

    /** Notes that callbacks about gifts did not end. */
    void reopen(List<UUID> tasks) {
        keep("""
                UPDATE report_gift_task SET closed_reason = NULL, closed_at = NULL WHERE task_id = ANY (?::uuid[])
                """, tasks, columns -> columns.uuids(id -> id));
    }

    /** Keeps complaints and suggestions. */
    void complaints(List<ComplaintRaised> complaints) {
        keep(
                """
                INSERT INTO report_complaint (complaint_id, kind, subject_agent_id, org_unit_id, received_at)
                SELECT id, coalesce(kind, 'COMPLAINT'), agent, unit, at::timestamptz
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) AS told (id, kind, agent, unit, at)
                ON CONFLICT (complaint_id) DO NOTHING
                """,
                complaints,
                columns -> columns.uuids(ComplaintRaised::complaintId)
                        .texts(ComplaintRaised::kind)
                        .texts(ComplaintRaised::subjectAgentId)
                        .texts(ComplaintRaised::orgUnitId)
                        .texts(ComplaintRaised::receivedAt));
    }

    /** Keeps trips. */
    void trips(List<TripReturned> trips) {
        keep(
                """
                INSERT INTO report_trip (trip_id, salesperson_id, returned_on, visits, org_unit_id)
                SELECT id, person, day::date, visits::integer, unit
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) AS told (id, person, day, visits, unit)
                ON CONFLICT (trip_id) DO NOTHING
                """,
                trips,
                columns -> columns.uuids(TripReturned::tripId)
                        .texts(TripReturned::salespersonId)
                        .texts(TripReturned::returnedOn)
                        .texts(TripReturned::visits)
                        .texts(TripReturned::orgUnitId));
    }

    /** Keeps deals that somebody owns and that were closed. */
    void deals(List<OrderReceived> deals) {
        keep(
                """
                INSERT INTO report_order (order_id, owner_agent_id, org_unit_id, amount, closed_at)
                SELECT id, owner, unit, amount::numeric, at::timestamptz
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) AS told (id, owner, unit, amount, at)
                ON CONFLICT (order_id) DO UPDATE SET owner_agent_id = excluded.owner_agent_id,
                    org_unit_id = excluded.org_unit_id, amount = excluded.amount, closed_at = excluded.closed_at
                """,
                last(deals, OrderReceived::orderId),
                columns -> columns.uuids(OrderReceived::orderId)
                        .texts(OrderReceived::ownerAgentId)
                        .texts(OrderReceived::orgUnitId)
                        .texts(order -> order.amount().toPlainString())
                        .texts(OrderReceived::closedAt));
    }

    /** Forgets deals that came to nothing. */
    void cancel(List<UUID> orders) {
        keep("DELETE FROM report_order WHERE order_id = ANY (?::uuid[])", orders, columns -> columns.uuids(id -> id));
    }

    /** Binds the columns of a statement. */
    @FunctionalInterface
    private interface Binding<T> {
        Columns<T> bind(Columns<T> columns) throws SQLException;
    }

    private <T> void keep(String text, Collection<T> rows, Binding<T> binding) {
        if (!rows.isEmpty()) {
            sql.update(text, (connection, statement) -> binding.bind(Columns.from(1, connection, statement, rows)));
        }
    }

    /** The last of each aggregate, since one statement changes a row once. */
    private static <T> Collection<T> last(List<T> told, Function<T, UUID> id) {
        Map<UUID, T> last = new LinkedHashMap<>();
        told.forEach(each -> last.put(id.apply(each), each));
        return last.values();
    }
}
