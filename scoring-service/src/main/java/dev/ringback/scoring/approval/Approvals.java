package dev.ringback.scoring.approval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.scoring.scheme.ItemRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says which facts need a second person, and how one stands with him. */
@ApplicationScoped
public class Approvals {
    /** Member of a fact's content: it counts once it is approved. What was journaled decides, not the configuration of today. */
    public static final String NEEDS_APPROVAL = "needsApproval";

    /** A column of the journal's rows: the content of what was decided on a fact that needs it, else null. */
    public static final String DECISION = """
            CASE WHEN payload->>'needsApproval' = 'true'
                 THEN (SELECT d.payload FROM journal d WHERE d.fact_id = 'approval:' || journal.fact_id) END AS decision
            """;

    private final FourEyesConfig config;

    Approvals(FourEyesConfig config) {
        this.config = config;
    }

    /** Whether cases of the item that people record need a second person. */
    public boolean needed(ItemRule item) {
        return config.fourEyes().contains(item.costsMoney() ? FourEyes.FINE : FourEyes.DEMERIT);
    }

    /** Whether facts of a reported type do. */
    public boolean needed(String reportedType) {
        return config.fourEyes().stream().anyMatch(kind -> kind.name().equals(reportedType));
    }

    /**
     * How a fact stands; nothing where it needs nobody.
     *
     * @param decision content of what was decided on it, absent while nobody has
     */
    public static @Nullable Approval of(JsonNode content, @Nullable JsonNode decision) {
        if (!content.path(NEEDS_APPROVAL).asBoolean()) {
            return null;
        }
        return decision == null ? Approval.PENDING : decided(decision);
    }

    static Approval decided(JsonNode decision) {
        return new Approval(
                decision.path("approved").asBoolean() ? ApprovalState.APPROVED : ApprovalState.REFUSED,
                decision.path("decidedBy").asText(),
                Instant.parse(decision.path("decidedAt").asText()),
                decision.path("reason").asText());
    }

    static String decisionId(String factId) {
        return "approval:" + factId;
    }
}
