package dev.ringback.call.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What monitoring found on a point of the checklist. */
@Schema(name = "CallQualityResult")
enum ItemResult {
    PASS,
    FAIL,
    /** The call gave no occasion for it; it is left out of the percentage. */
    NOT_APPLICABLE
}
