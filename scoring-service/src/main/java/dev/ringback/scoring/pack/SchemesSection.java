package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.pack.PackSection;
import dev.ringback.scoring.scheme.SchemeIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The section this service takes: versions of scoring schemes. */
@ApplicationScoped
class SchemesSection implements PackSection {
    private final SchemeIntake schemes;

    SchemesSection(SchemeIntake schemes) {
        this.schemes = schemes;
    }

    @Override
    public String service() {
        return "scoring-service";
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public List<String> faults(JsonNode section, Origin origin) {
        List<String> faults = new ArrayList<>();
        JsonNode list = section.path("schemes");
        for (int i = 0; i < list.size(); i++) {
            String place = "/schemes/" + i;
            schemes.fault(list.get(i), origin.effectiveFrom())
                    .ifPresent(fault -> faults.add(place + fault.field() + ": " + fault.message()));
        }
        return faults;
    }

    @Override
    public void apply(JsonNode section, Origin origin) {
        section.path("schemes").forEach(scheme -> schemes.take(scheme, origin.effectiveFrom()));
    }
}
