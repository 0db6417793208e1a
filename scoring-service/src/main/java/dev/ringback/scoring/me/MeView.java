package dev.ringback.scoring.me;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The caller.
 *
 * @param subject of the token
 * @param agentId the id under which his calls and points are kept; absent for who is no agent
 * @param roles those of the token that this platform knows, sorted
 * @param name absent unless the directory knows him
 * @param orgPath from the top to his own unit; empty unless the directory knows him
 * @param employed whether the directory has him as employed today
 */
@Schema(name = "Me", description = "The caller, as token and directory say together.")
record MeView(
        @Schema(required = true, examples = "8f0c6f0e-mei") String subject,

        @Schema(
                description = "The id under which calls and points are kept; absent for who is no agent.",
                examples = "A01")
        @Nullable
        String agentId,

        @Schema(required = true, examples = "[\"agent\"]") List<String> roles,
        @Schema(examples = "王芳") @Nullable String name,
        @Schema(examples = "callback-team") @Nullable String orgUnitId,
        @Schema(examples = "回访组") @Nullable String orgUnitName,

        @Schema(
                required = true,
                description = "From the top to the own unit; empty unless the directory has the agent.")
        List<UnitOnPath> orgPath,

        @Schema(
                required = true,
                description = "Whether the directory has the caller as employed today.",
                examples = "true")
        boolean employed) {}
