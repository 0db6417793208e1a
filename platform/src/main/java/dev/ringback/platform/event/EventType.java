package dev.ringback.platform.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of events: wire name (CloudEvents {@code type}), topic and record. */
public enum EventType {
    ORG_UNIT_CHANGED("dev.ringback.org-unit-changed.v1", Topics.DIRECTORY, OrgUnitChanged.class),
    AGENT_CHANGED("dev.ringback.agent-changed.v1", Topics.DIRECTORY, AgentChanged.class),
    CUSTOMER_REGISTERED("dev.ringback.customer-registered.v1", Topics.CUSTOMER, CustomerRegistered.class),
    ORDER_RECEIVED("dev.ringback.order-received.v1", Topics.FACT, OrderReceived.class),
    ENQUIRY_RECEIVED("dev.ringback.enquiry-received.v1", Topics.FACT, EnquiryReceived.class),
    TASK_CREATED("dev.ringback.task-created.v1", Topics.TASK, TaskCreated.class),
    TASK_CLAIMED("dev.ringback.task-claimed.v1", Topics.TASK, TaskClaimed.class),
    TASK_CLOSED("dev.ringback.task-closed.v1", Topics.TASK, TaskClosed.class),
    CALL_COMPLETED("dev.ringback.call-completed.v1", Topics.CALL, CallCompleted.class),
    COMPLAINT_RAISED("dev.ringback.complaint-raised.v1", Topics.COMPLAINT, ComplaintRaised.class),
    DO_NOT_CALL_CHANGED("dev.ringback.do-not-call-changed.v1", Topics.TASK, DoNotCallChanged.class),
    CUSTOMER_VERIFIED("dev.ringback.customer-verified.v1", Topics.CUSTOMER, CustomerVerified.class),
    CUSTOMER_MERGED("dev.ringback.customer-merged.v1", Topics.CUSTOMER, CustomerMerged.class),
    CUSTOMER_ERASED("dev.ringback.customer-erased.v1", Topics.CUSTOMER, CustomerErased.class),
    ORDER_CANCELLED("dev.ringback.order-cancelled.v1", Topics.FACT, OrderCancelled.class),
    TRIP_RETURNED("dev.ringback.trip-returned.v1", Topics.FACT, TripReturned.class),
    CALL_CORRECTED("dev.ringback.call-corrected.v1", Topics.CALL, CallCorrected.class),
    ISSUE_REPORTED("dev.ringback.issue-reported.v1", Topics.CALL, IssueReported.class),
    QUALITY_CHECKED("dev.ringback.quality-checked.v1", Topics.CALL, QualityChecked.class),
    COMPLAINT_CLASSIFIED("dev.ringback.complaint-classified.v1", Topics.COMPLAINT, ComplaintClassified.class),
    COMPLAINT_ANSWERED("dev.ringback.complaint-answered.v1", Topics.COMPLAINT, ComplaintAnswered.class),
    COMPLAINT_RESOLVED("dev.ringback.complaint-resolved.v1", Topics.COMPLAINT, ComplaintResolved.class),
    COMPLAINT_REOPENED("dev.ringback.complaint-reopened.v1", Topics.COMPLAINT, ComplaintReopened.class),
    COMPLAINT_CLOSED("dev.ringback.complaint-closed.v1", Topics.COMPLAINT, ComplaintClosed.class),
    COMPLAINT_ESCALATED("dev.ringback.complaint-escalated.v1", Topics.COMPLAINT, ComplaintEscalated.class),
    FINDING_MADE("dev.ringback.finding-made.v1", Topics.COMPLAINT, FindingMade.class),
    FINDING_OVERTURNED("dev.ringback.finding-overturned.v1", Topics.COMPLAINT, FindingOverturned.class),
    STATEMENT_CLOSED("dev.ringback.statement-closed.v1", Topics.STATEMENT, StatementClosed.class),
    PACK_ACTIVATED("dev.ringback.pack-activated.v1", Topics.PACK, PackActivated.class),
    PACK_APPLIED("dev.ringback.pack-applied.v1", Topics.PACK, PackApplied.class),
    TASK_REOPENED("dev.ringback.task-reopened.v1", Topics.TASK, TaskReopened.class),
    TASK_ALLOCATED("dev.ringback.task-allocated.v1", Topics.TASK, TaskAllocated.class),
    PROJECT_CHANGED("dev.ringback.project-changed.v1", Topics.FACT, ProjectChanged.class),
    SCRIPT_APPROVED("dev.ringback.script-approved.v1", Topics.SCRIPT, ScriptApproved.class),
    SCRIPT_RETIRED("dev.ringback.script-retired.v1", Topics.SCRIPT, ScriptRetired.class),
    FACT_RECORDED("dev.ringback.fact-recorded.v1", Topics.FACT, FactRecorded.class),
    DEAL_CLOSED("dev.ringback.deal-closed.v1", Topics.FACT, DealClosed.class),
    ARRIVAL_RECORDED("dev.ringback.arrival-recorded.v1", Topics.FACT, ArrivalRecorded.class),
    REPORT_SUBMITTED("dev.ringback.report-submitted.v1", Topics.REPORT, ReportSubmitted.class),
    REPORT_OVERDUE("dev.ringback.report-overdue.v1", Topics.REPORT, ReportOverdue.class),
    REPORT_BREACH_CONFIRMED("dev.ringback.report-breach-confirmed.v1", Topics.REPORT, ReportBreachConfirmed.class),
    FACT_REPORTED("dev.ringback.fact-reported.v1", Topics.INTAKE, FactReported.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final String topic;
    private final Class<? extends DomainEvent> record;

    EventType(String wireName, String topic, Class<? extends DomainEvent> record) {
        this.wireName = wireName;
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents type, e.g. {@code dev.ringback.call-completed.v1}. */
    public String wireName() {
        return wireName;
    }

    /** The topic every event of this type is written to. */
    public String topic() {
        return topic;
    }

    /** The record that carries the data. */
    public Class<? extends DomainEvent> record() {
        return record;
    }

    /** The type with this wire name, or empty when this version of the platform does not know it. */
    public static Optional<EventType> byWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The type of a record class. */
    public static EventType of(Class<? extends DomainEvent> record) {
        EventType type = BY_RECORD.get(record);
        if (type == null) {
            throw new IllegalArgumentException("No event type for " + record.getName());
        }
        return type;
    }
}
