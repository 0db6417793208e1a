package dev.ringback.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.gateway.route.ServiceName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentMergerTest {

    private static final String GATEWAY = """
            paths: {}
            components:
              responses:
                TooManyRequests: {description: slow down}
                Unavailable: {description: away}
                NoAnswerInTime: {description: late}
              schemas:
                Problem: {type: object}
            """;

    private static Source source(String name, Optional<ServiceName> service, String yaml) {
        try {
            return new Source(name, service, (ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode merge(String task, String complaint) {
        return DocumentMerger.merge(
                        List.of(
                                source("task-service", Optional.of(ServiceName.TASK), task),
                                source("complaint-service", Optional.of(ServiceName.COMPLAINT), complaint),
                                source("gateway", Optional.empty(), GATEWAY)),
                        JsonNodeFactory.instance.objectNode())
                .document();
    }

    @Test
    void equalSchemasStayOneAndDifferentOnesGetTheirServicesName() {
        JsonNode merged = merge("""
                paths:
                  /v1/tasks: {get: {operationId: listTasks, responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/State"}}}}}}}
                components: {schemas: {UUID: {format: uuid, type: string}, State: {enum: [READY]}}}
                """, """
                paths:
                  /v1/complaints: {get: {operationId: listComplaints, responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/State"}}}}}}}
                components: {schemas: {UUID: {type: string, format: uuid}, State: {enum: [RAISED]}}}
                """);

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("UUID", "TaskState", "ComplaintState", "Problem");
        assertThat(merged.at("/components/schemas/TaskState/enum/0").asText()).isEqualTo("READY");
        assertThat(merged.at("/paths/~1v1~1tasks/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TaskState");
        assertThat(merged.at("/paths/~1v1~1complaints/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ComplaintState");
    }

    @Test
    void schemasThatLookEqualButReferToDifferentOnesAreKeptApart() {
        String page = "Page: {items: {$ref: '#/components/schemas/Item'}}, Book: {$ref: '#/components/schemas/Page'}";

        JsonNode merged = merge(
                "{paths: {}, components: {schemas: {" + page + ", Item: {type: string}}}}",
                "{paths: {}, components: {schemas: {" + page + ", Item: {type: number}}}}");

        assertThat(merged.at("/components/schemas/ComplaintBook/$ref").asText())
                .isEqualTo("#/components/schemas/ComplaintPage");
        assertThat(merged.at("/components/schemas/ComplaintPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/ComplaintItem");
        assertThat(merged.at("/components/schemas/TaskPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/TaskItem");
    }

    @Test
    void prefixedNameThatIsTakenIsMadeLonger() {
        JsonNode merged = merge(
                "{paths: {}, components: {schemas: {State: {type: string}, TaskState: {type: boolean}}}}",
                "{paths: {}, components: {schemas: {State: {type: number}}}}");

        assertThat(merged.at("/components/schemas/TaskState/type").asText()).isEqualTo("boolean");
        assertThat(merged.at("/components/schemas/TaskServiceState/type").asText())
                .isEqualTo("string");
    }

    @Test
    void pathOfSeveralServicesStandsOnceAndNamesThem() {
        String path = """
                paths:
                  /v1/dead-letters/{service}:
                    get:
                      parameters: [{name: service, in: path, required: true, schema: {type: string}}]
                      responses: {"200": {description: d}}
                """;

        JsonNode merged = merge(path, path);

        JsonNode operation = merged.at("/paths/~1v1~1dead-letters~1{service}/get");
        assertThat(operation.path("operationId").asText()).isEqualTo("getDeadLettersByService");
        assertThat(operation.at("/parameters/0/schema/enum"))
                .extracting(JsonNode::asText)
                .containsExactly("task-service", "complaint-service");
    }

    @Test
    void operationsOfTheSameIdGetTheirServicesName() {
        JsonNode merged = merge(
                "{paths: {/v1/tasks: {get: {operationId: list, responses: {}}}}}",
                "{paths: {/v1/complaints: {get: {operationId: list, responses: {}}}}}");

        assertThat(merged.at("/paths/~1v1~1tasks/get/operationId").asText()).isEqualTo("taskList");
        assertThat(merged.at("/paths/~1v1~1complaints/get/operationId").asText())
                .isEqualTo("complaintList");
    }

    @Test
    void twoOperationsOfOneServiceWithTheSameIdAreAFault() {
        assertThatThrownBy(() -> merge(
                        "{paths: {/v1/a: {get: {operationId: list}}, /v1/b: {get: {operationId: list}}}}",
                        "{paths: {}}"))
                .hasMessageContaining("taskList");
    }

    @Test
    void refusalsAreDescribedAsProblemsWhereTheirServiceDoesNot() {
        JsonNode merged = merge("""
                paths:
                  /v1/tasks:
                    get:
                      operationId: listTasks
                      responses:
                        "404": {description: NOT_FOUND}
                        "422": {description: d, content: {application/problem+json: {schema: {type: string}}}}
                        "503": {description: mine}
                """, "paths: {}");

        JsonNode responses = merged.at("/paths/~1v1~1tasks/get/responses");
        assertThat(responses
                        .at("/404/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(responses
                        .at("/422/content/application~1problem+json/schema/type")
                        .asText())
                .isEqualTo("string");
        assertThat(responses.at("/429/$ref").asText()).isEqualTo("#/components/responses/TooManyRequests");
        assertThat(responses.at("/503/description").asText()).isEqualTo("mine");
    }
}
