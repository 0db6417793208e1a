package dev.ringback.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.gateway.document.MergedDocument;
import dev.ringback.gateway.document.Source;
import dev.ringback.gateway.document.TestDocs;
import dev.ringback.gateway.route.ServiceName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnumerationFinderTest {

    private final MergedDocument merged = TestDocs.merged();

    private List<Enumeration> find(String yaml) throws JsonProcessingException {
        Source source =
                new Source("task-service", Optional.of(ServiceName.TASK), (ObjectNode) new YAMLMapper().readTree(yaml));
        return EnumerationFinder.in(source, merged);
    }

    @Test
    void enumerationsAreNamedAfterTheirSchemaOrAfterWhereTheyAre() throws JsonProcessingException {
        List<Enumeration> found = find("""
                components:
                  schemas:
                    Mood: {type: string, enum: [GOOD, BAD]}
                    Report:
                      properties:
                        lines: {type: array, items: {properties: {tone: {enum: [HIGH, LOW]}}}}
                    Rule:
                      oneOf:
                        - {properties: {kind: {enum: [FIRST]}}}
                        - {properties: {kind: {enum: [SECOND, null]}}}
                paths:
                  /v1/x:
                    get:
                      operationId: listX
                      parameters: [{name: order, in: query, schema: {enum: [up, down]}}]
                """);

        assertThat(found)
                .containsExactly(
                        new Enumeration("task-service", "Mood", "Mood", "Mood", List.of("GOOD", "BAD")),
                        new Enumeration(
                                "task-service",
                                "Report.lines.tone",
                                "Report.lines.tone",
                                "tone",
                                List.of("HIGH", "LOW")),
                        new Enumeration("task-service", "Rule.kind", "Rule.kind", "kind", List.of("FIRST", "SECOND")),
                        new Enumeration("task-service", "listX.order", "listX.order", "order", List.of("up", "down")));
    }

    @Test
    void wordsThatOnlyLookLikeSchemasAreNoEnumerations() throws JsonProcessingException {
        assertThat(find("""
                components:
                  schemas:
                    Example: {type: object, examples: [{enum: [A, B]}]}
                    Numbers: {type: integer, enum: [1, 2]}
                """)).isEmpty();
    }
}
