package dev.ringback.stack.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A running platform, as the demo sees it. */
public interface DemoTarget {

    /** Root of the gateway. */
    URI gateway();

    /**
     * A token.
     *
     * @param roles role names separated by spaces
     * @param subject who it is for; an agent's id for the role agent
     */
    String token(String roles, String subject);

    /** Business time now. */
    Instant now();

    /** Sets business time in all services at once; it goes on from there. */
    void setClock(Instant instant);

    /** What is away during the month; usually nothing is. */
    default Optional<Outage> outage() {
        return Optional.empty();
    }
}
