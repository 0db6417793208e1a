package dev.ringback.systemtests;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.demo.DemoListener;
import dev.ringback.stack.demo.DemoOptions;
import dev.ringback.stack.demo.DemoPlay;
import dev.ringback.stack.demo.DemoResult;
import dev.ringback.stack.demo.Outage;
import dev.ringback.stack.demo.StackTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The small demo, played once in this JVM while one process after the other is killed and started again, and two services are
 * away for the whole month. The classes that look at what it left share it.
 */
final class PlayedMonth {

    /** Killed on the first of the month, and started when it and its last week are over. */
    static final List<ProcessName> AWAY = List.of(ProcessName.SCORING_SERVICE, ProcessName.COMPLAINT_SERVICE);

    /** Which process is killed in the night after which day. */
    private static final Map<String, ProcessName> KILLS = Map.of(
            "2026-03-30", ProcessName.SCORING_SERVICE,
            "2026-03-31", ProcessName.TASK_SERVICE,
            "2026-04-02", ProcessName.CALLRECORD_SERVICE,
            "2026-04-05", ProcessName.BROKER,
            "2026-04-08", ProcessName.GATEWAY,
            "2026-04-12", ProcessName.TASK_SERVICE,
            "2026-04-19", ProcessName.INFRA,
            // These two have just come back.
            "2026-05-04", ProcessName.SCORING_SERVICE,
            "2026-05-05", ProcessName.COMPLAINT_SERVICE);

    private static @Nullable PlayedMonth played;
    private static @Nullable RuntimeException failure;

    private final Stack stack = SharedStack.get();
    private final List<ProcessName> killed = new CopyOnWriteArrayList<>();
    private final List<Http.Answer> refused = new CopyOnWriteArrayList<>();
    private final List<Future<?>> kills = new ArrayList<>();
    private final DemoResult result;

    private PlayedMonth() {
        // One after the other: nothing is killed while it starts.
        try (ExecutorService executioner = Executors.newSingleThreadExecutor()) {
            result = DemoPlay.run(
                    new StackTarget(stack, new Away(executioner)),
                    DemoOptions.small(stack.options().home().resolve("acknowledged.ndjson")),
                    new Listener(executioner));
            for (Future<?> kill : kills) {
                await(kill);
            }
        }
    }

    private final class Listener implements DemoListener {
        private final ExecutorService executioner;

        Listener(ExecutorService executioner) {
            this.executioner = executioner;
        }

        @Override
        public void phase(String name) {
            System.out.println(name);
        }

        @Override
        public void progress(int done, int total, String what) {
            KILLS.forEach((day, process) -> {
                if (what.startsWith(day)) {
                    kills.add(executioner.submit(() -> killAndStart(process)));
                }
            });
        }

        @Override
        public void note(String text) {
            System.out.println(text);
        }
    }

    private final class Away implements Outage {
        private final ExecutorService executioner;

        Away(ExecutorService executioner) {
            this.executioner = executioner;
        }

        @Override
        public void begins() {
            await(executioner.submit(() -> {
                AWAY.forEach(PlayedMonth.this::kill);
                refused.add(as("manager").get("/v1/kpi/statements?month=2026-04"));
                refused.add(as("hr").post("/v1/facts", "{}"));
                refused.add(as("complaint-officer").get("/v1/complaints"));
                refused.add(as("complaint-officer").post("/v1/complaints", "{}"));
            }));
        }

        @Override
        public void ends() {
            await(executioner.submit(() -> AWAY.parallelStream().forEach(process -> {
                stack.startProcess(process);
                System.out.println(process.id() + " is back");
            })));
        }

        private Http as(String role) {
            return new Http(SharedStack.gateway(), stack.token(role, "somebody"));
        }
    }

    private void killAndStart(ProcessName process) {
        kill(process);
        stack.startProcess(process);
        System.out.println(process.id() + " is back");
    }

    private void kill(ProcessName process) {
        System.out.println("kill -9 " + process.id());
        stack.kill(process);
        killed.add(process);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A process did not start again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Played once; if that fails, it fails for everybody who asks. */
    private static synchronized PlayedMonth played() {
        if (failure != null) {
            throw new IllegalStateException("The month could not be played", failure);
        }
        if (played == null) {
            try {
                played = new PlayedMonth();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return played;
    }

    static DemoResult result() {
        return played().result;
    }

    static List<ProcessName> killed() {
        return List.copyOf(played().killed);
    }

    /** What the gateway answered for services that were away. */
    static List<Http.Answer> refused() {
        return played().refused;
    }
}
