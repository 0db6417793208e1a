package dev.ringback.task.claim;

import dev.ringback.task.task.ReadyTablePlan;
import dev.ringback.task.testing.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How the database would find the next best task among many; everything it needs for that is rolled back. */
final class ClaimPlans {

    private static final String FILL = """
            INSERT INTO task_ready (task_id, program_id, contact_id, customer_id, business, owner_agent_id, org_unit_id, attempts, fencing_token,
                                    base_not_before, not_before, due_at, priority, appointment_at)
            SELECT gen_random_uuid(), 'plan-' || i % 7, gen_random_uuid(), gen_random_uuid(), 'b', CASE WHEN i % 3 = 0 THEN 'O' || i % 97 END,
                   CASE WHEN i % 2 = 0 THEN 'U' || i % 13 END, 0, 0, '2026-04-01', '2026-04-01'::timestamptz + i % 5 * interval '1 hour',
                   '2026-04-08'::timestamptz + i % 29 * interval '1 day', i % 10,
                   CASE WHEN i % 1000 = 0 THEN '2026-04-02'::timestamptz END
            FROM generate_series(1, 300000) AS g (i)
            """;

    private ClaimPlans() {}

    static List<String> planOverManyReadyTasks() {
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE task_ready DISABLE TRIGGER task_ready_own_hours");
            statement.execute(FILL);
            statement.execute("ANALYZE task_ready");
            List<String> plan = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, TIMING OFF) " + ReadyTablePlan.pick(5))) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            connection.rollback();
            System.out.println(String.join("\n", plan));
            return plan;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
