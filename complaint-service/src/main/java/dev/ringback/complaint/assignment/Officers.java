package dev.ringback.complaint.assignment;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who handles a complaint. Works in the caller's transaction. */
@ApplicationScoped
public class Officers {

    /** One at a time for a department: two who count at once would both choose the same. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('officers of ' || ?, 0))";

    private static final String LEAST_BUSY = """
            SELECT a.agent_id FROM directory_agent a
              LEFT JOIN complaint c ON c.officer_agent_id = a.agent_id AND c.state IN ('OPEN', 'ANSWERED') AND c.id <> ?
             WHERE a.org_unit_id = ? AND (a.left_on IS NULL OR a.left_on >= ?) AND a.agent_id IS DISTINCT FROM ?
             GROUP BY a.agent_id ORDER BY count(c.id), a.agent_id LIMIT 1""";

    private final Sql sql;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    Officers(Sql sql, DirectoryStore directory, BusinessClock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Who is to handle a complaint: the one who is named, if he may, else who of the department has the fewest open ones.
     *
     * @throws ProblemException VALIDATION_FAILED; NOBODY_TO_ASSIGN
     */
    public String of(Complaint complaint, @Nullable String named) {
        LocalDate today = clock.today();
        if (named != null) {
            validate(complaint, named, today);
            return named;
        }
        @Nullable String leastBusy = leastBusy(complaint);
        if (leastBusy == null) {
            throw new ProblemException(ComplaintError.NOBODY_TO_ASSIGN);
        }
        return leastBusy;
    }

    /** Who of the department has the fewest open ones, but not the accused; null if there is nobody. */
    public @Nullable String leastBusy(Complaint complaint) {
        String department = complaint.route().departmentId();
        sql.query(Query.of(LOCK, department), row -> true);
        return sql.first(
                Query.of(
                        LEAST_BUSY,
                        complaint.id(),
                        department,
                        clock.today(),
                        complaint.matter().subjectAgentId()),
                row -> row.getString(1));
    }

    /** Whether an agent whom a rule names may handle a complaint: employed, of its department, and not the accused. */
    public boolean mayHandle(Complaint complaint, String agent) {
        return faults(complaint, agent, clock.today()).violations().isEmpty();
    }

    private void validate(Complaint complaint, String agent, LocalDate today) {
        ProblemException invalid = faults(complaint, agent, today);
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }

    private ProblemException faults(Complaint complaint, String agent, LocalDate today) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        String department = complaint.route().departmentId();
        if (complaint.isAbout(agent)) {
            invalid.violation("agentId", "ASSIGNED_TO_ACCUSED", "The agent the complaint is about does not handle it.");
        } else if (!directory.employs(agent, today)) {
            invalid.violation("agentId", "UNKNOWN_AGENT", "The directory does not know this agent, or he left.");
        } else if (directory.knowsUnit(department) && !directory.within(agent, department)) {
            invalid.violation(
                    "agentId",
                    "NOT_IN_DEPARTMENT",
                    "The agent does not work in the department that has the complaint.");
        }
        return invalid;
    }
}
