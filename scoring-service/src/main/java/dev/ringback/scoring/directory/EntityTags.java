package dev.ringback.scoring.directory;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.access.Parameters;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: a write may name the version it is based on. */
final class EntityTags {
    private static final Pattern IF_MATCH = Pattern.compile("\\*|(W/)?\"[^\"]{0,64}\"(\\s*,\\s*(W/)?\"[^\"]{0,64}\")*");

    private EntityTags() {}

    /**
     * Checks an {@code If-Match} header.
     *
     * @param ifMatch absent when the client does not care
     * @param version of the object, absent when there is none
     * @throws ProblemException STALE_VERSION when the header names no version that is current, INVALID_PARAMETER when
     *     it is not a list of entity tags
     */
    static void require(@Nullable String ifMatch, @Nullable Long version) {
        if (ifMatch == null) {
            return;
        }
        String wanted = ifMatch.strip();
        if (!IF_MATCH.matcher(wanted).matches()) {
            throw Parameters.invalid(HttpHeaders.IF_MATCH, "an entity tag in double quotes");
        }
        boolean current = version != null
                && (wanted.equals("*")
                        || Arrays.stream(wanted.split("\\s*,\\s*", -1))
                                .anyMatch(tag -> tag.equals("\"" + version + "\"")));
        if (!current) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
    }

    /** 201 with the object's place when it was made, else 200; with its tag. */
    static Response response(Saved<?> saved, String location) {
        Response.ResponseBuilder answer = saved.created() ? Response.created(URI.create(location)) : Response.ok();
        return answer.entity(saved.view())
                .tag(new EntityTag(Long.toString(saved.version())))
                .build();
    }
}
