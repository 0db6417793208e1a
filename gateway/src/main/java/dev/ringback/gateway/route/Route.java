package dev.ringback.gateway.route;

/**
 * One line of the route table.
 *
 * @param prefix whole path segments, such as {@code /v1/tasks}; it stands for itself and everything below it
 * @param service who answers
 * @param body how much a request body may hold
 */
public record Route(String prefix, ServiceName service, Body body) {

    /** The kinds of body; their sizes are configured. */
    public enum Body {
        /** One JSON document. */
        ORDINARY,
        /** A stream of rows, forwarded as it comes. */
        BULK
    }

    public Route {
        if (!CanonicalPath.isCanonical(prefix)) {
            throw new IllegalArgumentException("Not a canonical path: " + prefix);
        }
    }
}
