package dev.ringback.scoring.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement as it is served. That of a closed month is the stored text, byte for byte, whatever later versions of this
 * service would write.
 *
 * @param content the JSON, properties in alphabetical order
 */
@Schema(implementation = Statement.class)
public record StatementDocument(String agentId, @JsonValue JsonNode content) {

    static StatementDocument of(Statement statement) {
        return stored(statement.agentId(), new String(EventJson.write(statement), StandardCharsets.UTF_8));
    }

    static StatementDocument stored(String agentId, String json) {
        return new StatementDocument(agentId, EventJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class));
    }

    /** The very text. */
    public String json() {
        return content.toString();
    }

    /** The statement, as this version of the service understands it. */
    public Statement statement() {
        return EventJson.read(json().getBytes(StandardCharsets.UTF_8), Statement.class);
    }
}
