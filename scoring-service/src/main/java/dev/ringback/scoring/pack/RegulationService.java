package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes a pack of shipped regulations under the readings that are asked for, and activates it. */
@ApplicationScoped
class RegulationService {
    /** The pack that holds them; its versions tell what was chosen when. */
    static final String PACK = "REGULATIONS";

    private final PackActivationService packs;

    RegulationService(PackActivationService packs) {
        this.packs = packs;
    }

    /**
     * Activates shipped regulations.
     *
     * @return 201 with the pack's version, or 200 with the last one, when it holds the same for the same date
     * @throws ProblemException VALIDATION_FAILED
     */
    Reply activate(ActivateRegulations request, String by) {
        LocalDate from = Objects.requireNonNull(request.effectiveFrom());
        Set<ActivateRegulations.Regulation> asked = request.regulations() == null
                ? EnumSet.allOf(ActivateRegulations.Regulation.class)
                : request.regulations();
        Readings readings = Objects.requireNonNullElse(request.readings(), Readings.SHIPPED);
        Set<String> resources = new TreeSet<>(
                asked.stream().map(ActivateRegulations.Regulation::resource).toList());
        requireAbout(readings, resources);
        return packs.activateShipped(PACK, version -> document(resources, readings, version), from, by);
    }

    private static JsonNode document(Set<String> resources, Readings readings, int version) {
        ArrayNode schemes = JsonNodeFactory.instance.arrayNode();
        resources.forEach(resource -> schemes.add(scheme(resource, readings, version)));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("packId", PACK)
                .put("title", "Shipped scoring regulations")
                .put("source", "000 to 003, as read by whoever activated them");
        document.putObject("sections").putObject("scoring").set("schemes", schemes);
        return document;
    }

    /** A reading of a regulation that is not activated would be lost without a word. */
    private static void requireAbout(Readings readings, Set<String> resources) {
        ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);
        readings.given().forEach((field, scheme) -> {
            if (resources.stream().noneMatch(resource -> resource.startsWith("schemes/" + scheme + "-"))) {
                refusal.violation("readings." + field, "NOT_ALLOWED", "is about " + scheme + ", which is not named");
            }
        });
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }

    /** Its version is that of what ships and that of the pack, since another content, or the same again later, is another version. */
    private static JsonNode scheme(String resource, Readings readings, int version) {
        ObjectNode scheme = (ObjectNode)
                EventJson.read(PackResources.read(resource).getBytes(StandardCharsets.UTF_8), JsonNode.class);
        scheme.remove("effectiveFrom");
        readings.into(scheme);
        return scheme.put("version", scheme.path("version").asText() + "-" + PACK + "." + version);
    }
}
