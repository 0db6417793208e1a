package dev.ringback.task.policy;

import dev.ringback.task.protection.CallingWindows;
import dev.ringback.task.protection.Cap;
import dev.ringback.task.protection.PolicyVersion;
import dev.ringback.task.protection.RefusalLimit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact policy in force. */
@Schema(description = "A contact policy in force.")
record PolicyView(
        @Schema(examples = "P-OUT") String id,

        @Schema(examples = "1", description = "Decisions name it.")
        int version,

        @Schema(description = "Whether it protects every number, and not only on the programs that name it.")
        boolean companyWide,

        List<Cap> caps,
        @Nullable RefusalLimit refusals,
        @Nullable CallingWindows windows) {

    static PolicyView of(PolicyVersion policy) {
        return new PolicyView(
                policy.id(),
                policy.version(),
                policy.definition().companyWide(),
                policy.definition().caps(),
                policy.definition().refusals(),
                policy.definition().windows());
    }
}
