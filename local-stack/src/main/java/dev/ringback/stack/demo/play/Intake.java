package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.stack.demo.plan.Enquiry;
import dev.ringback.stack.demo.plan.FactEntry;
import dev.ringback.stack.demo.plan.OrderRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings in what the company's other systems know: orders, enquiries, facts. */
final class Intake {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENQUIRY_BUSINESS = "technical-support";

    private final Stage stage;
    private final Crew crew;
    private int enquiriesDone;
    private int factsDone;

    Intake(Stage stage, Crew crew) {
        this.stage = stage;
        this.crew = crew;
    }

    /** Imports the order file, waits until every row is in or rejected, and returns those that are in. */
    List<OrderRow> importOrders() {
        String token = stage.token("crm");
        Answer queued = Stage.accepted(
                stage.api()
                        .post(
                                "/v1/imports?kind=orders&source=crm",
                                token,
                                "text/csv",
                                stage.plan().orders().text()),
                "The import of the order file");
        String path = "/v1/imports/" + queued.text("id");
        boolean finished = Pause.until(
                () -> Set.of("DONE", "FAILED")
                        .contains(stage.api().get(path, token).text("state")),
                stage.patience());
        JsonNode state = Stage.accepted(stage.api().get(path, token), "The state of the import")
                .body();
        if (!finished || !state.path("state").asText().equals("DONE")) {
            throw new PlayFailedException("The import of the order file did not finish: " + state);
        }
        Set<Integer> rejected = state.path("rejected").asLong() == 0 ? Set.of() : rejected(path, token);
        stage.log()
                .add(
                        "import",
                        Fields.of("id", queued.text("id"))
                                .and("rows", state.path("rowsRead").asLong())
                                .and("accepted", state.path("accepted").asLong())
                                .and("duplicates", state.path("duplicates").asLong())
                                .and("rejected", state.path("rejected").asLong())
                                .map());
        List<OrderRow> accepted = stage.plan().orders().rows().stream()
                .filter(row -> !rejected.contains(row.line()))
                .toList();
        accepted.forEach(row -> stage.log().add("order", order(row).map()));
        return accepted;
    }

    private Fields order(OrderRow row) {
        return Fields.of("externalId", row.externalId())
                .and("contact", stage.contacts().name(row.customerPhone()))
                .and("business", row.business())
                .and("closedAt", row.closedAt() == null ? null : row.closedAt().toString())
                .and("owner", row.owner())
                .and("takenInOn", stage.plan().importDay().toString());
    }

    private Set<Integer> rejected(String path, String token) {
        Set<Integer> rows = new HashSet<>();
        String text = Stage.accepted(stage.api().get(path + "/rejections", token), "The list of rejected rows")
                .raw();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            try {
                JsonNode rejection = JSON.readTree(line);
                rows.add(rejection.path("row").asInt());
                if (rows.size() <= 3) {
                    stage.listener()
                            .note("order file, row " + rejection.path("row").asInt() + " was rejected: "
                                    + rejection.path("message").asText());
                }
            } catch (JsonProcessingException e) {
                throw new PlayFailedException("The list of rejected rows is no NDJSON", e);
            }
        }
        if (rows.size() > 3) {
            stage.listener().note("order file: " + rows.size() + " rows were rejected in all");
        }
        return rows;
    }

    /** Posts the enquiries received by now. */
    void enquiries(Instant now) {
        List<Enquiry> enquiries = stage.plan().enquiries();
        int from = enquiriesDone;
        while (enquiriesDone < enquiries.size()
                && !enquiries.get(enquiriesDone).receivedAt().isAfter(now)) {
            enquiriesDone++;
        }
        crew.each(enquiries.subList(from, enquiriesDone), this::enquiry);
    }

    /** Posts the facts known by now. */
    void facts(Instant now) {
        List<FactEntry> facts = stage.plan().facts();
        int from = factsDone;
        while (factsDone < facts.size() && !facts.get(factsDone).postAt().isAfter(now)) {
            factsDone++;
        }
        crew.each(facts.subList(from, factsDone), this::fact);
    }

    private void enquiry(Enquiry enquiry) {
        Fields customer = Fields.of("source", enquiry.customer().source())
                .and("externalId", enquiry.customer().externalId())
                .and("name", enquiry.customer().name())
                .and("phone", enquiry.customer().phone());
        Fields body = Fields.of("source", "web")
                .and("externalId", enquiry.externalId())
                .and("customer", customer.map())
                .and("business", ENQUIRY_BUSINESS)
                .and("topic", enquiry.topic())
                .and("receivedAt", enquiry.receivedAt().toString())
                .and("ownerAgentId", enquiry.owner())
                .and("orgUnitId", enquiry.unit());
        Stage.accepted(
                stage.api().post("/v1/enquiries", stage.token("crm"), body.map()), "Enquiry " + enquiry.externalId());
        stage.log()
                .add(
                        "enquiry",
                        Fields.of("externalId", enquiry.externalId())
                                .and(
                                        "contact",
                                        stage.contacts().name(enquiry.customer().phone()))
                                .and("business", ENQUIRY_BUSINESS)
                                .and("receivedAt", enquiry.receivedAt().toString())
                                .and("owner", enquiry.owner())
                                .map());
    }

    private void fact(FactEntry fact) {
        Stage.accepted(
                stage.api().post("/v1/facts", stage.token("manager"), fact.body()),
                "Fact " + fact.body().get("externalId"));
        stage.log().add("fact", fact.body());
    }
}
