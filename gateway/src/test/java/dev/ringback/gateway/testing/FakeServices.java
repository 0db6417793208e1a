package dev.ringback.gateway.testing;

import dev.ringback.stack.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * Services for the gateway under test: task-service with two instances, callrecord-service with one, complaint-service with
 * one and an address where nobody listens, scoring-service with nobody at all.
 */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {

    /** The one origin whose pages may call the gateway under test. */
    public static final String ALLOWED_ORIGIN = "https://desk.example.com";

    private Vertx vertx;
    private FakeService taskA;
    private FakeService taskB;
    private FakeService callrecord;
    private FakeService complaint;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        taskA = new FakeService(vertx, "task-a");
        taskB = new FakeService(vertx, "task-b");
        callrecord = new FakeService(vertx, "callrecord");
        complaint = new FakeService(vertx, "complaint");
        Map<String, String> config = new HashMap<>();
        config.put("ringback.gateway.url.task-service", taskA.url() + "," + taskB.url());
        config.put("ringback.gateway.url.callrecord-service", callrecord.url());
        config.put("ringback.gateway.url.complaint-service", nobody() + "," + complaint.url());
        config.put("ringback.gateway.url.scoring-service", nobody());
        config.put("ringback.gateway.cors.origins", ALLOWED_ORIGIN);
        config.put("ringback.gateway.timeout.response", "1500ms");
        config.put("ringback.gateway.timeout.refused", "1ms");
        return config;
    }

    private static String nobody() {
        return "http://127.0.0.1:" + Ports.free();
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeServices.class));
    }

    public FakeService taskA() {
        return taskA;
    }

    public FakeService taskB() {
        return taskB;
    }

    public FakeService callrecord() {
        return callrecord;
    }

    public FakeService complaint() {
        return complaint;
    }
}
