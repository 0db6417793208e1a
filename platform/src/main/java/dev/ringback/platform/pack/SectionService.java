package dev.ringback.platform.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.fault.Transience;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes this service's section of a pack. What it cannot run it refuses as soon as it hears of it, days before the date;
 * what it can it runs from the date on, or when it comes back after it. Either way it reports, with the digest it
 * computed itself.
 */
@ApplicationScoped
class SectionService {
    private static final Logger LOG = Logger.getLogger(SectionService.class);
    private static final int LONGEST_REFUSAL = 4000;

    private final Instance<PackSection> section;
    private final SectionTable table;
    private final Outbox outbox;
    private final BusinessClock clock;

    SectionService(Instance<PackSection> section, SectionTable table, Outbox outbox, BusinessClock clock) {
        this.section = section;
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether this process takes sections at all. */
    boolean takesPart() {
        return section.isResolvable();
    }

    /** Keeps the section of an activated pack, or refuses it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void receive(PackActivated event) {
        table.lock();
        @Nullable Object own = event.sections().get(section.get().name());
        HeldSection held = new HeldSection(
                event.packId(),
                event.version(),
                PackSections.digest(event.sections()),
                event.effectiveFrom(),
                own == null ? null : new String(EventJson.write(own), StandardCharsets.UTF_8));
        if (!table.keep(held, event.activatedAt())) {
            return;
        }
        List<String> faults = held.digest().equals(event.digest())
                ? faults(held)
                : List.of("the digest of what was received is not " + event.digest());
        if (!faults.isEmpty()) {
            report(held, faults);
        }
    }

    /** Notes that a service refused a pack. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refused(PackApplied event) {
        table.refused(event.packId(), event.version(), event.service());
    }

    /**
     * Runs the first section whose date has come, in a transaction of its own. A section that fails for its own sake is
     * refused, and nothing of it stays.
     *
     * @return whether there was one
     */
    boolean applyNext() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<HeldSection> due = due();
                due.ifPresent(held -> {
                    List<String> faults = faults(held);
                    if (faults.isEmpty() && held.section() != null) {
                        section.get().apply(read(held.section()), held.origin());
                    }
                    report(held, faults);
                });
                return due.isPresent();
            });
        } catch (RuntimeException failure) {
            if (Transience.isPassing(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "A section of a pack cannot be run");
            String reason = "the section cannot be run: " + failure.getClass().getSimpleName();
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<HeldSection> due = due();
                due.ifPresent(held -> report(held, List.of(reason)));
                return due.isPresent();
            });
        }
    }

    private Optional<HeldSection> due() {
        table.lock();
        return table.due(clock.today());
    }

    private List<String> faults(HeldSection held) {
        return held.section() == null ? List.of() : section.get().faults(read(held.section()), held.origin());
    }

    private void report(HeldSection held, List<String> faults) {
        @Nullable String refusal = null;
        if (!faults.isEmpty()) {
            String all = String.join("; ", faults);
            refusal = all.substring(0, Math.min(all.length(), LONGEST_REFUSAL));
        }
        long reports = table.decide(held, refusal, clock.now());
        String service = section.get().service();
        outbox.append(
                held.packId() + "/" + service,
                reports,
                new PackApplied(held.packId(), held.version(), service, held.digest(), refusal, clock.now()));
        LOG.infof(
                "Pack %s version %d: %s",
                held.packId(), held.version(), refusal == null ? "runs" : "refused, " + refusal);
    }

    private static JsonNode read(@Nullable String json) {
        return json == null
                ? JsonNodeFactory.instance.missingNode()
                : EventJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
