package dev.ringback.call.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.call.rulebook.OutcomeRule;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.pack.PackSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * A pack names the reading of outcomes it counts on (CALL-2). Readings are versions of a rule of this service, and every call
 * carries the one that judged it, so there is nothing to change: a pack that counts on another reading than the one in force on
 * its date is refused.
 */
@ApplicationScoped
class CallsSection implements PackSection {

    private static final String DEFINITION = "outcomeDefinition";

    private final Rulebook rules;

    CallsSection(Rulebook rules) {
        this.rules = rules;
    }

    @Override
    public String service() {
        return "callrecord-service";
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<String> faults(JsonNode section, Origin origin) {
        List<String> faults = new ArrayList<>();
        section.fieldNames().forEachRemaining(field -> {
            if (!field.equals(DEFINITION)) {
                faults.add("/" + field + ": unknown");
            }
        });
        JsonNode wanted = section.path(DEFINITION);
        int current = rules.on(OutcomeRule.class, origin.effectiveFrom()).version();
        if (!wanted.isMissingNode() && !(wanted.isInt() && wanted.intValue() == current)) {
            faults.add("/" + DEFINITION + ": calls are judged by version " + current);
        }
        return faults;
    }

    @Override
    public void apply(JsonNode section, Origin origin) {
        // Calls are judged by the version named already, else there were faults.
    }
}
