package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.gateway.route.ServiceName;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the documents that are merged.
 *
 * @param name the name of the service it describes, {@code gateway} for the gateway's own
 * @param service that service; empty for the gateway
 * @param document the document as committed
 */
public record Source(String name, Optional<ServiceName> service, ObjectNode document) {

    /** What the names of its components begin with where another document has the same name for something else. */
    String prefix() {
        String shortName = name.replace("-service", "");
        return shortName.substring(0, 1).toUpperCase(Locale.ROOT) + shortName.substring(1);
    }
}
