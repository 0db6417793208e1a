package dev.ringback.scoring.pack;

import dev.ringback.scoring.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Packs over HTTP. */
final class Packs {
    static final String PATH = "/v1/packs";
    static final List<String> OTHERS = List.of("task-service", "callrecord-service", "complaint-service");

    private Packs() {}

    /** A pack nobody else has, that asks next to nothing. */
    static Map<String, Object> small() {
        return with(Map.of("calls", Map.of("outcomeDefinition", 1)));
    }

    static Map<String, Object> with(Map<String, Object> sections) {
        return Map.of("packId", "P-" + UUID.randomUUID(), "title", "试行", "source", "test", "sections", sections);
    }

    static ValidatableResponse upload(Object document) {
        return Api.post("admin", PATH, document);
    }

    /** Uploads a pack; answers its digest. */
    static String uploaded(Map<String, Object> pack) {
        return upload(pack).statusCode(201).extract().path("digest");
    }

    static ValidatableResponse approve(String role, Map<String, Object> pack) {
        return Api.as(role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(version(pack) + "/approvals")
                .then();
    }

    /** Has a second person approve a version, if it is there, and activates it. */
    static ValidatableResponse activate(Map<String, Object> pack, String effectiveFrom) {
        approve("hr", pack);
        return Api.post("manager", version(pack) + "/activations", Map.of("effectiveFrom", effectiveFrom));
    }

    static ValidatableResponse show(Map<String, Object> pack) {
        return Api.as("auditor").get(version(pack)).then().statusCode(200);
    }

    static String state(Map<String, Object> pack) {
        return show(pack).extract().path("state");
    }

    static String version(Map<String, Object> pack) {
        return PATH + "/" + pack.get("packId") + "/versions/1";
    }

    static String id(Map<String, Object> pack) {
        return (String) pack.get("packId");
    }
}
