package dev.ringback.gateway.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keycloak's realm against what the services ask of a token. */
class RealmTest {

    private final JsonNode realm = Deployment.realm();

    private JsonNode client(String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("No client " + id);
    }

    private static JsonNode mapper(JsonNode client, String kind) {
        for (JsonNode mapper : client.path("protocolMappers")) {
            if (mapper.path("protocolMapper").asText().equals(kind)) {
                assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
                return mapper.path("config");
            }
        }
        throw new AssertionError("No mapper " + kind);
    }

    @Test
    void itHasTheTenRoles() {
        assertThat(realm.at("/roles/realm"))
                .extracting(role -> role.path("name").asText())
                .containsExactlyInAnyOrder(
                        "agent",
                        "supervisor",
                        "quality",
                        "complaint-officer",
                        "hr",
                        "manager",
                        "crm",
                        "bi",
                        "auditor",
                        "admin");
    }

    @Test
    void tokensAreOnesTheServicesTake() {
        String platform = Deployment.text("platform/src/main/resources/META-INF/microprofile-config.properties");
        assertThat(platform).contains("quarkus.oidc.token.audience=ringback\n", "signature-algorithm=RS256\n");
        assertThat(realm.path("defaultSignatureAlgorithm").asText()).isEqualTo("RS256");
        for (JsonNode client : realm.path("clients")) {
            assertThat(mapper(client, "oidc-audience-mapper")
                            .path("included.custom.audience")
                            .asText())
                    .isEqualTo("ringback");
            JsonNode roles = mapper(client, "oidc-usermodel-realm-role-mapper");
            assertThat(roles.path("claim.name").asText()).isEqualTo("groups");
            assertThat(roles.path("multivalued").asText()).isEqualTo("true");
            mapper(client, "oidc-sub-mapper");
        }
    }

    @Test
    void frontEndsSignInWithAProofKeyAndWithoutASecret() {
        JsonNode frontEnd = client("ringback-frontend");

        assertThat(frontEnd.path("publicClient").asBoolean()).isTrue();
        assertThat(frontEnd.path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
        assertThat(frontEnd.has("secret")).isFalse();
        assertThat(frontEnd.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(frontEnd.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(frontEnd.path("redirectUris")).extracting(JsonNode::asText).doesNotContain("*");
        assertThat(frontEnd.path("redirectUris").toString()).contains("/docs/oauth2-redirect.html");
        JsonNode agent = mapper(frontEnd, "oidc-usermodel-attribute-mapper");
        assertThat(agent.path("user.attribute").asText()).isEqualTo("agent_id");
        assertThat(agent.path("claim.name").asText()).isEqualTo("agent_id");
    }

    @Test
    void agentsCannotChangeWhichAgentTheyAre() {
        String profile = realm.findValue("kc.user.profile.config").path(0).asText();

        assertThat(profile).containsPattern("\"name\": \"agent_id\".*?\"edit\": \\[\"admin\"]");
    }

    @Test
    void crmSignsInWithASecretFromOutsideAndIsTheCrm() {
        JsonNode crm = client("ringback-crm");

        assertThat(crm.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(crm.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(crm.path("secret").asText()).isEqualTo("${RINGBACK_CRM_CLIENT_SECRET}");
        assertThat(realm.path("users")).singleElement().satisfies(account -> {
            assertThat(account.path("serviceAccountClientId").asText()).isEqualTo("ringback-crm");
            assertThat(account.path("realmRoles").toString()).isEqualTo("[\"crm\"]");
            assertThat(account.has("credentials")).isFalse();
        });
    }

    @Test
    void composeFillsItsPlaceholders() {
        Matcher placeholder = Pattern.compile("\\$\\{([A-Z_]+)}").matcher(realm.toString());
        TreeSet<String> placeholders = new TreeSet<>();
        while (placeholder.find()) {
            placeholders.add(placeholder.group(1));
        }

        assertThat(placeholders).isNotEmpty();
        assertThat(Deployment.environment(Deployment.containers().get("keycloak")))
                .containsKeys(placeholders.toArray(String[]::new));
    }
}
