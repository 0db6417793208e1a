package dev.ringback.stack;

import dev.ringback.stack.issuer.DevIssuer;
import dev.ringback.stack.postgres.PostgresServer;
import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ParentWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and the development issuer, or one of them, in a process of their own.
 *
 * <p>Options: {@code --data DIR --ready-file FILE --log FILE [--postgres-port N --postgres-binaries DIR]
 * [--issuer-port N]}; the password of the database roles comes in the environment as {@code RINGBACK_DB_PASSWORD}.
 * {@code --with-parent} ends the process with the one that started it, {@code --delete-data} leaves nothing behind.
 */
public final class InfraMain {

    private InfraMain() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.parse(List.of(args), Set.of("with-parent", "delete-data"));
        Path data = Folders.createPrivate(options.path("data"));
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        if (options.has("with-parent")) {
            ParentWatch.start(System.in, end::countDown);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            awaitQuietly(ended);
        }));
        try {
            serve(options, data, end);
            if (options.has("delete-data")) {
                Folders.delete(data);
            }
        } finally {
            ended.countDown();
        }
        System.exit(0);
    }

    private static void serve(Options options, Path data, CountDownLatch end) throws IOException, InterruptedException {
        try (PostgresServer postgres = postgres(options, data);
                DevIssuer issuer = issuer(options, data)) {
            Files.writeString(
                    options.path("ready-file"),
                    (postgres == null ? "" : "postgres ") + (issuer == null ? "" : "issuer"));
            end.await();
        }
    }

    private static @Nullable PostgresServer postgres(Options options, Path data) {
        return options.port("postgres-port")
                .map(port -> PostgresServer.start(
                        data.resolve("postgres"),
                        options.path("postgres-binaries"),
                        port,
                        System.getenv().getOrDefault("RINGBACK_DB_PASSWORD", "ringback"),
                        options.path("log")))
                .orElse(null);
    }

    private static @Nullable DevIssuer issuer(Options options, Path data) {
        return options.port("issuer-port")
                .map(port -> DevIssuer.start(
                        data.resolve("issuer"), port, System.getenv("RINGBACK_MODE"), Clock.systemUTC()))
                .orElse(null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
