package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.gateway.route.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The committed documents, as the build copied them. */
public final class Sources {

    private static final String GATEWAY = "gateway";

    private Sources() {}

    /** Reads all of them: the services' in the order of {@link ServiceName}, then the gateway's own. */
    public static List<Source> load() {
        YAMLMapper yaml = new YAMLMapper();
        List<Source> sources = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            sources.add(new Source(service.text(), Optional.of(service), read(yaml, service.text())));
        }
        sources.add(new Source(GATEWAY, Optional.empty(), read(yaml, GATEWAY)));
        return List.copyOf(sources);
    }

    private static ObjectNode read(YAMLMapper yaml, String name) {
        String resource = "/openapi/" + name + "/openapi.yaml";
        try (InputStream in = Objects.requireNonNull(Sources.class.getResourceAsStream(resource), resource)) {
            JsonNode document = yaml.readTree(in);
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalStateException(resource + " is no OpenAPI document");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
