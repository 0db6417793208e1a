package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.Violation;
import dev.ringback.scoring.scheme.SchemeIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a pack, at once: what breaks the schema, what contradicts itself, and what names somebody
 * unknown. Works in the caller's transaction.
 */
@ApplicationScoped
class PackRules {
    /** A pack travels in one event, whose size the broker bounds. */
    private static final int LARGEST = 512 * 1024;

    private static final String SCHEMES = "/sections/scoring/schemes";

    private final PackSchema schema;
    private final DirectoryNames directory;
    private final SchemeIntake schemes;

    PackRules(PackSchema schema, DirectoryNames directory, SchemeIntake schemes) {
        this.schema = schema;
        this.directory = directory;
        this.schemes = schemes;
    }

    /**
     * The violations, each with its place as JSON pointer.
     *
     * @param effectiveFrom when it shall take effect, absent while nobody knows
     */
    List<Violation> violations(JsonNode document, @Nullable LocalDate effectiveFrom) {
        List<Violation> found = new ArrayList<>(schema.violations(document));
        if (document.path("packId").asText().equals(PackResource.SCHEMA)) {
            found.add(new Violation("/packId", "RESERVED", "the path of this id leads elsewhere"));
        }
        JsonNode sections = document.path("sections");
        if (EventJson.write(sections).length > LARGEST) {
            found.add(new Violation("/sections", "TOO_LARGE", "must not have more than " + LARGEST + " bytes"));
        }
        twice(sections.path("tasks").path("programs"), "/sections/tasks/programs", "id", found);
        twice(sections.path("tasks").path("contactPolicies"), "/sections/tasks/contactPolicies", "id", found);
        twice(sections.path("complaints").path("rules"), "/sections/complaints/rules", "causeClass", found);
        twice(sections.path("scoring").path("schemes"), SCHEMES, "scheme", found);
        found.addAll(TaskRules.violations("/sections/tasks", sections.path("tasks")));
        complaints(sections.path("complaints").path("rules"), found);
        each(sections.path("scoring").path("schemes"), found, scheme -> schemes.fault(scheme, effectiveFrom));
        return found;
    }

    /** What is wrong with the schemes of a pack that are only tried, whatever versions are stored. */
    List<Violation> draftViolations(JsonNode document) {
        List<Violation> found = new ArrayList<>(schema.violations(document));
        JsonNode list = document.path("sections").path("scoring").path("schemes");
        twice(list, SCHEMES, "scheme", found);
        each(list, found, SchemeIntake::contradiction);
        return found;
    }

    private static void twice(JsonNode list, String place, String property, List<Violation> found) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = list.get(i).path(property);
            if (value.isTextual() && !seen.add(value.asText())) {
                found.add(new Violation(place + "/" + i + "/" + property, "DUPLICATE", "is there twice"));
            }
        }
    }

    private void complaints(JsonNode rules, List<Violation> found) {
        for (int i = 0; i < rules.size(); i++) {
            String place = "/sections/complaints/rules/" + i;
            JsonNode unit = rules.get(i).path("departmentId");
            if (unit.isTextual() && !directory.knowsUnit(unit.asText())) {
                found.add(new Violation(place + "/departmentId", "UNKNOWN_ORG_UNIT", "no org unit has this id"));
            }
            JsonNode agent = rules.get(i).path("followUpAgentId");
            if (agent.isTextual() && !directory.knowsAgent(agent.asText())) {
                found.add(new Violation(place + "/followUpAgentId", "UNKNOWN_AGENT", "no agent has this id"));
            }
        }
    }

    /** Faults that a scheme following the schema may still have. */
    private static void each(JsonNode list, List<Violation> found, Function<JsonNode, Optional<Violation>> fault) {
        for (int i = 0; i < list.size(); i++) {
            String place = SCHEMES + "/" + i;
            boolean wellFormed =
                    found.stream().noneMatch(violation -> violation.field().startsWith(place));
            if (wellFormed) {
                fault.apply(list.get(i))
                        .ifPresent(each -> found.add(new Violation(place + each.field(), each.code(), each.message())));
            }
        }
    }
}
