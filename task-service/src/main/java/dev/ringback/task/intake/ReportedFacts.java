package dev.ringback.task.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.event.FactReported;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.platform.problem.Violation;
import dev.ringback.task.fact.BodyReader;
import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.Taken;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of what events say. An event holds no telephone number: it names its customer by id, or by what a source system calls him, and
 * the customer is known before.
 */
@ApplicationScoped
class ReportedFacts {

    private static final String CUSTOMER_ID = "customerId";
    private static final String EXTERNAL_ID = "customerExternalId";
    private static final String SOURCE = "customerSource";

    private final Map<String, FactKind<?, ?>> kinds = new HashMap<>();
    private final FactIntake intake;
    private final BodyReader bodies;
    private final NamedCustomers customers;

    ReportedFacts(@All List<FactKind<?, ?>> kinds, FactIntake intake, BodyReader bodies, NamedCustomers customers) {
        kinds.stream().filter(FactKind::told).forEach(kind -> this.kinds.put(collection(kind.path()), kind));
        this.intake = intake;
        this.bodies = bodies;
        this.customers = customers;
    }

    /** Takes facts of one kind in. */
    void take(String kind, List<FactReported> events) {
        FactKind<?, ?> known = kinds.get(kind);
        if (known == null) {
            throw new PoisonousEventException("VALIDATION_FAILED: kind UNKNOWN");
        }
        takeAll(known, events);
    }

    private <F extends NewFact<F>> void takeAll(FactKind<F, ?> kind, List<FactReported> events) {
        List<ObjectNode> bodiesOfRun =
                events.stream().map(event -> event.fact().deepCopy()).toList();
        List<NamedCustomers.@Nullable Name> names =
                bodiesOfRun.stream().map(ReportedFacts::nameOf).toList();
        Map<NamedCustomers.Name, UUID> found = customers.find(names);
        List<F> facts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            facts.add(fact(kind, bodiesOfRun.get(i), names.get(i), found));
        }
        for (Taken taken : intake.take(kind, facts)) {
            switch (taken) {
                case Taken.Created created -> {
                    // It is there now.
                }
                case Taken.Same same -> {
                    // It was there before, as it was told.
                }
                case Taken.Differs(String field) -> throw new PoisonousEventException("EXTERNAL_ID_CONFLICT: " + field);
                case Taken.UnknownCustomer(String field) ->
                    throw new PoisonousEventException("VALIDATION_FAILED: " + field + " CUSTOMER_UNKNOWN");
            }
        }
    }

    private <F extends NewFact<F>> F fact(
            FactKind<F, ?> kind,
            ObjectNode body,
            NamedCustomers.@Nullable Name name,
            Map<NamedCustomers.Name, UUID> found) {
        List<Violation> faults = new ArrayList<>();
        if (body.has("customer")) {
            faults.add(new Violation("customer", "NUMBER_IN_EVENT", "name the customer by id or by external id"));
            body.remove("customer");
        } else if (name != null && body.has(CUSTOMER_ID)) {
            faults.add(new Violation(EXTERNAL_ID, "ONE_CUSTOMER", "give either an id or an external id"));
        } else if (name != null && !found.containsKey(name)) {
            faults.add(new Violation(EXTERNAL_ID, "CUSTOMER_UNKNOWN", "no such customer"));
        }
        if (!faults.isEmpty()) {
            // What is wrong with the customer is said already; the rest is looked at as if he were known.
            body.put(CUSTOMER_ID, new UUID(0, 0).toString());
        } else if (name != null) {
            body.put(CUSTOMER_ID, String.valueOf(found.get(name)));
        }
        body.remove(List.of(EXTERNAL_ID, SOURCE));
        BodyReader.Read<? extends FactRequest<F>> read = bodies.read(body, kind.request());
        faults.addAll(read.faults());
        FactRequest<F> request = read.body();
        if (request == null || !faults.isEmpty()) {
            throw new PoisonousEventException("VALIDATION_FAILED: "
                    + faults.stream()
                            .map(fault -> fault.field() + " " + fault.code())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return request.fact();
    }

    private static NamedCustomers.@Nullable Name nameOf(ObjectNode body) {
        JsonNode externalId = body.path(EXTERNAL_ID);
        JsonNode source = body.has(SOURCE) ? body.path(SOURCE) : body.path("source");
        return externalId.isTextual() && source.isTextual()
                ? new NamedCustomers.Name(source.asText(), externalId.asText())
                : null;
    }

    private static String collection(String path) {
        String trimmed = path.substring(0, path.length() - 1);
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
