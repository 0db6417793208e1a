package dev.ringback.task.imports;

import java.util.List;

/** What an import brings, and the columns of its CSV form. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, which their type does not say
enum ImportKind {
    /** Orders. */
    ORDERS(
            List.of("externalId", "customerExternalId", "customerName", "customerPhone", "business", "amount"),
            List.of("closedAt", "ownerAgentId", "orgUnitId")),
    /** Enquiries. */
    ENQUIRIES(
            List.of("externalId", "customerExternalId", "customerName", "customerPhone", "business", "receivedAt"),
            List.of("topic", "ownerAgentId", "orgUnitId")),
    /** Projects. */
    PROJECTS(
            List.of(
                    "externalId",
                    "customerExternalId",
                    "customerName",
                    "customerPhone",
                    "business",
                    "startsOn",
                    "plannedEndOn"),
            List.of("completedOn", "warrantyIssuedOn", "warrantyUntil", "feedbackFormOn", "ownerAgentId", "orgUnitId")),
    /** Customers. */
    CUSTOMERS(
            List.of("externalId", "name", "phone"),
            List.of(
                    "region",
                    "classification",
                    "calleeClass",
                    "valueTier",
                    "coding",
                    "address",
                    "contactPerson",
                    "birthday",
                    "memberSince",
                    "preferredWindow",
                    "timeZone")),

    /** The daily update of what customers are to the company (GOV-8). */
    CLASSIFICATIONS(List.of("externalId", "classification"), List.of("valueTier"));

    private final List<String> required;
    private final List<String> optional;

    ImportKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns the header must have. */
    List<String> required() {
        return required;
    }

    /** Whether the header may have the column. */
    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
