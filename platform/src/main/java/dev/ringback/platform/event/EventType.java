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
    COMPLAINT_RAISED("dev.ringback.complaint-raised.v1", Topics.COMPLAINT, ComplaintRaised.class);

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
