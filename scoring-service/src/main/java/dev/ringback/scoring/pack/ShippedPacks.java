package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts the packs that ship with this release beside those people uploaded, to be read, copied and edited. */
@Singleton
class ShippedPacks {
    private static final List<String> SHIPPED = List.of(PackResources.SALES);

    private final PackService packs;

    ShippedPacks(PackService packs) {
        this.packs = packs;
    }

    void ship(@Observes StartupEvent event) {
        for (String resource : SHIPPED) {
            byte[] document = PackResources.read(resource).getBytes(StandardCharsets.UTF_8);
            packs.ship(EventJson.read(document, JsonNode.class));
        }
    }
}
