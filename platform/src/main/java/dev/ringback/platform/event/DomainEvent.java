package dev.ringback.platform.event;

/**
 * Data of one event. Every implementation is a record that is published as JSON under the type and topic given by its
 * {@link EventType}. Within a version of a type only optional fields may be added.
 */
public sealed interface DomainEvent
        permits OrgUnitChanged,
                AgentChanged,
                CustomerRegistered,
                OrderReceived,
                EnquiryReceived,
                TaskCreated,
                TaskClaimed,
                TaskClosed,
                CallCompleted,
                ComplaintRaised,
                DoNotCallChanged,
                CustomerVerified,
                CustomerMerged,
                CustomerErased,
                OrderCancelled,
                TripReturned,
                CallCorrected,
                IssueReported,
                QualityChecked,
                ComplaintAnswered,
                ComplaintResolved,
                ComplaintReopened,
                ComplaintClosed,
                FindingMade,
                FindingOverturned,
                StatementClosed,
                PackActivated,
                PackApplied,
                TaskReopened,
                TaskAllocated,
                ProjectChanged,
                ScriptApproved,
                ScriptRetired,
                FactRecorded,
                DealClosed,
                ArrivalRecorded,
                FactReported {}
