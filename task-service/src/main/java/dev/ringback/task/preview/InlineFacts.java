package dev.ringback.task.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.customer.StatedCustomer;
import dev.ringback.task.fact.BodyReader;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.NewFact;
import dev.ringback.task.fact.Party;
import dev.ringback.task.program.SubjectKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads facts that are only asked about, by the very rules of a single write of their kind, and stores nothing of them. */
@ApplicationScoped
class InlineFacts {

    private static final String LABEL = "label";
    private static final int LONGEST_LABEL = 200;

    private final Map<SubjectKind, FactKind<?, ?>> kinds = new EnumMap<>(SubjectKind.class);
    private final BodyReader bodies;

    InlineFacts(@All List<FactKind<?, ?>> kinds, BodyReader bodies) {
        kinds.forEach(kind -> this.kinds.put(kind.subject(), kind));
        this.bodies = bodies;
    }

    /**
     * The objects that these facts are about, in their order.
     *
     * @param problem takes every fault, with its path
     */
    List<Previewed> read(SubjectKind kind, List<JsonNode> facts, ProblemException problem) {
        FactKind<?, ?> known = Objects.requireNonNull(kinds.get(kind), kind.name());
        List<Previewed> read = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            read.addAll(read(known, facts.get(i), i, problem));
        }
        return read;
    }

    private <F extends NewFact<F>> List<Previewed> read(
            FactKind<F, ?> kind, JsonNode given, int index, ProblemException problem) {
        String place = "facts[" + index + "]";
        if (!(given instanceof ObjectNode object)) {
            problem.violation(place, "WRONG_TYPE", "must be an object");
            return List.of();
        }
        Map<UUID, String> labels = new HashMap<>();
        ObjectNode body = object.deepCopy();
        nameParties(body, place, labels, problem);
        setIfMissing(body, "source", "preview");
        setIfMissing(body, "externalId", String.valueOf(index + 1));
        FactRequest<F> request = request(kind, body, place, problem);
        if (request == null) {
            return List.of();
        }
        F fact = request.fact();
        List<UUID> customers = new ArrayList<>();
        for (Party party : fact.parties()) {
            customers.add(customerOf(party, labels));
        }
        return kind.subjects(new UUID(0, index), fact.withCustomers(customers)).stream()
                .map(subject -> new Previewed(subject, false, labels.get(subject.customerId())))
                .toList();
    }

    /** A customer that a fact states in full is not looked up: his id in the source system names him here. */
    private static UUID customerOf(Party party, Map<UUID, String> labels) {
        StatedCustomer stated = party.customer();
        if (stated == null) {
            return Objects.requireNonNull(party.customerId());
        }
        UUID id = idOf("stated", stated.externalId());
        labels.put(id, FreeText.withoutNumbers(stated.externalId()));
        return id;
    }

    /** Gives each party that names no customer one by its label: the fact itself, and what its lists hold. */
    private static void nameParties(ObjectNode body, String place, Map<UUID, String> labels, ProblemException problem) {
        boolean lists = false;
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (field.getValue().isArray()) {
                lists = true;
                for (int i = 0; i < field.getValue().size(); i++) {
                    if (field.getValue().get(i) instanceof ObjectNode part) {
                        nameParty(part, place + "." + field.getKey() + "[" + i + "]", labels, problem);
                    }
                }
            }
        }
        if (!lists) {
            nameParty(body, place, labels, problem);
        }
    }

    private static void nameParty(ObjectNode party, String place, Map<UUID, String> labels, ProblemException problem) {
        JsonNode label = party.remove(LABEL);
        if (label != null
                && (!label.isTextual()
                        || label.asText().isBlank()
                        || label.asText().length() > LONGEST_LABEL)) {
            problem.violation(place + "." + LABEL, "PLAIN_TEXT", "must be 1 to " + LONGEST_LABEL + " characters");
            return;
        }
        if (!party.hasNonNull("customer") && !party.hasNonNull("customerId")) {
            UUID id = idOf("label", label == null ? place : label.asText());
            party.put("customerId", id.toString());
            labels.put(id, label == null ? "" : FreeText.withoutNumbers(label.asText()));
        } else if (label != null) {
            problem.violation(place + "." + LABEL, "ONE_CUSTOMER", "give either a customer or a label");
        }
    }

    private static void setIfMissing(ObjectNode body, String field, String value) {
        if (!body.hasNonNull(field)) {
            body.put(field, value);
        }
    }

    private static UUID idOf(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }

    private <F extends NewFact<F>> @Nullable FactRequest<F> request(
            FactKind<F, ?> kind, ObjectNode body, String place, ProblemException problem) {
        BodyReader.Read<? extends FactRequest<F>> read = bodies.read(body, kind.request());
        read.faults()
                .forEach(fault -> problem.violation(
                        fault.field().isEmpty() ? place : place + "." + fault.field(), fault.code(), fault.message()));
        return read.body();
    }
}
