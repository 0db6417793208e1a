package dev.ringback.gateway.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docker-compose.yml against what the services read, what .env.example gives, and the files it mounts. */
class ComposeTest {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)");
    private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$\\{[A-Z_]+:\\?missing in \\.env}");

    private final Map<String, Map<String, Object>> containers = Deployment.containers();

    @Test
    void allFiveServicesAreThereWithWhatTheyNeed() {
        assertThat(containers.keySet())
                .containsAll(Deployment.SERVICES.keySet())
                .contains("postgres", "kafka", "keycloak");
        assertThat(containers.get("postgres").get("image")).isEqualTo("postgres:18");
        assertThat(containers.get("kafka").get("image").toString()).startsWith("apache/kafka:4.1");
        assertThat(Deployment.environment(containers.get("kafka")))
                .containsEntry("KAFKA_PROCESS_ROLES", "broker,controller");
    }

    @Test
    void everyVariableAServiceGetsIsADocumentedProperty() {
        List<Pattern> documented = documentedVariables();
        Deployment.SERVICES.keySet().forEach(service -> {
            Map<String, String> environment = Deployment.environment(containers.get(service));
            assertThat(environment).as(service).isNotEmpty();
            assertThat(environment.keySet())
                    .as("environment of %s; docs/configuration.md names the properties", service)
                    .allMatch(name -> documented.stream()
                            .anyMatch(pattern -> pattern.matcher(name).matches()));
        });
    }

    /** The properties in the first column of the tables, as environment variables; capital letters stand for any name. */
    private static List<Pattern> documentedVariables() {
        List<Pattern> variables = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| (`[^|]*`) \\|").matcher(Deployment.text("docs/configuration.md"));
        while (row.find()) {
            Matcher name = Pattern.compile("`([^`]+)`").matcher(row.group(1));
            while (name.find()) {
                String variable = name.group(1)
                        .replaceAll("\\b[A-Z]+\\b", "*")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9*]", "_");
                variables.add(Pattern.compile(variable.replace("*", "[A-Z0-9_]+")));
            }
        }
        assertThat(variables).hasSizeGreaterThan(50);
        return variables;
    }

    @Test
    void everySecretComesFromOutsideWithoutADefault() {
        List<String> secrets = new ArrayList<>();
        containers.forEach((container, definition) -> Deployment.environment(definition)
                .forEach((name, value) -> {
                    if (SECRET.matcher(name).matches()) {
                        secrets.add(name);
                        assertThat(value).as("%s of %s", name, container).matches(FROM_OUTSIDE);
                    }
                }));
        assertThat(secrets)
                .contains("POSTGRES_PASSWORD", "RINGBACK_NUMBER_ENCRYPTION_KEY", "RINGBACK_CRM_CLIENT_SECRET");
    }

    @Test
    void exampleGivesEverythingThatHasToBeGivenAndNamesTheRest() {
        Map<String, Deployment.Variable> variables = Deployment.variables();
        TreeSet<String> required = new TreeSet<>();
        variables.values().forEach(variable -> {
            if (variable.kind().equals("?")) {
                required.add(variable.name());
            } else {
                assertThat(variable.kind()).as("default of %s", variable.name()).isEqualTo("-");
                assertThat(Deployment.optional()).as(".env.example").containsEntry(variable.name(), variable.rest());
            }
        });

        assertThat(new TreeSet<>(Deployment.example().keySet())).isEqualTo(required);
        assertThat(variables.keySet()).containsAll(Deployment.optional().keySet());
    }

    @Test
    void freshSecretsAreMadeForAllOfThem() {
        assertThat(Deployment.assignments(Deployment.text("deploy/new-env.sh"), "(?m)^([A-Z_]+)=(\\$.+)$")
                        .keySet())
                .isEqualTo(Deployment.example().keySet());
    }

    @Test
    void keysOfTheExampleAreOnesTheServicesTake() throws GeneralSecurityException {
        Map<String, String> example = Deployment.example();
        for (String key : List.of("IDEMPOTENCY_HASH_KEY", "NUMBER_ENCRYPTION_KEY", "NUMBER_HASH_KEY")) {
            assertThat(Base64.getDecoder().decode(example.get(key))).as(key).hasSize(32);
        }
        KeyFactory keys = KeyFactory.getInstance("EC");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(example.get("GRANT_PRIVATE_KEY")))));
        signature.update((byte) 1);
        byte[] signed = signature.sign();

        signature.initVerify(keys.generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(example.get("GRANT_PUBLIC_KEY")))));
        signature.update((byte) 1);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void onlyTheGatewayAndTheIssuerCanBeReachedFromOutside() {
        assertThat(containers).allSatisfy((name, container) -> {
            List<String> ports = Deployment.list(container, "ports");
            switch (name) {
                case "gateway" -> assertThat(ports).containsExactly("8080:8080");
                case "keycloak" -> assertThat(ports).containsExactly("127.0.0.1:8443:8443");
                default -> assertThat(ports).as(name).isEmpty();
            }
        });
    }

    @Test
    void gatewayFindsTheServicesAtTheirPorts() {
        Map<String, String> environment = Deployment.environment(containers.get("gateway"));
        Deployment.SERVICES.forEach((service, port) -> {
            if (!service.equals("gateway")) {
                assertThat(environment)
                        .containsEntry(
                                "RINGBACK_GATEWAY_URL_"
                                        + service.toUpperCase(Locale.ROOT).replace('-', '_'),
                                "http://" + service + ":" + port);
            }
        });
    }

    @Test
    void everythingMountedFromTheProjectIsThere() {
        List<String> mounted = containers.values().stream()
                .flatMap(container -> Deployment.list(container, "volumes").stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(2, volume.indexOf(':')))
                .toList();

        assertThat(mounted).isNotEmpty().allMatch(Deployment::exists);
    }

    @Test
    void everyDatabaseIsMadeForItsServiceAlone() {
        String script = Deployment.text("deploy/postgres/databases.sh");
        Map<String, String> given = Deployment.environment(containers.get("postgres"));
        Deployment.SERVICES.keySet().stream()
                .filter(service -> !service.equals("gateway"))
                .forEach(service -> {
                    Map<String, String> environment = Deployment.environment(containers.get(service));
                    String user = environment.get("QUARKUS_DATASOURCE_USERNAME");
                    String password = environment.get("QUARKUS_DATASOURCE_PASSWORD");
                    assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL")).endsWith("/" + user);
                    String variable = password.replaceAll("\\$\\{([A-Z_]+).*", "$1");
                    assertThat(script).contains("database " + user + " \"$" + variable + "\"");
                    assertThat(given).containsEntry(variable, password);
                });
    }
}
