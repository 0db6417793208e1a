package dev.ringback.complaint.intake;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.ComplaintQuery;
import dev.ringback.complaint.course.ComplaintState;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.course.PartyRole;
import dev.ringback.complaint.routing.CauseClass;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of complaints may be narrowed by, as the figures about them are. */
class ComplaintFilter {

    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    @Parameter(description = "First local date of receipt.")
    @QueryParam("receivedFrom")
    @Nullable
    LocalDate receivedFrom;

    @Parameter(description = "Last local date of receipt.")
    @QueryParam("receivedTo")
    @Nullable
    LocalDate receivedTo;

    @Parameter(description = "Only of this cause.")
    @QueryParam("causeClass")
    @Nullable
    CauseClass causeClass;

    @Parameter(description = "Only of this level.")
    @QueryParam("level")
    @Nullable
    Level level;

    @Parameter(description = "Only those this agent handles.")
    @QueryParam("officerAgentId")
    @Pattern(regexp = IDENTIFIER)
    @Nullable
    String officerAgentId;

    @Parameter(description = "Only those about this agent.")
    @QueryParam("subjectAgentId")
    @Pattern(regexp = IDENTIFIER)
    @Nullable
    String subjectAgentId;

    @Parameter(description = "Only those about agents of this unit.")
    @QueryParam("orgUnitId")
    @Pattern(regexp = IDENTIFIER)
    @Nullable
    String orgUnitId;

    @Parameter(description = "Only those about this, as calls name it.")
    @QueryParam("business")
    @Nullable
    String business;

    @Parameter(description = "Only those about this party, as ROLE:id.", example = "DESIGNER:D-07")
    @QueryParam("party")
    @Pattern(regexp = "(DESIGNER|INSPECTOR|CREW|STORE|PARTNER|SUPPLIER):" + IDENTIFIER)
    @Nullable
    String party;

    @Parameter(
            description = "true: only those of which a company-caused finding stands; false: only the others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("upheld")
    @Pattern(regexp = "true|false")
    @Nullable
    String upheld;

    @Parameter(description = "Only those of this root cause.")
    @QueryParam("rootCause")
    @Pattern(regexp = IDENTIFIER)
    @Nullable
    String rootCause;

    /** Together with the others. */
    ComplaintQuery.Filter with(
            @Nullable ComplaintState state,
            @Nullable Boolean overdue,
            @Nullable ComplaintKind kind,
            @Nullable String departmentId,
            @Nullable UUID customerId) {
        return new ComplaintQuery.Filter(
                state,
                overdue,
                kind,
                departmentId,
                customerId,
                receivedFrom,
                receivedTo,
                causeClass,
                level,
                officerAgentId,
                subjectAgentId,
                orgUnitId,
                business,
                party(),
                upheld == null ? null : Boolean.valueOf(upheld),
                rootCause);
    }

    private @Nullable Party party() {
        if (party == null) {
            return null;
        }
        int colon = party.indexOf(':');
        return new Party(PartyRole.valueOf(party.substring(0, colon)), party.substring(colon + 1));
    }
}
