package dev.ringback.scoring.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a service said of a version.
 *
 * @param digest as the service computed it; absent until it reports
 * @param appliedAt when it began to run it, absent until then and when it refused
 * @param refusedAt when it refused
 * @param refusal why it does not run it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PackServiceReport", description = "What a service says of a version; only its name until it reports.")
record ServiceReport(
        @Schema(examples = "task-service") String service,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable
        String digest,

        @Nullable Instant appliedAt,
        @Nullable Instant refusedAt,

        @Schema(examples = "/programs/0/policies/1: no such contact policy") @Nullable
        String refusal) {

    static ServiceReport none(String service) {
        return new ServiceReport(service, null, null, null, null);
    }

    boolean refuses(String expected) {
        return refusal != null || (digest != null && !digest.equals(expected));
    }

    boolean runs(String expected) {
        return refusal == null && expected.equals(digest);
    }
}
