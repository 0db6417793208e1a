package dev.ringback.scoring.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What units were charged in a closed month stays as it was; what comes later is carried by the open month (invariant 7). Red
 * without the stored statements in {@code UnitBook}.
 */
@QuarkusTest
@OnTheStack
class UnitCloseTest {
    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("S7")
    @Rule("SCORE-1")
    void aClosedUnitStatementIsNotChangedByALateCase() {
        YearMonth month = Months.next();
        Months.after(month);
        String site = site();
        incident(site, "S3:8.2", month.atDay(3), null);
        String open = statement(site, month).getString("items[0].digest");
        Months.closeNext();
        String closed = statement(site, month).prettify();

        incident(site, "S3:8.1", month.atDay(4), null);
        incident(site, "S6-3", month.atDay(4), "7.00");

        JsonPath after = statement(site, month);
        assertThat(after.prettify()).isEqualTo(closed);
        assertThat(after.getString("items[0].state")).isEqualTo("CLOSED");
        assertThat(after.getString("items[0].digest")).isEqualTo(open);
        JsonPath carrying = statement(site, month.plusMonths(1));
        assertThat(carrying.getString("items[0].points")).isEqualTo("0");
        assertThat(carrying.getString("items[0].adjustments[0].originMonth")).isEqualTo(month.toString());
        assertThat(carrying.getString("items[0].adjustments[0].points")).isEqualTo("5");
        assertThat(carrying.getString("items[0].adjustments[0].recommendedFines"))
                .isEqualTo("7.00");
        assertThat(carrying.getString("items[0].adjustments[0].arithmetic"))
                .isEqualTo("6 points known now − (1 closed + 0 adjusted before) = 5; 7.00 − (0.00 + 0.00) = 7.00 yuan");
        Api.as("hr")
                .queryParam("month", month.plusMonths(1).toString())
                .queryParam("orgUnitId", site)
                .get("/v1/scoring/recommendations")
                .then()
                .body("items.amount", contains("7.00"));
    }

    @Test
    @Rule("S7")
    @Rule("S4-1")
    void whatWasPostedIsNotPostedAgain() {
        YearMonth month = Months.next();
        Months.after(month);
        String store = site();
        Months.closeNext();
        String late = incident(store, "S4-1", month.atDay(4), null);
        assertThat(fines(store, month.plusMonths(1))).isEqualTo(List.of("10.00"));
        assertThat(listed(month.plusMonths(1))).contains(store);

        Months.closeNext();

        assertThat(fines(store, month.plusMonths(1))).isEqualTo(List.of("10.00"));
        assertThat(fines(store, month.plusMonths(2))).isEmpty();
        incident(store, "S4-1", month.atDay(5), null);
        assertThat(fines(store, month.plusMonths(2))).isEqualTo(List.of("20.00"));
        Api.as("manager")
                .get("/v1/facts/{id}/lines", late)
                .then()
                .body("lines.rule", contains("DEMERITS"))
                .body("lines[0].postedIn", equalTo(month.plusMonths(1).toString()))
                .body("lines[0].amount", equalTo("10.00"));
        assertThat(listed(month)).doesNotContain(store);
    }

    @Test
    @Rule("S7")
    void storedStatementsCannotBeChanged() {
        Months.closeNext();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Db.update("DELETE FROM closed_unit_month")))
                .hasMessageContaining("append only");
    }

    private static List<String> fines(String unit, YearMonth month) {
        return statement(unit, month).getList("items[0].adjustments.recommendedFines");
    }

    private static List<String> listed(YearMonth month) {
        return Api.as("bi")
                .queryParam("month", month.toString())
                .queryParam("limit", 200)
                .get("/v1/kpi/unit-statements")
                .jsonPath()
                .getList("items.orgUnitId");
    }

    private static JsonPath statement(String unit, YearMonth month) {
        return Api.as("bi")
                .queryParam("month", month.toString())
                .queryParam("orgUnitId", unit)
                .get("/v1/kpi/unit-statements")
                .jsonPath();
    }

    private static String incident(String unit, String item, LocalDate on, String quantity) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "source",
                "test",
                "externalId",
                UUID.randomUUID().toString(),
                "item",
                item,
                "orgUnitId",
                unit,
                "occurredOn",
                on.toString(),
                "evidence",
                "sheet"));
        if (quantity != null) {
            told.put("quantity", quantity);
        }
        return Api.approved(Api.post("quality", "/v1/scoring/incidents", told))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String site() {
        String id = "site-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/org-units/" + id, Map.of("name", "一号站", "kind", "SITE"));
        return id;
    }
}
