package dev.ringback.complaint.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.routing.CauseClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as it is shown to whom it charges: neither the complaint nor who reported it (CMPL-10). */
@Schema(
        name = "OwnFinding",
        description = "A finding that charges the caller.",
        requiredProperties = {
            "id",
            "about",
            "state",
            "causeClass",
            "standard",
            "occurredAt",
            "reason",
            "madeAt",
            "appealUntil"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnFindingView(
        UUID id,

        @Schema(description = "What a complaint tells of, or that one was answered late.")
        FindingAbout about,

        FindingState state,
        CauseClass causeClass,
        @Schema(examples = "003 part 5, 4.3") String standard,

        @Schema(examples = "S3:4.3", description = "The single item it is charged under.") @Nullable
        String penaltyItem,

        Instant occurredAt,
        String reason,
        Instant madeAt,

        @Schema(examples = "2026-04-09", description = "Last local date on which it may be appealed.")
        LocalDate appealUntil,

        FindingView.@Nullable Appeal appeal,
        @Nullable Instant overturnedAt) {

    static OwnFindingView of(Finding finding) {
        Finding.Verdict verdict = finding.verdict();
        Finding.@Nullable Overturning overturning = finding.overturning();
        return new OwnFindingView(
                finding.id(),
                finding.about(),
                finding.state(),
                finding.causeClass(),
                verdict.standard(),
                verdict.penaltyItem(),
                verdict.occurredAt(),
                verdict.reason(),
                finding.judge().at(),
                finding.appealUntil(),
                FindingView.Appeal.of(finding.appeal()),
                overturning == null ? null : overturning.at());
    }

    /** The form of a page in the published contract. */
    @Schema(name = "OwnFindingPage", description = "A page of findings.", requiredProperties = "items")
    record Page(
            List<OwnFindingView> items,

            @Schema(description = "Opaque; absent on the last page.") @Nullable
            String nextCursor) {}
}
