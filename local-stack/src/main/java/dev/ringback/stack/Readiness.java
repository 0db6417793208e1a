package dev.ringback.stack;

import dev.ringback.stack.process.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When a process counts as ready: a file it writes, or its own health answer. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);

    private final LaunchPlan plan;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_PATIENCE)
            .build();

    Readiness(LaunchPlan plan) {
        this.plan = plan;
    }

    boolean check(Instance instance, int httpPort) {
        return instance.name().isApplication() ? isHealthy(httpPort) : Files.exists(plan.readyFile(instance));
    }

    /**
     * Waits.
     *
     * @throws StackException if the process ends or takes too long
     */
    void await(Instance instance, int httpPort, Optional<ProcessHandle> process) {
        Path log = plan.options().log(instance.id());
        try {
            ChildJvm.await(
                    process.orElseThrow(() -> new IllegalStateException(
                            "ended instead of starting. From " + log + ":\n" + ChildJvm.tail(log))),
                    () -> check(instance, httpPort),
                    log,
                    PATIENCE);
        } catch (IllegalStateException e) {
            // PostgreSQL writes a log of its own, and that is where its reasons are.
            Path postgres = plan.options().log("postgres");
            String more = instance.name() == ProcessName.INFRA && Files.exists(postgres)
                    ? "\nFrom " + postgres + ":\n" + ChildJvm.tail(postgres)
                    : "";
            throw new StackException(instance.id() + " " + e.getMessage() + more, e);
        }
    }

    /** Forgets that an earlier process was ready. */
    void forget(Instance instance) {
        try {
            Files.deleteIfExists(plan.readyFile(instance));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + plan.readyFile(instance), e);
        }
    }

    private boolean isHealthy(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(ANSWER_PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a service", e);
        }
    }
}
