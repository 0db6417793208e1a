package dev.ringback.complaint.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.complaint.routing.RoutingService;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.pack.PackSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes the routing rules of a pack over, each as the next version where it says something new. Whether units and agents
 * exist was checked by the service that owns them, when the pack was activated; word of them may reach this one later than
 * the pack.
 */
@ApplicationScoped
class ComplaintsSection implements PackSection {

    private static final String RULES = "rules";

    private final RoutingService routing;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final BusinessClock clock;

    ComplaintsSection(RoutingService routing, ObjectMapper mapper, Validator validator, BusinessClock clock) {
        this.routing = routing;
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public String service() {
        return "complaint-service";
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public List<String> faults(JsonNode section, Origin origin) {
        List<String> faults = new ArrayList<>();
        JsonNode rules = section.path(RULES);
        for (int i = 0; i < rules.size(); i++) {
            String place = "/" + RULES + "/" + i;
            try {
                validator.validate(read(rules.get(i))).stream()
                        .map(violation -> place + "/" + violation.getPropertyPath() + ": " + violation.getMessage())
                        .sorted()
                        .forEach(faults::add);
            } catch (JsonMappingException e) {
                String field = e.getPath().stream()
                        .map(step -> "/" + step.getFieldName())
                        .collect(Collectors.joining());
                faults.add(place + field + ": unknown, or of the wrong type");
            } catch (JsonProcessingException e) {
                faults.add(place + ": cannot be read");
            }
        }
        return faults;
    }

    @Override
    public void apply(JsonNode section, Origin origin) {
        Instant from = clock.startOf(origin.effectiveFrom());
        for (JsonNode node : section.path(RULES)) {
            PackedRule rule;
            try {
                rule = read(node);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A rule without faults cannot be read", e);
            }
            routing.takeOver(
                    rule.causeClass(),
                    new RoutingService.Route(rule.departmentId(), rule.days(), rule.followUpAgentId()),
                    from,
                    origin.by());
        }
    }

    private PackedRule read(JsonNode rule) throws JsonProcessingException {
        return mapper.treeToValue(rule, PackedRule.class);
    }
}
