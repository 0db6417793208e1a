package dev.ringback.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * States under {@code x-roles} who may call an operation (invariant 9), from the scopes the build derives from
 * {@code @RolesAllowed}, and documents the answers every operation shares.
 */
public class RolesFilter implements OASFilter {
    private static final Map<String, String> SHARED = Map.of(
            "400", "The request cannot be read: MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER",
            "401", "UNAUTHENTICATED or TOKEN_EXPIRED",
            "403", "FORBIDDEN: none of the roles under x-roles");

    @Override
    public Operation filterOperation(Operation operation) {
        TreeSet<String> roles = new TreeSet<>();
        if (operation.getSecurity() != null) {
            for (SecurityRequirement requirement : operation.getSecurity()) {
                for (List<String> scopes : requirement.getSchemes().values()) {
                    roles.addAll(scopes);
                }
            }
        }
        operation.addExtension("x-roles", List.copyOf(roles));
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        SHARED.forEach((status, description) -> {
            if (responses.getAPIResponse(status) == null
                    || "Not Authorized".equals(responses.getAPIResponse(status).getDescription())
                    || "Not Allowed".equals(responses.getAPIResponse(status).getDescription())) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        operation.setResponses(responses);
        return operation;
    }
}
