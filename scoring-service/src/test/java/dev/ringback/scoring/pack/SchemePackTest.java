package dev.ringback.scoring.pack;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes as packs bring them: what ships can be copied and edited, and what contradicts itself is told with its place (G7). */
@QuarkusTest
@OnTheStack
class SchemePackTest {
    private static final String RULES = "/sections/scoring/schemes/0/rules/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @Rule("G7")
    @ValueSource(strings = {"S2-1", "S3-2", "S4-1", "S5-1", "S6-1"})
    void aShippedSchemeUnderANewVersionIsAGoodPack(String shipped) throws IOException {
        upload(scheme(shipped)).statusCode(201);
    }

    /** the alternative readings are members, and a pack may choose them. */
    @Test
    @Rule("G7")
    void theOtherReadingsArePartOfTheSchema() throws IOException {
        ObjectNode fines = scheme("S4-1");
        ((ObjectNode) fines.at("/rules/0")).put("repeat", "COMPOUND").put("counted", "YEAR");
        upload(fines).statusCode(201);
        ObjectNode demerits = scheme("S3-2");
        demerits.path("rules").forEach(rule -> {
            if (rule.path("id").asText().equals("S3:7.3")) {
                ((ObjectNode) rule).put("first", "1");
            }
        });
        upload(demerits).statusCode(201);
    }

    @ParameterizedTest
    @Rule("G7")
    @CsvSource({
        "/rules/2/measure,SMILES,2/measure",
        "/rules/2/tiers/1/percent,300,2/tiers/1/percent",
        "/rules/7/percent,100.1,7/percent",
        "/rules/2/dividedBy,0,2/dividedBy",
        "/rules/5/gate/0/measure,SMILES,5/gate/0/measure",
        "/rules/9/months,0,9/months",
        "/rules/4/pay,-1,4/pay"
    })
    void whatIsOutOfBoundsIsToldWithItsPath(String at, String value, String field) throws IOException {
        ObjectNode scheme = scheme("S2-1");
        int slash = at.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) scheme.at(at.substring(0, slash));
        if (at.endsWith("months")) {
            parent.put("months", Integer.parseInt(value));
        } else {
            parent.put(at.substring(slash + 1), value);
        }

        upload(scheme).statusCode(422).body("violations.field", hasItem(RULES + field));
    }

    /** The last tier has to begin at 0, and each below the one before. */
    @ParameterizedTest
    @Rule("G7")
    @CsvSource({"3,from,1", "3,inclusive,false", "1,from,100"})
    void aGapBetweenTiersIsToldWithItsRule(int tier, String member, String value) throws IOException {
        ObjectNode scheme = scheme("S2-1");
        ObjectNode edited = (ObjectNode) scheme.at("/rules/2/tiers/" + tier);
        if (member.equals("inclusive")) {
            edited.put(member, Boolean.parseBoolean(value));
        } else {
            edited.put(member, value);
        }

        upload(scheme)
                .statusCode(422)
                .body("violations.field", contains(RULES + "2"))
                .body("violations.code", contains("CONTRADICTION"));
    }

    @Test
    @Rule("G7")
    void aRuleOfAnotherKindOfSchemeIsRefused() throws IOException {
        ObjectNode scheme = scheme("S4-1");
        ((ObjectNode) scheme.at("/rules/0")).removeAll();
        ((ObjectNode) scheme.at("/rules/0"))
                .put("kind", "COMMISSION")
                .put("id", "x")
                .put("percent", "1");

        upload(scheme).statusCode(422).body("violations.field", hasItem(RULES + "0/kind"));
    }

    private static ObjectNode scheme(String shipped) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("schemes/" + shipped + ".json"))) {
            ObjectNode scheme = (ObjectNode) MAPPER.readTree(stream);
            scheme.remove("effectiveFrom");
            return scheme.put("version", "v-" + UUID.randomUUID().toString().substring(0, 8));
        }
    }

    private static ValidatableResponse upload(JsonNode scheme) {
        return Packs.upload(Packs.with(Map.of(
                "scoring", Map.of("schemes", List.of(MAPPER.convertValue(scheme, Map.class))))));
    }
}
