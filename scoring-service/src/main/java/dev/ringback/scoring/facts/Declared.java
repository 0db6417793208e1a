package dev.ringback.scoring.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.scoring.approval.Approvals;
import java.util.List;

/** Members of a reported fact's content that nobody told: they follow from what was told, when and by whom. */
final class Declared {
    static final String REPORTED_BY = "reportedBy";
    static final String REPLACES = "replaces";
    static final String MEASURES = "measures";
    static final String CASES = "cases";
    static final String COUNTS_AT = "countsAt";

    private Declared() {}

    /** What was told, alone: two facts are the same when this is. */
    static JsonNode told(JsonNode data) {
        return ((ObjectNode) data.deepCopy())
                .without(List.of(REPORTED_BY, REPLACES, MEASURES, CASES, COUNTS_AT, Approvals.NEEDS_APPROVAL));
    }
}
