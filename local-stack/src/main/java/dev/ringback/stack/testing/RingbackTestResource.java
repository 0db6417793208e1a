package dev.ringback.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL, a real broker, tokens, and a business clock it can set. All tests of a
 * JVM share them.
 *
 * <p>Init arguments: {@code database}, such as {@code ringback_task}; left out, only the issuer and the clock are there.
 */
public final class RingbackTestResource implements QuarkusTestResourceLifecycleManager {

    private String database = "";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        CompiledPaths.keep();
        EmbeddedStack stack = EmbeddedStack.shared();
        Map<String, String> config = new HashMap<>();
        if (!database.isEmpty()) {
            stack.startAll();
            config.put("quarkus.datasource.jdbc.url", stack.jdbcUrl(database));
            config.put("quarkus.datasource.username", database);
            config.put("quarkus.datasource.password", EmbeddedStack.PASSWORD);
            config.put("kafka.bootstrap.servers", stack.bootstrapServers());
        }
        config.put("quarkus.oidc.auth-server-url", stack.issuerUrl());
        config.put("ringback.clock.mode", "development");
        config.put("ringback.clock.file", stack.clock().path().toString());
        return config;
    }

    /** The parts stay up for the next test; they end with the JVM. */
    @Override
    public void stop() {
        stackClockBackToWallTime();
    }

    private static void stackClockBackToWallTime() {
        EmbeddedStack.shared().clock().reset();
    }
}
