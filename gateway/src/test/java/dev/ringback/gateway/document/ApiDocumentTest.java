package dev.ringback.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.gateway.route.Route;
import dev.ringback.gateway.route.RouteTable;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds of the merged document, whatever the services' documents come to hold. */
class ApiDocumentTest {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> ROLES = Set.of(
            "agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin");

    private final MergedDocument merged = TestDocs.merged();
    private final JsonNode document = merged.document();

    private static void operations(JsonNode document, BiConsumer<String, JsonNode> each) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        each.accept(member.getKey() + " " + path.getKey(), member.getValue());
                    }
                }));
    }

    @Test
    void everyOperationOfEveryDocumentIsThere() {
        Set<String> expected = new TreeSet<>();
        merged.sources().forEach(source -> operations(source.document(), (name, operation) -> expected.add(name)));
        Set<String> found = new TreeSet<>();
        operations(document, (name, operation) -> found.add(name));

        assertThat(expected).isNotEmpty();
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyOperationStatesItsRolesAndHasAnIdOfItsOwn() {
        Map<String, String> byId = new TreeMap<>();
        operations(document, (name, operation) -> {
            assertThat(operation.path("x-roles")).as("roles of %s", name).isNotEmpty();
            assertThat(operation.path("x-roles"))
                    .as("roles of %s", name)
                    .allSatisfy(role -> assertThat(ROLES).contains(role.asText()));
            String id = operation.path("operationId").asText();
            assertThat(id).as("id of %s", name).matches("[a-z][A-Za-z0-9]*");
            assertThat(byId.put(id, name)).as("another operation %s", id).isNull();
        });
    }

    @Test
    void everyPathIsRoutedToTheServiceThatDescribesIt() {
        merged.sources()
                .forEach(source -> source.document().path("paths").fieldNames().forEachRemaining(path -> {
                    String concrete = path.replace("{service}", source.name()).replaceAll("\\{[^}]+}", "1");
                    assertThat(RouteTable.find(concrete).map(Route::service))
                            .as("route of %s, which is of the contract of %s", path, source.name())
                            .isEqualTo(source.service());
                }));
    }

    @Test
    void pathsInternalToAServiceStayOut() {
        assertThat(document.path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/v1/"));
    }

    @Test
    void everyReferencePointsToSomething() {
        List<String> references = new ArrayList<>();
        collect(document, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as("nothing at %s", reference)
                    .isFalse();
        });
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collect(child, references));
    }

    @Test
    void aLibraryReadsItAsOpenApiWithoutComplaint() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString(), List.of(), options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(document.path("paths"));
    }

    @Test
    void theLibraryWouldComplain() {
        String broken = document.toString().replace("\"responses\"", "\"reponses\"");

        assertThat(new OpenAPIV3Parser()
                        .readContents(broken, List.of(), new ParseOptions())
                        .getMessages())
                .isNotEmpty();
    }

    @Test
    void tokenIsTheWayInAndSigningInBesideItWhereThatIsConfigured() {
        assertThat(document.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("ringback");

        JsonNode signIn = new ApiDocument(TestDocs.config(
                        Optional.of(URI.create("https://api.example")),
                        Optional.of(URI.create("https://id.example/r"))))
                .merge()
                .document();

        assertThat(signIn.at("/components/securitySchemes/oidc/openIdConnectUrl")
                        .asText())
                .isEqualTo("https://id.example/r/.well-known/openid-configuration");
        operations(
                signIn,
                (name, operation) -> assertThat(operation.path("security"))
                        .as(name)
                        .extracting(requirement -> requirement.fieldNames().next())
                        .containsExactly("ringback", "oidc"));
        assertThat(signIn.at("/servers/0/url").asText()).isEqualTo("https://api.example");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    }
}
