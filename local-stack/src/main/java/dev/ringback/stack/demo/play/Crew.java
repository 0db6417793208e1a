package dev.ringback.stack.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few virtual threads that work side by side. */
final class Crew implements AutoCloseable {

    private static final int SIZE = 6;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            SIZE, Thread.ofVirtual().name("demo-", 1).factory());

    /** Does it for each, and comes back when all are done. The first failure is thrown, after all have ended. */
    <T> void each(List<T> items, Consumer<T> work) {
        List<Future<?>> running = new ArrayList<>();
        for (T item : items) {
            running.add(threads.submit(() -> work.accept(item)));
        }
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failures.add(
                        e.getCause() instanceof RuntimeException cause
                                ? cause
                                : new PlayFailedException("The play broke", e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlayFailedException("Interrupted", e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
