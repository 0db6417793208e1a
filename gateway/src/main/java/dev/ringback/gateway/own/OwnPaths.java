package dev.ringback.gateway.own;

import dev.ringback.gateway.route.ServiceName;
import java.util.Arrays;
import java.util.Optional;

/** The paths of the contract that no service answers. */
public final class OwnPaths {

    /** The merged document, as JSON; below it the services' own documents, by service. */
    public static final String DOCUMENT = "/openapi";

    /** The merged document, as YAML. */
    public static final String YAML = "/openapi.yaml";

    /** The page; below it what it loads. */
    public static final String PAGE = "/docs";

    /** What people type for the page. */
    public static final String PAGE_TYPED = "/docs/";

    /** The catalogues. */
    public static final String CATALOGUES = "/v1/catalogues";

    private OwnPaths() {}

    /** Whether a path is open to everyone, token or not. */
    public static boolean isOpen(String path) {
        return path.equals(DOCUMENT)
                || path.equals(YAML)
                || path.equals(PAGE)
                || path.startsWith(DOCUMENT + "/")
                || path.startsWith(PAGE + "/");
    }

    /** Whether the gateway answers the path itself, or says that there is nothing. */
    public static boolean isOwn(String path) {
        return isOpen(path) || path.equals(CATALOGUES);
    }

    /** The service whose own document the path names. */
    public static Optional<ServiceName> serviceOf(String path) {
        return Arrays.stream(ServiceName.values())
                .filter(service -> path.equals(DOCUMENT + "/" + service.text()))
                .findFirst();
    }
}
