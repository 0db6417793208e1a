package dev.ringback.scoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as pages to print, in both languages. */
@QuarkusTest
@OnTheStack
class StatementSheetTest {
    private static final String PATH = "/v1/kpi/statement-sheets";

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @ParameterizedTest
    @Rule("RPT-9")
    @CsvSource({
        "zh-CN,zh,电话回访员绩效考核记录表,月度分,达成",
        "en,en,Callback agent: monthly assessment,Score,Met",
        "fr,en,Callback agent: monthly assessment,Score,Met"
    })
    void theSheetIsInTheLanguageAskedFor(String asked, String answered, String title, String score, String met) {
        String agent = Api.newAgentPaid("4000.00");

        Response page = sheet("manager", "manager-1", agent, asked);

        page.then().statusCode(200).header("Content-Language", answered);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.asString())
                .startsWith("<!DOCTYPE html><html lang=\"" + answered + "\">")
                .contains(
                        title,
                        score,
                        met,
                        "4400.00",
                        "S1-3",
                        Api.read(agent, "2026-04").text("digest"));
        assertThat(sheet("manager", "manager-1", agent, asked).asString()).isEqualTo(page.asString());
    }

    @Test
    @Rule("RPT-9")
    void whatSomebodyWroteIsTextAndNoMarkup() {
        String agent = Api.newAgent();
        Api.put(
                "hr",
                "/v1/directory/agents/" + agent,
                Map.of("name", "<script>alert('&\"')</script>", "orgUnitId", "callback-team", "hiredOn", "2020-01-01"));

        assertThat(sheet("manager", "manager-1", agent, "en").asString())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;");
    }

    @Test
    @Rule("RPT-9")
    void demeritsAndFinesAreOnTheSheet() {
        String agent = Api.newAgent();
        Api.approved(Api.post(
                        "hr",
                        "/v1/scoring/incidents",
                        Map.of(
                                "source", "test",
                                "externalId", UUID.randomUUID().toString(),
                                "item", "S6-1",
                                "agentId", agent,
                                "occurredOn", "2026-04-03",
                                "quantity", "2.50",
                                "evidence", "bill")))
                .statusCode(201);

        assertThat(sheet("hr", "hr-1", agent, "zh").asString()).contains("扣分记录", "建议扣款", "10.00", "S6-1");
    }

    @Test
    void anAgentSeesHisOwnSheetAlone() {
        String agent = Api.newAgentPaid("4000.00");

        sheet("agent", agent, agent, "en").then().statusCode(200);
        sheet("agent", "somebody", agent, "en").then().statusCode(403);
        sheet("bi", "bi-1", agent, "en").then().statusCode(403);
        sheet("manager", "manager-1", "nobody", "en").then().statusCode(404);
        Api.as("manager").queryParam("month", "2026-04").get(PATH).then().statusCode(400);
    }

    private static Response sheet(String role, String subject, String agent, String language) {
        return Api.as(role, subject)
                .header("Accept-Language", language)
                .queryParam("month", "2026-04")
                .queryParam("agentId", agent)
                .get(PATH);
    }
}
