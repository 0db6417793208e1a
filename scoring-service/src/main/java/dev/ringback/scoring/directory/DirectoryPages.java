package dev.ringback.scoring.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of the directory's lists, for the API document. */
final class DirectoryPages {
    private DirectoryPages() {}

    /** A page of org units. */
    @Schema(name = "OrgUnitPage")
    record OrgUnits(
            List<OrgUnitView> items,
            @Schema(examples = "Y2FsbGJhY2s") @Nullable String nextCursor) {}

    /** A page of agents. */
    @Schema(name = "AgentPage")
    record Agents(
            List<AgentView> items,
            @Schema(examples = "QTUw") @Nullable String nextCursor) {}

    /** A page of pay profiles. */
    @Schema(name = "PayProfilePage")
    record PayProfiles(
            List<PayProfileView> items,
            @Schema(examples = "MjAyNi0wMS0wMQ") @Nullable String nextCursor) {}
}
