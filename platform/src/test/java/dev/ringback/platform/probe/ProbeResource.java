package dev.ringback.platform.probe;

import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small resource that uses every shared mechanism, for the platform's own tests. */
@Path("/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {
    @Inject
    Idempotency idempotency;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    CurrentUser user;

    public record Part(@NotBlank String code) {}

    public record NewProbe(
            @NotBlank @Size(max = 20) String name,
            @Max(10) @Nullable Integer count,
            @Nullable Instant at,
            @Valid @Nullable Part part) {}

    @POST
    @RolesAllowed(Roles.CRM)
    public Response create(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewProbe probe) {
        return idempotency.run(key, "create-probe", probe, () -> {
            UUID id = UUID.randomUUID();
            insert(id, probe.name());
            outbox.append(id.toString(), 1, new TaskClaimed(id, "A01", 1, Instant.EPOCH));
            if (probe.name().equals("fails")) {
                throw new ProblemException(CommonError.CONFLICT);
            }
            if (probe.name().equals("database away")) {
                throw new IllegalStateException("secret detail", new SQLException("secret", "57P01"));
            }
            return Reply.created(Map.of("id", id, "by", user.subject()), "/v1/probes/" + id);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    public Map<String, String> get(@PathParam("id") UUID id, @QueryParam("limit") @Max(5) int limit) {
        if (limit == 5) {
            throw new IllegalStateException("secret detail");
        }
        throw new ProblemException(CommonError.NOT_FOUND);
    }

    private void insert(UUID id, String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO probe VALUES (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
