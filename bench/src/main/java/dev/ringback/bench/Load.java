package dev.ringback.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** Runs a step on some threads at once until the time is over or nothing is left. */
final class Load {

    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

    private final int workers;
    private final Duration length;

    /**
     * @param workers threads
     * @param length time after which no step begins
     */
    Load(int workers, Duration length) {
        this.workers = workers;
        this.length = length;
    }

    /**
     * Runs one round.
     *
     * @throws BenchException if a step fails
     */
    Round run(Step step) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        ConcurrentHistogram latency = new ConcurrentHistogram(LONGEST_NANOS, 3);
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                running.add(threads.submit(() -> {
                    work(worker, step, end, done, latency);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new BenchException("A step failed", e.getCause());
        }
        return new Round(done.get(), (System.nanoTime() - begin) / 1e9, latency);
    }

    /** Some rounds, warmed by one before. */
    List<Round> rounds(int number, Step step) throws InterruptedException {
        run(step);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rounds.add(run(step));
        }
        return rounds;
    }

    private static void work(int worker, Step step, long end, AtomicLong done, ConcurrentHistogram latency)
            throws InterruptedException {
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            int units = step.run(worker);
            if (units == 0) {
                return;
            }
            latency.recordValue(Math.min(System.nanoTime() - start, LONGEST_NANOS));
            done.addAndGet(units);
        }
    }
}
