package dev.ringback.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.platform.json.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void goldenExampleIsReadAndWrittenWithoutLoss(EventType type) throws IOException {
        byte[] golden = resource("/golden-events/" + type.wireName() + ".json");

        DomainEvent event = EventJson.read(golden, type.record());

        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void goldenExampleMatchesItsSchema(EventType type) throws IOException {
        JsonSchema schema = schema(type);

        assertThat(schema.validate(JSON.readTree(resource("/golden-events/" + type.wireName() + ".json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void schemaNamesEveryComponentAndRequiresExactlyTheOnesThatCannotBeAbsent(EventType type) throws IOException {
        JsonNode schema = JSON.readTree(resource("/schemas/" + type.wireName() + ".json"));

        Set<String> properties = schema.get("properties")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> required =
                schema.get("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());

        RecordComponent[] components = Objects.requireNonNull(type.record().getRecordComponents());
        assertThat(properties)
                .isEqualTo(
                        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet()));
        assertThat(required)
                .isEqualTo(Arrays.stream(components)
                        .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void laterOptionalFieldsDoNotBreakAReader(EventType type) throws IOException {
        JsonNode golden = JSON.readTree(resource("/golden-events/" + type.wireName() + ".json"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) golden).put("addedLater", 1);

        assertThat(EventJson.read(JSON.writeValueAsBytes(golden), type.record()))
                .isEqualTo(EventJson.read(resource("/golden-events/" + type.wireName() + ".json"), type.record()));
    }

    private static JsonSchema schema(EventType type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(resource("/schemas/" + type.wireName() + ".json")));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream stream = Objects.requireNonNull(EventContractTest.class.getResourceAsStream(path), path)) {
            return stream.readAllBytes();
        }
    }
}
