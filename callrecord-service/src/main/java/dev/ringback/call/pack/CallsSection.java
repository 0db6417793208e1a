package dev.ringback.call.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.call.rulebook.OutcomeRule;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.pack.PackSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A pack names the reading of outcomes it counts on (CALL-2), or brings its own, which holds from the pack's date. Readings are
 * versions of a rule of this service, and every call carries the one that judged it. A pack that counts on another reading than
 * the one in force on its date is refused.
 */
@ApplicationScoped
class CallsSection implements PackSection {

    private static final String DEFINITION = "outcomeDefinition";
    private static final String OUTCOMES = "outcomes";

    private final Rulebook rules;
    private final ObjectMapper json;
    private final Validator validator;

    CallsSection(Rulebook rules, ObjectMapper json, Validator validator) {
        this.rules = rules;
        this.json = json;
        this.validator = validator;
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
            if (!field.equals(DEFINITION) && !field.equals(OUTCOMES)) {
                faults.add("/" + field + ": unknown");
            }
        });
        if (section.has(OUTCOMES)) {
            if (section.has(DEFINITION)) {
                faults.add("/" + DEFINITION + ": the pack brings a reading of its own");
            }
            own(section.path(OUTCOMES), origin.effectiveFrom(), faults);
        } else if (section.has(DEFINITION)) {
            JsonNode wanted = section.path(DEFINITION);
            int current = rules.on(OutcomeRule.class, origin.effectiveFrom()).version();
            if (!wanted.isInt() || wanted.intValue() != current) {
                faults.add("/" + DEFINITION + ": calls are judged by version " + current);
            }
        }
        return faults;
    }

    /** Calls are judged by the version named already, else there were faults; a reading of the pack's own is the next one. */
    @Override
    public void apply(JsonNode section, Origin origin) {
        if (section.has(OUTCOMES)) {
            rules.add(read(section.path(OUTCOMES)), origin.effectiveFrom(), origin.by());
        }
    }

    private void own(JsonNode outcomes, LocalDate effectiveFrom, List<String> faults) {
        try {
            validator.validate(read(outcomes)).stream()
                    .map(fault -> "/" + OUTCOMES + "/"
                            + fault.getPropertyPath().toString().replace('.', '/') + ": " + fault.getMessage())
                    .sorted()
                    .forEach(faults::add);
        } catch (IllegalArgumentException notOne) {
            faults.add("/" + OUTCOMES + ": no reading of outcomes");
        }
        LocalDate open = rules.openFrom(OutcomeRule.class);
        if (effectiveFrom.isBefore(open)) {
            faults.add("/" + OUTCOMES + ": there is a reading that holds from " + open.minusDays(1));
        }
    }

    private OutcomeRule read(JsonNode outcomes) {
        try {
            return json.treeToValue(outcomes, OutcomeRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No reading of outcomes", e);
        }
    }
}
