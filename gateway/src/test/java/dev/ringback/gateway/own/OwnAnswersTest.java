package dev.ringback.gateway.own;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.gateway.testing.GatewayTest;
import dev.ringback.gateway.testing.RawHttp;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnAnswersTest extends GatewayTest {

    @Test
    void documentIsOneForAllServicesAndOpenToEveryone() {
        given().header("Authorization", "Bearer " + TestTokens.expired("agent", "A01"))
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/v1/tasks/claims"))
                .body("paths", hasKey("/v1/complaints"))
                .body("paths", hasKey("/v1/catalogues"))
                .body("servers[0].url", equalTo("/"));
    }

    @Test
    void documentIsTheSameInYaml() throws IOException {
        Response yaml = given().get("/openapi.yaml");
        yaml.then().statusCode(200).contentType(containsString("application/yaml"));

        JsonNode json = new ObjectMapper().readTree(given().get("/openapi").asByteArray());
        assertThat(new YAMLMapper().readTree(yaml.asByteArray())).isEqualTo(json);
    }

    @Test
    void aServicesOwnDocumentIsFetchedFromItWithoutTheToken() {
        given().header("Authorization", bearer())
                .get("/openapi/callrecord-service?format=json")
                .then()
                .statusCode(200)
                .body(
                        "uri", equalTo("/q/openapi?format=json"),
                        "headers.authorization", nullValue());
    }

    @Test
    void whatIsKnownIsNotSentAgainAndHeadSendsNothing() {
        Response first = given().get("/openapi");
        String etag = first.header("ETag");

        given().header("If-None-Match", etag)
                .get("/openapi")
                .then()
                .statusCode(304)
                .body(emptyString());
        given().header("If-None-Match", "W/\"other\"").get("/openapi").then().statusCode(200);
        given().head("/openapi").then().statusCode(200).header("ETag", etag).body(emptyString());
    }

    @Test
    void largeDocumentsAreCompressedForThoseWhoTakeThat() throws IOException {
        RawHttp.Answer plain = get("Accept: */*");
        RawHttp.Answer compressed = get("Accept-Encoding: br, gzip");
        RawHttp.Answer declined = get("Accept-Encoding: gzip;q=0");

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(length(compressed)).isLessThan(length(plain) / 3);
        assertThat(declined.header("Content-Encoding")).isEmpty();
        assertThat(length(declined)).isEqualTo(length(plain));
        assertThat(plain.head()).contains("Vary: Accept-Encoding");
    }

    private static RawHttp.Answer get(String header) throws IOException {
        try (RawHttp client = new RawHttp(port())) {
            return client.head("GET /openapi HTTP/1.1", "Host: x", header).answer();
        }
    }

    private static int length(RawHttp.Answer answer) {
        return Integer.parseInt(answer.header("Content-Length"));
    }

    @Test
    void whatIsToBeReadCannotBeWrittenAndUnknownThingsAreNotThere() {
        given().body("x").post("/openapi").then().statusCode(405).header("Allow", "GET, HEAD");
        authorised().delete("/v1/catalogues").then().statusCode(405);
        given().get("/openapi/nobody").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/docs/nothing.js").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/docs/..%2fapplication.properties").then().statusCode(404);
        assertThat(services.callrecord().seen()).isEmpty();
    }

    @Test
    void cataloguesComeInTheCallersLanguage() {
        authorised()
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get("/v1/catalogues")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"))
                .body("language", equalTo("zh"))
                .body(
                        "items.find { it.name == 'CauseClass' }.values.find { it.value == 'ATTITUDE' }.label",
                        equalTo("服务态度"))
                .body("items.find { it.name == 'CauseClass' }.services", hasItem("complaint-service"));
        authorised()
                .header("Accept-Language", "de")
                .get("/v1/catalogues")
                .then()
                .header("Content-Language", "en")
                .body("items.size()", greaterThan(10))
                .body(
                        "items.find { it.name == 'CauseClass' }.values.find { it.value == 'ATTITUDE' }.label",
                        equalTo("Attitude"));
    }

    @Test
    void cataloguesAreForEveryRoleAndForNobodyElse() {
        for (String role : new String[] {"agent", "crm", "bi", "hr", "auditor", "complaint-officer"}) {
            given().header("Authorization", "Bearer " + TestTokens.token(role, "X1"))
                    .get("/v1/catalogues")
                    .then()
                    .statusCode(200);
        }
        given().get("/v1/catalogues").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().header("Authorization", "Bearer " + TestTokens.expired("agent", "X1"))
                .get("/v1/catalogues")
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_EXPIRED"));
        given().header("Authorization", "Bearer " + TestTokens.token("visitor", "X1"))
                .header("Accept-Language", "zh")
                .get("/v1/catalogues")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"), "title", equalTo("禁止访问"));
    }

    @Test
    void pageLoadsOnlyFromTheGateway() {
        String html = given().get("/docs")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .extract()
                .asString();

        assertThat(html).doesNotContain("http://", "https://", "{issuer}", "{client-id}");
        assertThat(html.split("(?:src|href)=\"", -1)).hasSizeGreaterThan(4);
        for (String piece : html.split("(?:src|href)=\"", -1)) {
            if (!piece.startsWith("<!doctype")) {
                given().get("/" + piece.substring(0, piece.indexOf('"')))
                        .then()
                        .statusCode(200)
                        .header("Content-Length", not("0"));
            }
        }
    }

    @Test
    void slashBehindThePageLeadsToIt() {
        given().redirects().follow(false).get("/docs/").then().statusCode(308).header("Location", equalTo("../docs"));
    }
}
