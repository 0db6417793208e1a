package dev.ringback.systemtests;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.demo.DemoListener;
import dev.ringback.stack.demo.DemoOptions;
import dev.ringback.stack.demo.DemoPlay;
import dev.ringback.stack.demo.DemoResult;
import dev.ringback.stack.demo.StackTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The small demo, played once in this JVM while one process after the other is killed and started again. The classes that
 * look at what it left share it.
 */
final class PlayedMonth {

    /** Which process is killed in the night after which day. */
    private static final Map<String, ProcessName> KILLS = Map.of(
            "2026-03-30", ProcessName.SCORING_SERVICE,
            "2026-03-31", ProcessName.TASK_SERVICE,
            "2026-04-02", ProcessName.CALLRECORD_SERVICE,
            "2026-04-05", ProcessName.BROKER,
            "2026-04-08", ProcessName.GATEWAY,
            "2026-04-12", ProcessName.TASK_SERVICE,
            "2026-04-09", ProcessName.COMPLAINT_SERVICE,
            "2026-04-19", ProcessName.INFRA,
            // The month is closed when it has caught up.
            "2026-05-03", ProcessName.SCORING_SERVICE);

    private static @Nullable PlayedMonth played;
    private static @Nullable RuntimeException failure;

    private final List<ProcessName> killed = new ArrayList<>();
    private final DemoResult result;

    private PlayedMonth() {
        Stack stack = SharedStack.get();
        try (ExecutorService executioner = Executors.newSingleThreadExecutor()) {
            List<Future<?>> kills = new ArrayList<>();
            result = DemoPlay.run(
                    new StackTarget(stack),
                    DemoOptions.small(stack.options().home().resolve("acknowledged.ndjson")),
                    new DemoListener() {
                        @Override
                        public void phase(String name) {
                            System.out.println(name);
                        }

                        @Override
                        public void progress(int done, int total, String what) {
                            KILLS.forEach((day, process) -> {
                                if (what.startsWith(day)) {
                                    kills.add(executioner.submit(() -> killAndStart(stack, process)));
                                }
                            });
                        }

                        @Override
                        public void note(String text) {
                            System.out.println(text);
                        }
                    });
            for (Future<?> kill : kills) {
                kill.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A process did not start again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void killAndStart(Stack stack, ProcessName process) {
        System.out.println("kill -9 " + process.id());
        stack.kill(process);
        stack.startProcess(process);
        killed.add(process);
        System.out.println(process.id() + " is back");
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
}
