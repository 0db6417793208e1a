package dev.ringback.call.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.platform.pack.PackSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * A pack names the reading of outcomes it counts on (CALL-2). Definitions ship with this service and every call carries the
 * version that judged it, so there is nothing to change: a pack that counts on another reading is refused.
 */
@ApplicationScoped
class CallsSection implements PackSection {

    private static final String DEFINITION = "outcomeDefinition";

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
        int current = CallDefinition.CURRENT.version();
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
