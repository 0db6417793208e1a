package dev.ringback.stack.demo;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.clock.ClockFile;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A local stack as the demo sees it. */
public final class StackTarget implements DemoTarget {

    private final Stack stack;
    private final ClockFile clock;
    private final Optional<Outage> outage;

    /** Of a running stack. */
    public StackTarget(Stack stack) {
        this(stack, Optional.empty());
    }

    /** Of a running stack, parts of which are away for a month. */
    public StackTarget(Stack stack, Outage outage) {
        this(stack, Optional.of(outage));
    }

    private StackTarget(Stack stack, Optional<Outage> outage) {
        this.stack = stack;
        this.clock = stack.clock();
        this.outage = outage;
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

    @Override
    public Optional<Outage> outage() {
        return outage;
    }
}
