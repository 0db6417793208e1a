package dev.ringback.scoring.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read which statements, and how. */
@QuarkusTest
@OnTheStack
class StatementResourceTest {
    private static final String PATH = "/v1/kpi/statements";

    @Test
    void anAgentSeesHisOwnStatement() {
        String agent = Api.newAgent();

        Api.as("agent", agent)
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("month", equalTo("2026-04"))
                .body("items[0].agentId", equalTo(agent))
                .body("items[0].scheme", equalTo("S1"))
                .body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void theAgentIdOfTheTokenComesBeforeItsSubject() {
        String agent = Api.newAgent();
        String token = TestTokens.of(Map.of("sub", "somebody", "agent_id", agent));

        given().auth()
                .oauth2(token)
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void anAgentSeesNeitherAnotherAgentsStatementNorTheList() {
        String agent = Api.newAgent();
        String other = Api.newAgent();

        Api.as("agent", agent)
                .queryParam("agentId", other)
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Api.as("agent", agent).queryParam("month", "2026-04").get(PATH).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "manager,200",
        "hr,200",
        "bi,200",
        "auditor,200",
        "crm,403",
        "supervisor,403",
        "quality,403",
        "complaint-officer,403",
        "admin,403"
    })
    void onlyThoseWhoAnswerForPaySeeIt(String role, int status) {
        Api.as(role)
                .queryParam("agentId", Api.newAgent())
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(status);
    }

    @Test
    void withoutAGoodTokenNothingIsShown() {
        given().queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(TestTokens.expired("manager", "m"))
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.foreignKey("manager", "m"))
                .queryParam("month", "2026-04")
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-4", "April", "0000-00", "2026-04-01", "", "99999999999-01"})
    void anImpossibleMonthIsRefusedByName(String month) {
        Api.as("manager")
                .queryParam("month", month)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations[0].field", equalTo("month"));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,501", "limit,x", "cursor,%%%", "agentId,a b"})
    void badParametersAreRefused(String name, String value) {
        Api.as("manager")
                .queryParam("month", "2026-04")
                .queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void aMissingMonthIsRefused() {
        Api.as("manager").get(PATH).then().statusCode(400).body("violations[0].field", equalTo("month"));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30,,200", "2026-05-01,,404", "2020-01-01,2026-04-01,200", "2020-01-01,2026-03-31,404"})
    void onlyAnAgentEmployedOnADayOfTheMonthHasAStatement(String hiredOn, String leftOn, int status) {
        Map<String, String> employment = new HashMap<>(Map.of("hiredOn", hiredOn));
        if (leftOn != null) {
            employment.put("leftOn", leftOn);
        }
        String agent = Api.newAgent(employment);

        Api.statement(agent, "2026-04").statusCode(status);

        assertThat(allAgents("2026-04").contains(agent)).isEqualTo(status == 200);
    }

    @Test
    void anUnknownAgentHasNoStatement() {
        Api.statement("nobody", "2026-04").statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void theListIsPagedWithoutGapsOrRepeats() {
        List<String> mine = List.of(Api.newAgent(), Api.newAgent(), Api.newAgent());

        List<String> all = allAgents("2026-04");

        assertThat(all).containsAll(mine).doesNotHaveDuplicates().isSorted();
        Response first = Api.as("bi")
                .queryParam("month", "2026-04")
                .queryParam("limit", 1)
                .get(PATH);
        Response second = Api.as("bi")
                .queryParam("month", "2026-04")
                .queryParam("limit", 1)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get(PATH);
        assertThat(first.getHeader("Link")).startsWith("</v1/kpi/statements?").contains("rel=\"next\"");
        assertThat(first.jsonPath().getList("items.agentId")).isEqualTo(all.subList(0, 1));
        assertThat(second.jsonPath().getList("items.agentId")).isEqualTo(all.subList(1, 2));
    }

    @Test
    void aLineLinksToTheFactsBehindIt() {
        String agent = Api.newAgent();
        Api.records(agent, "2026-04-15", 300);

        String link = (String) Api.read(agent, "2026-04").line("S1-3").get("facts");

        Api.as("bi").get(link).then().statusCode(200).body("items.size()", equalTo(1));
    }

    /** The canonical form as documented, built by a client that knows nothing but the answer. */
    @Test
    void anyoneCanRecomputeTheDigestFromTheAnswer() throws Exception {
        String agent = Api.newAgentPaid("4000.00");
        String answer = Api.statement(agent, "2026-04").extract().asString();
        ObjectMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        Map<String, Object> item = new TreeMap<>(mapper.convertValue(
                mapper.readTree(answer).at("/items/0"),
                new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {}));
        Object digest = item.remove("digest");
        item.remove("state");
        item.values().removeIf(java.util.Objects::isNull);
        for (String list : List.of("lines", "adjustments", "demerits")) {
            for (Object entry : (List<?>) item.get(list)) {
                ((Map<?, ?>) entry)
                        .keySet()
                        .removeAll(Set.of("facts", "incidentId", "findingId", "complaintId", "at", "arithmeticZh"));
            }
        }

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(item));

        assertThat(digest).isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
    }

    private static List<String> allAgents(String month) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.as("bi").queryParam("month", month).queryParam("limit", 40);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response answer = request.get(PATH);
            answer.then().statusCode(200).body("items.month", everyItem(equalTo(month)));
            ids.addAll(answer.jsonPath().getList("items.agentId"));
            cursor = answer.jsonPath().getString("nextCursor");
            if (cursor != null) {
                answer.then().header("Link", not(equalTo(null)));
                assertThat(answer.getHeader("Link"))
                        .startsWith("</v1/kpi/statements?")
                        .contains("rel=\"next\"");
            }
        } while (cursor != null);
        return ids;
    }
}
