package dev.ringback.task.customer;

import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.Crm.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.ringback.stack.testing.Rule;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class CustomerLookupTest {

    @ParameterizedTest
    @ValueSource(strings = {"complaint-officer", "supervisor", "agent", "crm", "admin"})
    void aKnownNumberLeadsToItsCustomerWithoutNameOrNumber(String role) {
        Customer customer = customer();

        Response answer = look(role, customer.phone());

        answer.then()
                .statusCode(200)
                .body("numberRef", matchesPattern("h1:[0-9a-f]{64}"))
                .body("phoneMasked", matchesPattern("139\\*{4}[0-9]{4}"))
                .body("customers.customerId", contains(customer.id().toString()))
                .body("customers.source", contains("crm"))
                .body("doNotCall", equalTo(false));
        assertThat(answer.asString())
                .doesNotContain("王芳")
                .doesNotContain(customer.phone().substring(3));
    }

    @Test
    @Rule("TASK-17")
    void aNumberNobodyKnewGetsAReferenceThatCanBeListed() {
        String phone = Crm.phone();

        String reference = look("agent", phone)
                .then()
                .statusCode(200)
                .body("customers", empty())
                .body("doNotCall", equalTo(false))
                .extract()
                .path("numberRef");

        DoNotCall.post("admin", Map.of("numberRef", reference, "kind", "OTHER", "reason", "asked"))
                .then()
                .statusCode(201);
        look("agent", "+86 " + phone)
                .then()
                .body("numberRef", equalTo(reference))
                .body("doNotCall", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phone\": \"12\"} | 422",
                "{\"phone\": \"13812345678\", \"region\": \"China\"} | 422",
                "{} | 422",
                "{\"phone\": 13812345678} | 400",
                "{\"phone\": \"13812345678\", \"name\": \"x\"} | 400",
                "{\"phone\" | 400"
            })
    void whatIsNoNumberIsRefusedAndNothingKept(String body, int status) {
        long before = Database.count("SELECT count(*) FROM contact");

        as("agent")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/customers/lookups")
                .then()
                .statusCode(status);

        assertThat(Database.count("SELECT count(*) FROM contact")).isEqualTo(before);
    }

    @Test
    void othersMayNotLookUp() {
        look("bi", Crm.phone()).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    private static Response look(String role, String phone) {
        return as(role).contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post("/v1/customers/lookups");
    }
}
