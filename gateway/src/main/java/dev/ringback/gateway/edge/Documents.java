package dev.ringback.gateway.edge;

import dev.ringback.gateway.route.ServiceName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;

/** The services' OpenAPI documents: a list, and each by its service's name. Open to everyone. */
final class Documents {

    static final String ROOT = "/openapi";

    /** Where a service has its document. */
    static final String AT_SERVICE = "/q/openapi";

    private Documents() {}

    static boolean isHere(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** The service whose document the path names. */
    static Optional<ServiceName> serviceOf(String path) {
        return Arrays.stream(ServiceName.values())
                .filter(service -> path.equals(href(service)))
                .findFirst();
    }

    /** The list, as JSON. */
    static String list() {
        JsonArray documents = new JsonArray();
        for (ServiceName service : ServiceName.values()) {
            documents.add(new JsonObject().put("service", service.text()).put("href", href(service)));
        }
        return new JsonObject().put("documents", documents).encode();
    }

    private static String href(ServiceName service) {
        return ROOT + "/" + service.text();
    }
}
