package dev.ringback.task.enquiry;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EnquiryReceived;
import dev.ringback.task.fact.FactColumn;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactLayout;
import dev.ringback.task.fact.FactRow;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.FactField;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Enquiries: what sets them apart from other facts. */
@ApplicationScoped
public class EnquiryKind implements FactKind<NewEnquiry, EnquiryView> {

    /** The company's number that the customer dialled (TASK-26). */
    private static final String DIALLED = "dialledNumber";

    private static final FactLayout<NewEnquiry> LAYOUT = new FactLayout<>(
            "enquiry",
            List.of(
                    FactColumn.customer(NewEnquiry::customerId),
                    FactColumn.text("business", NewEnquiry::business),
                    FactColumn.text("topic", NewEnquiry::topic),
                    FactColumn.instant("receivedAt", NewEnquiry::receivedAt),
                    FactColumn.text(DIALLED, NewEnquiry::dialledNumber),
                    FactColumn.text("ownerAgentId", NewEnquiry::ownerAgentId),
                    FactColumn.text("orgUnitId", NewEnquiry::orgUnitId)),
            EnquiryKind::read);

    private final BusinessClock clock;

    EnquiryKind(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.ENQUIRY;
    }

    @Override
    public String operation() {
        return "receive-enquiry";
    }

    @Override
    public String path() {
        return "/v1/enquiries/";
    }

    @Override
    public Class<EnquiryRequest> request() {
        return EnquiryRequest.class;
    }

    @Override
    public List<CallbackSubject> subjects(UUID id, NewEnquiry enquiry) {
        return List.of(new CallbackSubject(
                id,
                Objects.requireNonNull(enquiry.customerId()),
                enquiry.business(),
                enquiry.externalId(),
                enquiry.ownerAgentId(),
                enquiry.orgUnitId(),
                null,
                clock.dateOf(enquiry.receivedAt()),
                false,
                null,
                enquiry.source() + "/" + enquiry.externalId(),
                null,
                enquiry.receivedAt(),
                enquiry.dialledNumber() == null ? Map.of() : Map.of(DIALLED, enquiry.dialledNumber())));
    }

    @Override
    public FactLayout<NewEnquiry> layout() {
        return LAYOUT;
    }

    @Override
    public String subjects() {
        return """
                SELECT id AS fact_id, id AS subject_id, customer_id, business, external_id, owner_agent_id, org_unit_id,
                       NULL::text AS excluded_agent_id, received_at AS happened, false AS cancelled,
                       NULL::jsonb AS project, source || '/' || external_id AS name, NULL::numeric AS value,
                       CASE WHEN dialled_number IS NOT NULL THEN jsonb_build_object('dialledNumber', dialled_number) END AS content
                FROM enquiry
                """;
    }

    @Override
    public List<FactField> fields() {
        return List.of(new FactField(DIALLED, FactField.Type.TEXT, false, List.of()));
    }

    @Override
    public Happening happening() {
        return Happening.INSTANT;
    }

    @Override
    public DomainEvent event(StoredFact<NewEnquiry> stored) {
        NewEnquiry enquiry = stored.fact();
        return new EnquiryReceived(
                stored.id(),
                enquiry.source(),
                enquiry.externalId(),
                Objects.requireNonNull(enquiry.customerId()),
                enquiry.business(),
                enquiry.receivedAt(),
                enquiry.ownerAgentId(),
                enquiry.orgUnitId());
    }

    @Override
    public EnquiryView view(StoredFact<NewEnquiry> stored) {
        return EnquiryView.of(stored);
    }

    private static NewEnquiry read(FactRow row) throws SQLException {
        return new NewEnquiry(
                row.source(),
                row.externalId(),
                null,
                row.uuid("customer_id"),
                row.text("business"),
                row.textOrNull("topic"),
                row.instant("received_at"),
                row.textOrNull("dialled_number"),
                row.textOrNull("owner_agent_id"),
                row.textOrNull("org_unit_id"));
    }
}
