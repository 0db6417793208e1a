package dev.ringback.bench;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service whose heap is watched while it works. */
final class Watched {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E]+)$");

    private final PrintStream out;
    private final Stack stack;
    private final ProcessName service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong mostHeap = new AtomicLong();

    /**
     * @param out where figures are printed
     */
    Watched(PrintStream out, Stack stack, ProcessName service) {
        this.out = out;
        this.stack = stack;
        this.service = service;
    }

    /** What is measured. */
    interface Work {
        void run() throws InterruptedException;
    }

    Api as(String role) {
        return new Api(client, stack.baseUrl(service), stack.token(role, role));
    }

    /** Does it, and prints how long it took and the most heap meanwhile. */
    void measure(String what, int number, Work work) throws InterruptedException {
        mostHeap.set(0);
        Thread watch = Thread.ofVirtual().start(this::watchHeap);
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            watch.interrupt();
            watch.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "%,d %s in %.1f s: %,.0f a second; heap %,d MB at most%n",
                number, what, seconds, number / seconds, mostHeap.get() >> 20);
    }

    private void watchHeap() {
        Api admin = as("admin");
        try {
            while (true) {
                Matcher pools = HEAP.matcher(admin.text("/q/metrics"));
                long used = 0;
                while (pools.find()) {
                    used += (long) Double.parseDouble(pools.group(1));
                }
                mostHeap.accumulateAndGet(used, Math::max);
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
