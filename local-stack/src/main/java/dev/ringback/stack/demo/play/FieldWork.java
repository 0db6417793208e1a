package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.Trip;
import dev.ringback.stack.demo.plan.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trips that come in as facts (TASK-5), and master data that agents look through (TASK-4). */
final class FieldWork {

    private final Stage stage;

    FieldWork(Stage stage) {
        this.stage = stage;
    }

    /** What comes in on the evening of a day. */
    void evening(LocalDate day) {
        stage.plan().office().trips().stream()
                .filter(trip -> trip.returnedOn().equals(day))
                .forEach(this::trip);
        stage.plan().office().verifications().stream()
                .filter(verification -> verification.day().equals(day))
                .forEach(this::verification);
    }

    private void trip(Trip trip) {
        List<Map<String, Object>> visits = new ArrayList<>();
        List<Map<String, Object>> logged = new ArrayList<>();
        for (Trip.Visit visit : trip.visits()) {
            Fields customer = Fields.of("source", visit.customer().source())
                    .and("externalId", visit.customer().externalId())
                    .and("name", visit.customer().name())
                    .and("phone", visit.customer().phone());
            visits.add(Fields.of("externalId", visit.externalId())
                    .and("customer", customer.map())
                    .and("business", visit.business())
                    .map());
            logged.add(Fields.of("externalId", visit.externalId())
                    .and("contact", stage.contacts().name(visit.customer().phone()))
                    .and("business", visit.business())
                    .map());
        }
        Fields body = Fields.of("source", "crm")
                .and("externalId", trip.externalId())
                .and("salespersonId", trip.salesperson())
                .and("returnedOn", trip.returnedOn().toString())
                .and("ownerAgentId", trip.owner())
                .and("orgUnitId", trip.unit())
                .and("visits", visits);
        Stage.accepted(stage.api().post("/v1/trips", stage.token("crm"), body.map()), "Trip " + trip.externalId());
        for (Map<String, Object> visit : logged) {
            Fields line = Fields.of("trip", trip.externalId())
                    .and("returnedOn", trip.returnedOn().toString())
                    .and("owner", trip.owner());
            visit.forEach(line::and);
            stage.log().add("visit", line.map());
        }
    }

    private void verification(Verification verification) {
        String customerId = new Customers(stage).register(verification.customer());
        boolean corrected = verification.result().equals("CORRECTED");
        Fields body = Fields.of("result", verification.result())
                .and(
                        "changes",
                        corrected ? Map.of("name", verification.customer().name() + "（新）") : null);
        JsonNode answer = Stage.accepted(
                        stage.api()
                                .post(
                                        "/v1/customers/" + customerId + "/verifications",
                                        stage.agentToken(verification.agent()),
                                        body.map()),
                        "The verification of a customer")
                .body();
        stage.log()
                .add(
                        "verification",
                        Fields.of("id", answer.path("id").asText())
                                .and("agentId", verification.agent())
                                .and("customerId", customerId)
                                .and("day", verification.day().toString())
                                .map());
    }
}
