package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds packs against their published JSON Schema. */
@ApplicationScoped
class PackSchema {
    private final String text = PackResources.read(PackResources.SCHEMA);
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    text,
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ENGLISH)
                            .build());

    /** The schema as published. */
    String text() {
        return text;
    }

    /** Everything in which a document does not follow the schema, each with its place as JSON pointer. */
    List<Violation> violations(JsonNode document) {
        return schema.validate(document).stream().map(PackSchema::violation).toList();
    }

    private static Violation violation(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        @Nullable String property = message.getProperty();
        boolean namesProperty = property != null
                && (message.getType().equals("required") || message.getType().equals("additionalProperties"));
        String sentence = message.getMessage();
        String prefix = place + ": ";
        return new Violation(
                namesProperty ? place + "/" + escaped(property) : place,
                message.getType().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT),
                sentence.startsWith(prefix) ? sentence.substring(prefix.length()) : sentence);
    }

    /** A step of a JSON pointer (RFC 6901). */
    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }
}
