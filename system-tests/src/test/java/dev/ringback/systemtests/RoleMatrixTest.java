package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.issuer.DevIssuer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Invariant 9, by the documents: every operation of every service says who may call it, and nobody else can. Guard: the
 * roles on each resource method.
 */
class RoleMatrixTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private record Operation(String method, String path, String contentType, Set<String> roles) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TASK_SERVICE", "CALLRECORD_SERVICE", "COMPLAINT_SERVICE", "SCORING_SERVICE"})
    void everyOperationIsForItsRolesAlone(ProcessName service) {
        String base = SharedStack.get().baseUrl(service);
        List<String> wrong = new ArrayList<>();
        List<Operation> operations = operations(base);
        for (Operation operation : operations) {
            if (operation.roles().isEmpty()) {
                wrong.add(operation + " states no roles");
                continue;
            }
            expect(401, operation, call(base, operation, "").status(), wrong);
            for (String role : DevIssuer.ROLES) {
                if (!operation.roles().contains(role)) {
                    expect(403, operation, call(base, operation, token(role)).status(), wrong);
                }
            }
            // One of its own roles gets past the door, whatever it then meets.
            if (operation.roles().stream().allMatch(role -> refused(call(base, operation, token(role))))) {
                wrong.add(operation + " lets nobody of " + operation.roles() + " in");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(operations).isNotEmpty();
    }

    private static boolean refused(Http.Answer answer) {
        return answer.status() == 401 || answer.status() == 403 && answer.code().equals("FORBIDDEN");
    }

    private static void expect(int expected, Operation operation, int status, List<String> wrong) {
        if (status != expected) {
            wrong.add(operation + " answers " + status + " instead of " + expected);
        }
    }

    private static List<Operation> operations(String base) {
        JsonNode document =
                new Http(base, "").get("/q/openapi?format=json").body().path("paths");
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            contentType(operation.getValue()),
                            roles(operation.getValue())));
                }
            }
        }
        return operations;
    }

    /** What the operation takes: some take no JSON, and say so before they look at who asks. */
    private static String contentType(JsonNode operation) {
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new HashSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static String token(String role) {
        return SharedStack.get().token(role, "somebody");
    }

    private static Http.Answer call(String base, Operation operation, String token) {
        String path = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return new Http(base, token).call(operation.method(), path, "{}", operation.contentType());
    }
}
