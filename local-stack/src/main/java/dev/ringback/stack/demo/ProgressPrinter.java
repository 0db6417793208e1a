package dev.ringback.stack.demo;

import java.io.PrintStream;
import java.util.Locale;

/** A progress bar with the name of the phase and the time; plain lines where the output is no terminal. */
final class ProgressPrinter implements DemoListener {

    private static final int WIDTH = 30;
    private static final int PERCENT = 100;
    private static final int PLAIN_STEP = 20;

    private final PrintStream out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private String phase = "";
    private boolean lineOpen;
    private int told;

    ProgressPrinter(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void phase(String name) {
        end();
        phase = name;
        told = 0;
        if (terminal) {
            draw(0, 1, "");
        } else {
            out.println(name + " ...");
        }
    }

    @Override
    public void progress(int done, int total, String what) {
        int percent = total == 0 ? PERCENT : done * PERCENT / total;
        if (terminal) {
            draw(done, total, what);
        } else if (percent >= told + PLAIN_STEP) {
            told = percent;
            out.printf(Locale.ROOT, "  %3d %%  %s, %s%n", percent, time(), what);
        }
    }

    @Override
    public void note(String text) {
        end();
        out.println("  " + text);
    }

    /** Ends the line of the bar, if there is one. */
    void end() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }

    private void draw(int done, int total, String what) {
        int full = total == 0 ? WIDTH : done * WIDTH / total;
        String bar = "#".repeat(full) + "-".repeat(WIDTH - full);
        // Erases the rest of the line, which may have been longer before.
        out.printf(Locale.ROOT, "\r%-38s [%s] %s  %s\033[K", phase, bar, time(), what);
        out.flush();
        lineOpen = true;
    }

    private String time() {
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
