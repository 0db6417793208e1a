package dev.ringback.gateway.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The five Dockerfiles, which no test here can build. */
class DockerfileTest {

    private static List<String> lines(String service) {
        return Deployment.text("deploy/docker/" + service + ".Dockerfile")
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void composeBuildsEachServiceFromItsOwn() {
        Deployment.SERVICES.keySet().forEach(service -> {
            Object build = Deployment.containers().get(service).get("build");

            assertThat(build)
                    .isEqualTo(Map.of("context", ".", "dockerfile", "deploy/docker/" + service + ".Dockerfile"));
        });
    }

    @Test
    void theyRunOnJava25AsNobodyInParticular() {
        Deployment.SERVICES.keySet().forEach(service -> {
            List<String> lines = lines(service);
            int user = lines.indexOf("USER 10001:10001");

            assertThat(lines).as(service).contains("FROM eclipse-temurin:25-jre");
            assertThat(user).as("USER of %s", service).isPositive();
            assertThat(lines.getLast()).as(service).startsWith("ENTRYPOINT [\"java\"");
            assertThat(lines.subList(user + 1, lines.size())).noneMatch(line -> line.startsWith("USER "));
        });
    }

    @Test
    void healthIsAskedForAtThePortOfTheService() {
        Deployment.SERVICES.forEach((service, port) -> {
            assertThat(Deployment.text(service + "/src/main/resources/application.properties"))
                    .contains("quarkus.http.port=" + port + "\n");
            assertThat(lines(service))
                    .contains("EXPOSE " + port)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("HEALTHCHECK")
                            .contains("/dev/tcp/127.0.0.1/" + port + " ", "GET /q/health/ready "));
        });
    }

    @Test
    void theyShareOneBuildAndTakeTheirOwnPartOfIt() {
        Set<List<String>> builds = new HashSet<>();
        Deployment.SERVICES.keySet().forEach(service -> {
            List<String> lines = lines(service);
            builds.add(lines.subList(0, lines.indexOf("FROM eclipse-temurin:25-jre")));
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("COPY --from=build"))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(" /source/" + service + "/target/quarkus-app/"));
        });

        assertThat(builds).hasSize(1);
    }

    @Test
    void nothingSecretIsBuiltIn() {
        Deployment.SERVICES
                .keySet()
                .forEach(service -> assertThat(lines(service))
                        .noneMatch(
                                line -> line.startsWith("ENV ") || line.startsWith("ARG ") || line.startsWith("ADD ")));
        assertThat(Deployment.text(".dockerignore").lines()).contains(".env", ".git", ".ringback");
    }
}
