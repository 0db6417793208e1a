package dev.ringback.task.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.pack.PackSection;
import dev.ringback.task.policy.PolicyService;
import dev.ringback.task.program.ProgramRequest;
import dev.ringback.task.program.ProgramService;
import dev.ringback.task.protection.PolicyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Takes programs and contact policies of a pack over, each as the next version where it says something new. */
@ApplicationScoped
class TasksSection implements PackSection {

    private static final String PROGRAMS = "programs";
    private static final String POLICIES = "contactPolicies";

    private final ProgramService programs;
    private final PolicyService policies;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final BusinessClock clock;

    TasksSection(
            ProgramService programs,
            PolicyService policies,
            ObjectMapper mapper,
            Validator validator,
            BusinessClock clock) {
        this.programs = programs;
        this.policies = policies;
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public String service() {
        return "task-service";
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<String> faults(JsonNode section, Origin origin) {
        List<String> faults = new ArrayList<>();
        List<Element<PolicyDefinition>> policyList = read(section, POLICIES, PolicyDefinition.class);
        note(faults, POLICIES, policyList);
        List<Element<ProgramRequest>> programList = read(section, PROGRAMS, ProgramRequest.class);
        note(faults, PROGRAMS, programList);
        Set<String> alongside = policyList.stream().map(Element::id).collect(Collectors.toSet());
        for (int i = 0; i < programList.size(); i++) {
            String place = place(PROGRAMS, i);
            String id = programList.get(i).id();
            programList
                    .get(i)
                    .good()
                    .flatMap(program -> Stream.concat(
                            programs.faults(program, alongside).stream(), programs.otherChannel(id, program).stream()))
                    .forEach(fault -> faults.add(place + Element.pointer(fault.field()) + ": " + fault.message()));
        }
        return faults;
    }

    @Override
    public void apply(JsonNode section, Origin origin) {
        Instant from = clock.startOf(origin.effectiveFrom());
        // Policies first, for programs name them.
        read(section, POLICIES, PolicyDefinition.class)
                .forEach(policy -> policies.takeOver(policy.id(), policy.required(), from));
        read(section, PROGRAMS, ProgramRequest.class)
                .forEach(program -> programs.takeOver(program.id(), program.required(), from));
    }

    private <T> List<Element<T>> read(JsonNode section, String list, Class<T> type) {
        return StreamSupport.stream(section.path(list).spliterator(), false)
                .map(node -> Element.read(node, type, mapper, validator))
                .toList();
    }

    private static void note(List<String> faults, String list, List<? extends Element<?>> elements) {
        for (int i = 0; i < elements.size(); i++) {
            String place = place(list, i);
            elements.get(i).faults().forEach(fault -> faults.add(place + fault));
        }
    }

    private static String place(String list, int index) {
        return "/" + list + "/" + index;
    }
}
