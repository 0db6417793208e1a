package dev.ringback.complaint.ingest;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.CustomerMerged;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints follow their customer when he turns out to be another. */
@QuarkusTest
@OnTheStack
class CustomerMergedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    /** Guard: customers are read through the merges, when they come in and when they are shown. */
    @Test
    void complaintsOfAMergedCustomerAreTheSurvivors() {
        UUID merged = UUID.randomUUID();
        UUID survivor = UUID.randomUUID();
        Map<String, Object> body = of(merged);
        String before = raised(body);

        merge(merged, survivor).deliverAndWait();
        merge(merged, survivor).deliverAndWait();

        String after = raised(of(merged));
        shown(before).body("customerId", equalTo(survivor.toString()));
        shown(after).body("customerId", equalTo(survivor.toString()));
        assertThat(as("manager", "M1").get(PATH + "?customerId=" + survivor).<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(before, after);
        post(body).statusCode(200).body("id", equalTo(before));
        reply(before, RECEIVED).statusCode(201);
        assertThat(Told.about(before, ComplaintAnswered.class, 1).getFirst().customerId())
                .isEqualTo(survivor);
    }

    /** Guard: a merge follows the survivor's merge, and the ones before follow it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChainOfMergesEndsAtTheSameSurvivorWhicheverLinkComesFirst(boolean inOrder) {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        String id = raised(of(first));
        List<Events.Sent> links = List.of(merge(first, second), merge(second, third));

        (inOrder ? links : links.reversed()).forEach(Events.Sent::deliverAndWait);

        shown(id).body("customerId", equalTo(third.toString()));
    }

    @Test
    void aMergeInACircleIsSetAside() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String id = raised(of(first));
        merge(first, second).deliverAndWait();

        merge(second, first).deliver();

        await().atMost(PATIENCE)
                .until(
                        () -> as("admin", "root")
                                .get("/v1/dead-letters/complaint-service?limit=500")
                                .<List<String>>path("items.findAll { it.key == '" + second + "' }.reason"),
                        List.of("MERGE_IN_A_CIRCLE")::equals);
        shown(id).body("customerId", equalTo(second.toString()));
    }

    private static Map<String, Object> of(UUID customer) {
        Map<String, Object> body = body();
        body.put("customerId", customer.toString());
        return body;
    }

    private static Events.Sent merge(UUID merged, UUID survivor) {
        return Events.event("/task-service", merged, 7, RECEIVED, new CustomerMerged(merged, survivor, RECEIVED));
    }
}
