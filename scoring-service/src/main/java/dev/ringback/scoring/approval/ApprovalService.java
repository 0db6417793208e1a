package dev.ringback.scoring.approval;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lets a second person decide on facts that count only then. A decision is in the journal, and holds the fact whole. */
@ApplicationScoped
class ApprovalService {
    private static final String SOURCE = "/scoring-service/approvals";

    private final ApprovalStore store;
    private final Journal journal;
    private final BusinessClock clock;

    ApprovalService(ApprovalStore store, Journal journal, BusinessClock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Who decides.
     *
     * @param agentId as whom he is scored himself, absent for one who is not
     */
    record Person(String subject, @Nullable String agentId) {}

    @Transactional
    Page<FactApproval> list(ApprovalStore.Filter filter, @Nullable Cursor cursor, int limit) {
        long after = cursor == null ? 0 : cursor.number(0);
        return Page.of(store.list(filter, after, limit + 1), limit, fact -> Cursor.of(fact.sequence()));
    }

    /**
     * Decides on a fact, once.
     *
     * @throws ProblemException VALIDATION_FAILED, NOT_FOUND, FACT_NEEDS_NO_APPROVAL, REVIEWER_NOT_INDEPENDENT for its
     *     author and for whom it is about, FACT_DECIDED
     */
    @Transactional
    FactApproval decide(DecideFact request, Person by) {
        String reason = Objects.requireNonNull(request.reason());
        if (FreeText.saysNothing(reason)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("reason", "NOT_BLANK", "must say something");
        }
        ApprovalStore.Stored fact = store.find(Objects.requireNonNull(request.id()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        FactApproval view = fact.view();
        if (!view.data().path(Approvals.NEEDS_APPROVAL).asBoolean()) {
            throw new ProblemException(ScoringError.FACT_NEEDS_NO_APPROVAL);
        }
        boolean own = view.agentId() != null
                && List.of(by.subject(), Objects.requireNonNullElse(by.agentId(), ""))
                        .contains(view.agentId());
        if (own || view.author().equals(by.subject())) {
            throw new ProblemException(ScoringError.REVIEWER_NOT_INDEPENDENT);
        }
        boolean approved = Objects.requireNonNull(request.approved());
        if (journal.append(List.of(decision(fact, approved, by, FreeText.withoutNumbers(reason)))) == 0) {
            throw new ProblemException(ScoringError.FACT_DECIDED);
        }
        return store.find(view.id()).orElseThrow().view();
    }

    private Fact decision(ApprovalStore.Stored fact, boolean approved, Person by, String reason) {
        FactApproval view = fact.view();
        Instant now = clock.now();
        Map<String, Object> content = new TreeMap<>();
        content.put("approved", approved);
        content.put("decidedBy", by.subject());
        content.put("decidedAt", now);
        content.put("reason", reason);
        content.put("factType", view.type());
        content.put("version", fact.version());
        content.put("fact", view.data());
        if (fact.subjectId() != null) {
            content.put("subjectId", fact.subjectId());
        }
        return new Fact(
                Approvals.decisionId(view.id()),
                FactType.FACT_DECIDED,
                view.agentId(),
                view.id(),
                0,
                view.businessDate(),
                now,
                SOURCE,
                new String(EventJson.write(content), StandardCharsets.UTF_8));
    }
}
