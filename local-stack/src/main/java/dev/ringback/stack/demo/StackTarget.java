package dev.ringback.stack.demo;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.clock.ClockFile;
import java.net.URI;
import java.time.Instant;

/** A local stack as the demo sees it. */
public final class StackTarget implements DemoTarget {

    private final Stack stack;
    private final ClockFile clock;

    /** Of a running stack. */
    public StackTarget(Stack stack) {
        this.stack = stack;
        this.clock = stack.clock();
    }

    @Override
    public URI gateway() {
        return URI.create(stack.baseUrl(ProcessName.GATEWAY));
    }

    @Override
    public String token(String roles, String subject) {
        return stack.token(roles, subject);
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void setClock(Instant instant) {
        clock.set(instant);
    }
}
