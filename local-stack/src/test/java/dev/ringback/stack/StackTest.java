package dev.ringback.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.stack.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    private Path folder;

    private FakeProject project;
    private StackOptions options;

    @BeforeEach
    void lay() throws IOException {
        project = FakeProject.in(Files.createDirectory(folder.resolve("project")));
        options = project.options(folder.resolve("home"));
    }

    /** Goes red without the durability settings, or if the broker's or the server's data were not kept. */
    @Test
    void dataSurviveAKillOfEveryProcessAndAStop() throws Exception {
        Stack stack = Stack.start(options);
        write(stack, "CREATE TABLE kept (id int)");
        createTopic(stack, "kept");
        String token = stack.token("agent", "A-1");

        for (ProcessName name : ProcessName.values()) {
            stack.kill(name);
            assertThat(stack.isRunning(name)).as(name.id()).isFalse();
        }
        for (ProcessName name : ProcessName.values()) {
            stack.startProcess(name);
            assertThat(stack.isReady(name)).as(name.id()).isTrue();
        }
        write(stack, "INSERT INTO kept VALUES (1)");
        stack.stop();
        stack = Stack.start(options);

        assertThat(read(stack, "SELECT count(*) FROM kept")).isEqualTo("1");
        assertThat(read(stack, "SHOW fsync")).isEqualTo("on");
        assertThat(topics(stack)).contains("kept");
        assertThat(stack.token("agent", "A-1").split("\\.")[0])
                .as("the key of the issuer is the same")
                .isEqualTo(token.split("\\.")[0]);
        stack.close();
        assertThat(options.home()).doesNotExist();
    }

    @Test
    void servicesAreToldWhereEverythingIsAndOnlyTheSecretsTheyNeed() throws Exception {
        try (Stack stack = Stack.start(options)) {
            String task = stack.baseUrl(ProcessName.TASK_SERVICE);
            String call = stack.baseUrl(ProcessName.CALLRECORD_SERVICE);
            assertThat(get(task, "quarkus.datasource.jdbc.url")).endsWith("/ringback_task");
            assertThat(get(task, "kafka.bootstrap.servers")).isEqualTo(stack.bootstrapServers());
            assertThat(get(task, "quarkus.oidc.auth-server-url")).isEqualTo(stack.issuerUrl());
            assertThat(get(task, "RINGBACK_GRANT_PRIVATE_KEY")).isNotEmpty();
            assertThat(get(call, "RINGBACK_GRANT_PUBLIC_KEY")).isNotEmpty();
            assertThat(get(call, "RINGBACK_GRANT_PRIVATE_KEY")).isEmpty();
            assertThat(get(call, "RINGBACK_NUMBER_ENCRYPTION_KEY")).isEmpty();
            assertThat(get(stack.baseUrl(ProcessName.GATEWAY), "ringback.gateway.url.task-service"))
                    .isEqualTo(task);

            String second = stack.startExtra(ProcessName.TASK_SERVICE, 2);
            assertThat(second).isNotEqualTo(task);
            assertThat(get(second, "quarkus.datasource.jdbc.url")).endsWith("/ringback_task");
            stack.killExtra(ProcessName.TASK_SERVICE, 2);
            assertThat(Ports.isFree(URI.create(second).getPort())).isTrue();

            stack.clock().set(Instant.parse("2026-04-01T01:00:00Z"));
            assertThat(Files.readAllBytes(Path.of(get(task, "ringback.clock.file"))))
                    .hasSize(8);
        }
    }

    @Test
    void takenPortIsNamedWithTheOptionThatMovesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackOptions clash = options.withPorts(Map.of(StackPort.GATEWAY, taken.getLocalPort()));

            assertThatThrownBy(() -> Stack.start(clash))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (gateway)")
                    .hasMessageContaining("--gateway-port");
        }
    }

    @Test
    void serviceThatIsNotBuiltIsNamed() throws IOException {
        Files.delete(project.jar(ProcessName.SCORING_SERVICE));

        assertThatThrownBy(() -> Stack.start(options))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("scoring-service")
                .hasMessageContaining("./mvnw");
    }

    @Test
    void serviceThatDoesNotStartIsShownWithItsLogAndNothingIsLeftRunning() throws IOException {
        Files.writeString(project.jar(ProcessName.COMPLAINT_SERVICE), "no jar");

        assertThatThrownBy(() -> Stack.start(options))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("complaint-service ended instead of starting")
                .hasMessageContaining("QuarkusEntryPoint");
        Stack stack = Stack.of(options);
        assertThat(List.of(ProcessName.values())).noneMatch(stack::isRunning);
    }

    private static void createTopic(Stack stack, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Iterable<String> topics(Stack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static void write(Stack stack, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(ProcessName.TASK_SERVICE));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String read(Stack stack, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(ProcessName.TASK_SERVICE));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String get(String baseUrl, String name) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(baseUrl + "/" + name)).build(), BodyHandlers.ofString())
                .body();
    }
}
