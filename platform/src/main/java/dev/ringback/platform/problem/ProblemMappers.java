package dev.ringback.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.ringback.platform.fault.Transience;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** The one place where exceptions become problem documents. The exception says its status; nothing is guessed by text. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e, ContainerRequestContext request) {
        return answer(e.code(), e.args(), e.violations(), e.extensions(), request);
    }

    @ServerExceptionMapper
    public Response constraint(ResteasyReactiveViolationException e, ContainerRequestContext request) {
        List<Violation> violations = new ArrayList<>();
        boolean inBody = false;
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            List<String> path = new ArrayList<>();
            for (Path.Node node : violation.getPropertyPath()) {
                boolean methodLevel = node.getKind() == ElementKind.METHOD
                        || node.getKind() == ElementKind.CROSS_PARAMETER
                        || node.getKind() == ElementKind.RETURN_VALUE;
                if (!methodLevel) {
                    path.add(element(node));
                }
            }
            if (path.size() == 1 && violation.getInvalidValue() == null && ofBody(violation)) {
                return answer(CommonError.MALFORMED_JSON, List.of(), List.of(), Map.of(), request);
            }
            if (path.size() > 1) {
                inBody = true;
                path.removeFirst();
            }
            String annotation = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            violations.add(new Violation(
                    String.join(".", path).replace(".[", "["), snake(annotation), violation.getMessage()));
        }
        violations.sort(Comparator.comparing(Violation::field).thenComparing(Violation::code));
        CommonError code = inBody ? CommonError.VALIDATION_FAILED : CommonError.INVALID_PARAMETER;
        return answer(code, List.of(), violations, Map.of(), request);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, ContainerRequestContext request) {
        return json(e, request);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, ContainerRequestContext request) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return json(cause, request);
        }
        if (e instanceof NotFoundException && e.getCause() != null && hasQuery(request)) {
            return answer(CommonError.INVALID_PARAMETER, List.of(), List.of(), Map.of(), request);
        }
        return answer(CommonError.ofStatus(e.getResponse().getStatus()), List.of(), List.of(), Map.of(), request);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e, ContainerRequestContext request) {
        return unauthenticated(CommonError.UNAUTHENTICATED, request);
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException e, ContainerRequestContext request) {
        boolean expired = false;
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            expired |= t instanceof InvalidJwtException jwt && jwt.hasExpired();
        }
        return unauthenticated(expired ? CommonError.TOKEN_EXPIRED : CommonError.UNAUTHENTICATED, request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, ContainerRequestContext request) {
        return answer(CommonError.FORBIDDEN, List.of(), List.of(), Map.of(), request);
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException e, ContainerRequestContext request) {
        return answer(CommonError.CONFLICT, List.of(), List.of(), Map.of(), request);
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException e, ContainerRequestContext request) {
        if (Transience.isPassing(e)) {
            // Nothing was committed, or the client finds out with its key: worth another try either way.
            LOG.warnf(e, "The database is away");
            Response answer = answer(CommonError.SERVICE_UNAVAILABLE, List.of(), List.of(), Map.of(), request);
            return Response.fromResponse(answer)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .build();
        }
        String correlation = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected failure %s", correlation);
        return answer(CommonError.INTERNAL, List.of(), List.of(), Map.of("correlationId", correlation), request);
    }

    private static Response json(JsonProcessingException e, ContainerRequestContext request) {
        // Text that stops being JSON in the middle of a field is still no JSON.
        if (!(e instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()
                || e.getCause() instanceof JsonParseException) {
            return answer(CommonError.MALFORMED_JSON, List.of(), List.of(), Map.of(), request);
        }
        String field = mapping.getPath().stream()
                .map(reference ->
                        reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        Locale language = language(request);
        CommonError code =
                e instanceof UnrecognizedPropertyException ? CommonError.UNKNOWN_FIELD : CommonError.WRONG_TYPE;
        String message = Problems.text(code.name() + ".title", language, code.name());
        return answer(code, List.of(), List.of(new Violation(field, code.name(), message)), Map.of(), request);
    }

    private static Response unauthenticated(CommonError code, ContainerRequestContext request) {
        Response answer = answer(code, List.of(), List.of(), Map.of(), request);
        String challenge = code == CommonError.TOKEN_EXPIRED ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private static Response answer(
            ErrorCode code,
            List<Object> args,
            List<Violation> violations,
            Map<String, Object> extensions,
            ContainerRequestContext request) {
        Locale language = language(request);
        Map<String, Object> document = Problems.document(
                code,
                args,
                violations,
                extensions,
                language,
                request.getUriInfo().getRequestUri().getPath(),
                RequestId.of(request));
        return Problems.response(document, code.status(), language);
    }

    private static Locale language(ContainerRequestContext request) {
        return Problems.language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static boolean hasQuery(ContainerRequestContext request) {
        return !request.getUriInfo().getQueryParameters().isEmpty();
    }

    /** Whether the violated parameter is the body: the one parameter that no annotation binds to anything else. */
    private static boolean ofBody(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node method = nodes.next();
        if (method.getKind() != ElementKind.METHOD || !nodes.hasNext()) {
            return false;
        }
        Path.Node parameter = nodes.next();
        if (parameter.getKind() != ElementKind.PARAMETER) {
            return false;
        }
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName()))
                .filter(each -> List.of(each.getParameterTypes())
                        .equals(method.as(Path.MethodNode.class).getParameterTypes()))
                .flatMap(each -> Arrays.stream(each.getParameterAnnotations()[index]))
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs")
                                || annotation.annotationType().getPackageName().startsWith("org.jboss.resteasy"));
    }

    private static String element(Path.Node node) {
        // The index a node carries is its place in the list named before it.
        String index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
        boolean unnamed = node.getKind() == ElementKind.CONTAINER_ELEMENT || node.getName() == null;
        return unnamed ? index : index.isEmpty() ? node.getName() : index + "." + node.getName();
    }

    private static String snake(String annotation) {
        return annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
