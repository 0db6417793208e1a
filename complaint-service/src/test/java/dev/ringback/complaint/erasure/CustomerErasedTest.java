package dev.ringback.complaint.erasure;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.platform.event.CustomerErased;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written about an erased customer goes; that they complained, and what followed, stays. */
@QuarkusTest
@OnTheStack
class CustomerErasedTest {

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    /** Guard: each statement of {@code ErasedCustomers.TEXTS}. */
    @Test
    @Rule("GOV-5")
    void textsAboutAnErasedCustomerGoAndTheCourseOfTheComplaintStays() {
        UUID customer = UUID.randomUUID();
        Map<String, Object> body = of(customer);
        String id = raised(body);
        reply(id, RECEIVED).statusCode(201);
        resolve(id).statusCode(201);
        String others = raised(of(UUID.randomUUID()));
        var before = steps(id);

        erased(customer).deliverAndWait();
        erased(customer).deliverAndWait();

        shown(id).body("text", equalTo("")).body("customerId", equalTo(customer.toString()));
        assertThat(steps(id)).isEqualTo(before);
        as("manager", "M1").get(PATH + "/" + id + "/history").then().body("items.text", everyItem(nullValue()));
        shown(others).body("text", not(equalTo("")));
        post(body).statusCode(200).body("id", equalTo(id));
    }

    /** Guard: {@code Registrar.textOf}. */
    @Test
    @Rule("GOV-5")
    void whatComesInLateAboutAnErasedCustomerIsCountedWithoutItsText() {
        UUID customer = UUID.randomUUID();
        erased(customer).deliverAndWait();

        shown(raised(of(customer))).body("text", equalTo("")).body("customerId", equalTo(customer.toString()));
    }

    private static Map<String, Object> of(UUID customer) {
        Map<String, Object> body = body();
        body.put("customerId", customer.toString());
        return body;
    }

    private static Events.Sent erased(UUID customer) {
        return Events.event("/task-service", customer, 9, RECEIVED, new CustomerErased(customer, RECEIVED));
    }
}
