package dev.ringback.complaint.analysis;

import dev.ringback.complaint.view.ComplaintView;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that has something in common with another.
 *
 * @param common what
 */
@Schema(
        name = "RelatedComplaint",
        description = "A complaint that has something in common with another.",
        requiredProperties = {"common", "complaint"})
record RelatedView(Set<Common> common, ComplaintView complaint) {

    /** The form of the list in the published contract. */
    @Schema(
            name = "RelatedComplaintPage",
            description = "What has something in common with a complaint.",
            requiredProperties = "items")
    record Page(List<RelatedView> items) {}
}
