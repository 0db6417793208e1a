package dev.ringback.task.customer;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.customer;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class CustomerResourceTest {

    private static final String PATH = "/v1/customers";

    @Test
    @Rule("GOV-1")
    void aCustomerIsRegisteredAndShownWithItsNumberMasked() {
        Map<String, Object> customer = stated("13812345678");
        customer.put("region", "浙江");

        Response answer = post(PATH, customer);

        answer.then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + answer.path("id")))
                .body("phoneMasked", equalTo("138****5678"))
                .body("name", equalTo("王伟"))
                .body("region", equalTo("浙江"))
                .body("phone", nullValue());
        assertThat(answer.asString()).doesNotContain("13812345678");
    }

    @Test
    void customersWithOneNumberShareOneContact() {
        String phone = Crm.phone();
        String one = post(PATH, stated(phone)).path("id");
        String two = post(PATH, stated("+86 " + phone.substring(0, 3) + "-" + phone.substring(3)))
                .path("id");

        assertThat(one).isNotEqualTo(two);
        assertThat(Database.count(
                        "SELECT count(DISTINCT contact_id) FROM customer WHERE id IN (?::uuid, ?::uuid)", one, two))
                .isOne();
    }

    @Test
    void equalContentAnswersTheCustomerThatExistsAndOtherContentAConflict() {
        Map<String, Object> customer = stated(Crm.phone());
        String id = post(PATH, customer).path("id");

        post(PATH, customer).then().statusCode(200).body("id", equalTo(id));
        for (Map.Entry<String, Object> change : Map.<String, Object>of(
                        "name", "李娜", "phone", Crm.phone(), "region", "江苏")
                .entrySet()) {
            Map<String, Object> changed = new HashMap<>(customer);
            changed.put(change.getKey(), change.getValue());

            post(PATH, changed)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("EXTERNAL_ID_CONFLICT"))
                    .body("violations[0].field", equalTo(change.getKey()));
        }
        as("crm").get(PATH + "/" + id).then().body("name", equalTo("王伟"));
    }

    @Test
    void aCustomerIsFoundByItsName() {
        Map<String, Object> customer = stated(Crm.phone());
        String id = post(PATH, customer).path("id");

        as("supervisor")
                .get(PATH + "?source=crm&externalId=" + customer.get("externalId"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(id))
                .body("nextCursor", nullValue());
    }

    @Test
    void pagesShowEveryCustomerOnce() {
        String source = fresh("src");
        for (int i = 0; i < 5; i++) {
            Map<String, Object> customer = stated(Crm.phone());
            customer.put("source", source);
            post(PATH, customer).then().statusCode(201);
        }
        Set<String> seen = new HashSet<>();
        String next = PATH + "?limit=2&source=" + source;
        int pages = 0;
        while (next != null) {
            Response page = as("crm").urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
            pages++;
        }
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aPageThatCannotBeIsRefused() {
        for (String query : new String[] {"limit=0", "limit=501", "limit=x", "cursor=***", "cursor=YQ", "source=%00"}) {
            as("crm")
                    .urlEncodingEnabled(false)
                    .get(PATH + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        post(PATH, Map.of())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("phone"))
                .body("violations.size()", equalTo(4));
    }

    @Test
    void onlyThoseWithARoleOfItSeeACustomer() {
        String id = post(PATH, stated(Crm.phone())).path("id");

        as("agent").get(PATH + "/" + id).then().statusCode(403);
        as("hr").get(PATH).then().statusCode(403);
        as("auditor").get(PATH + "/" + id).then().statusCode(200);
        as("crm").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Map<String, Object> stated(String phone) {
        Map<String, Object> customer = customer(phone);
        customer.put("source", "crm");
        return customer;
    }
}
