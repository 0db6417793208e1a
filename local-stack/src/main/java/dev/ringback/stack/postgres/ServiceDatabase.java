package dev.ringback.stack.postgres;

import java.util.List;

/**
 * A service's database. Its owner is a role of the same name, which sees no other database's tables.
 *
 * @param service the service that owns it
 * @param name name of the database and of the role
 */
public record ServiceDatabase(String service, String name) {

    /** All four. */
    public static final List<ServiceDatabase> ALL = List.of(
            new ServiceDatabase("task-service", "ringback_task"),
            new ServiceDatabase("callrecord-service", "ringback_call"),
            new ServiceDatabase("complaint-service", "ringback_complaint"),
            new ServiceDatabase("scoring-service", "ringback_scoring"));

    /**
     * The database of a service.
     *
     * @throws IllegalArgumentException if the service has none
     */
    public static ServiceDatabase of(String service) {
        return ALL.stream()
                .filter(each -> each.service.equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " has no database"));
    }

    /** JDBC address without credentials. */
    public String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }
}
