package dev.ringback.scoring.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Base pay over HTTP: who may see it, what it may be, and the trace it leaves. */
@QuarkusTest
@OnTheStack
class PayProfileResourceTest {
    private static final String AGENTS = "/v1/directory/agents/";

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "4000", "4000.5", "999999999.99"})
    void payIsAnAmountOfYuan(String basePay) {
        Api.pay(Api.newAgent(), "2026-01-01", basePay).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.01", "4000.001", "1000000000", "1e3", "", " 1", "NaN", "4,000.00", "00", "１２"})
    void payThatIsNoSuchAmountIsRefused(String basePay) {
        String agent = Api.newAgent();

        Api.pay(agent, "2026-01-01", basePay)
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations[0].field", equalTo("basePay"));

        assertThat(Db.count("SELECT count(*) FROM pay_profile WHERE agent_id = ?", agent))
                .isZero();
    }

    @Test
    void payAsANumberIsOfTheWrongType() {
        Api.pay(Api.newAgent(), "2026-01-01", 4000).statusCode(400).body("code", equalTo("WRONG_TYPE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "tomorrow", "20260101"})
    void payBeginsOnADate(String from) {
        Api.pay(Api.newAgent(), from, "4000.00").statusCode(400).body("violations[0].field", equalTo("effectiveFrom"));
    }

    @Test
    void payOfAnUnknownAgentIsNotFound() {
        Api.pay("nobody", "2026-01-01", "4000.00").statusCode(404);
        Api.as("hr").get(AGENTS + "nobody/pay-profiles").then().statusCode(404);
    }

    @Test
    void everyChangeOfPayIsAuditedForEver() {
        String agent = Api.newAgentPaid("4000.00");
        Api.pay(agent, "2020-01-01", "4000").statusCode(200).header("ETag", "\"1\"");
        Api.pay(agent, "2020-01-01", "4100.00").statusCode(200).header("ETag", "\"2\"");

        String mine = "SELECT count(*) FROM pay_audit WHERE agent_id = ?";
        assertThat(Db.count(mine, agent)).isEqualTo(2);
        assertThat(Db.count(mine + " AND old_base_pay = 4000 AND new_base_pay = 4100 AND changed_by = 'hr-1'", agent))
                .isEqualTo(1);
        assertThatThrownBy(() -> Db.update("DELETE FROM pay_audit")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Db.update("UPDATE pay_audit SET changed_by = 'x'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void payProfilesAreListedByDateAndReadWithTheirTag() {
        String agent = Api.newAgentPaid("4000.00");
        Api.pay(agent, "2026-01-01", "4200.00").statusCode(201);

        Api.as("manager")
                .get(AGENTS + agent + "/pay-profiles")
                .then()
                .body("items.basePay", contains("4000.00", "4200.00"));
        Api.as("hr")
                .get(AGENTS + agent + "/pay-profiles/2026-01-01")
                .then()
                .header("ETag", "\"1\"")
                .body("basePay", equalTo("4200.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,hr,true",
        "PUT,admin,false",
        "PUT,manager,false",
        "PUT,agent,false",
        "GET,hr,true",
        "GET,manager,true",
        "GET,admin,false",
        "GET,agent,false",
        "GET,bi,false",
        "GET,supervisor,false"
    })
    void payIsForThoseWhoKeepIt(String method, String role, boolean allowed) {
        String agent = Api.newAgentPaid("4000.00");
        String path = AGENTS + agent + "/pay-profiles/2020-01-01";

        int status = method.equals("PUT")
                ? Api.put(role, path, Map.of("basePay", "4000.00")).extract().statusCode()
                : Api.as(role).get(path).statusCode();

        assertThat(status).isEqualTo(allowed ? 200 : 403);
    }
}
