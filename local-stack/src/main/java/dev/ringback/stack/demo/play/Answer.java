package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the platform answered.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the JSON, a missing node if there is none
 * @param raw the body as it came
 */
record Answer(int status, HttpHeaders headers, JsonNode body, String raw) {

    /** The problem's code, empty if this is no problem. */
    String code() {
        return body.path("code").asText("");
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    String text(String field) {
        return body.path(field).asText();
    }
}
