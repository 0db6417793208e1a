package dev.ringback.complaint.directory;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ringback.complaint.testing.Complaints;
import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer sees what his units have to do with. Guard: {@code Sight.IN_SCOPE}. */
@QuarkusTest
@OnTheStack
class OrgScopeTest {

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("GOV-5")
    void anOfficerOfAnotherOrgScopeSeesNothing() {
        String site = Directory.unit();
        String team = Directory.unitBelow(site);
        String officer = Directory.agent(site);
        String stranger = Directory.agent(Directory.unit());
        String id = about(Directory.agent(team));
        List<String> before = steps(id);

        as("complaint-officer", officer).get(PATH + "/" + id).then().statusCode(200);
        as("complaint-officer", officer)
                .get(PATH + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        for (String path : List.of("", "/history")) {
            as("complaint-officer", stranger)
                    .get(PATH + "/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        as("complaint-officer", stranger)
                .get(PATH + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Map<String, Map<String, ?>> attempts = Map.of(
                "replies",
                Map.of("channel", "PHONE", "text", "Sorry."),
                "resolutions",
                Map.of("text", "Done."),
                "closures",
                Map.of("reason", "WITHDRAWN"),
                "findings",
                Map.of("companyCaused", false, "standard", "003", "reason", "Nothing in it."));
        attempts.forEach((step, body) -> Complaints.step("complaint-officer", stranger, id, step, body)
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND")));
        assertThat(steps(id)).isEqualTo(before);
    }

    @Test
    void aTransferNeitherOpensNorHidesThePast() {
        String before = Directory.unit();
        String after = Directory.unit();
        String accused = Directory.agent(before);
        String id = about(accused);
        String atFirst = Directory.agent(before);
        String atLast = Directory.agent(after);

        Directory.agent(accused, after, 2, RECEIVED.plusSeconds(60), null);

        as("supervisor", atFirst).get(PATH + "/" + id).then().statusCode(200);
        as("supervisor", atLast).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void whoIsNotInTheDirectoryAndWhoAuditsSeeTheCompany() {
        String id = about(Directory.agent(Directory.unit()));
        String listed = Directory.agent(Directory.unit());

        as("complaint-officer", "HEAD-OFFICE").get(PATH + "/" + id).then().statusCode(200);
        as("auditor", listed).get(PATH + "/" + id).then().statusCode(200);
        as("manager", listed).get(PATH + "/" + id).then().statusCode(404);
    }

    private static String about(String agent) {
        Map<String, Object> complaint = body();
        complaint.put("subjectAgentId", agent);
        return raised(complaint);
    }
}
