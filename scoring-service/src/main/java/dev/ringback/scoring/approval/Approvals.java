package dev.ringback.scoring.approval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.scoring.scheme.ItemRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says which facts need a second person, and how one stands with him. */
@ApplicationScoped
public class Approvals {
    /** Member of a fact's content: it counts once it is approved. What was journaled decides, not the configuration of today. */
    public static final String NEEDS_APPROVAL = "needsApproval";

    private static final String DECISION = "SELECT payload FROM journal WHERE fact_id = ?";

    private final Sql sql;
    private final FourEyesConfig config;

    Approvals(Sql sql, FourEyesConfig config) {
        this.sql = sql;
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

    /** How a fact stands; nothing where it needs nobody. */
    public @Nullable Approval of(String factId, JsonNode content) {
        if (!content.path(NEEDS_APPROVAL).asBoolean()) {
            return null;
        }
        @Nullable
        JsonNode decision = sql.first(
                Query.of(DECISION, decisionId(factId)),
                row -> EventJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8), JsonNode.class));
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
