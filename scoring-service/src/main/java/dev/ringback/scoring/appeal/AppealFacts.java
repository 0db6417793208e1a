package dev.ringback.scoring.appeal;

import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** What a granted appeal changes, as facts of the journal. */
final class AppealFacts {
    private static final String SOURCE = "/scoring-service/appeals";

    private AppealFacts() {}

    /** A case is taken back on the day of the decision; a line counts as met in its month. */
    static Fact granted(AppealView appeal, String by, Instant at, LocalDate today) {
        boolean line = appeal.rule() != null;
        return new Fact(
                "appeal:" + appeal.id(),
                line ? FactType.LINE_WAIVED : FactType.INCIDENT_OVERTURNED,
                appeal.agentId(),
                line ? appeal.rule() : appeal.caseId(),
                0,
                line ? YearMonth.parse(appeal.month()).atDay(1) : today,
                at,
                SOURCE,
                new String(
                        EventJson.write(Map.of("appealId", appeal.id(), "overturnedAt", at, "grantedBy", by)),
                        StandardCharsets.UTF_8));
    }
}
