package dev.ringback.scoring.demerit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A demerit or deduction charged, or one taken back. Of one incident at most one charge stands.
 *
 * @param complaintId absent for an incident that somebody recorded
 * @param agentId who is charged, absent when a unit is
 * @param orgUnitId that agent's unit when it happened, or the unit charged
 * @param item the penalty item, absent for an unpriced incident
 * @param points exact decimal; negative on a reversal, 0 without a priced item
 * @param amount yuan that are recommended to be deducted, negative on a reversal; absent where an item costs points
 * @param quantity how many, how much or what percent the case was, where its item asks for it
 * @param number which case of the item in the month it is
 * @param occurredOn local date of what happened
 * @param month the month of that date
 * @param at when it was judged, or overturned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A demerit charged for a finding, or its reversal.")
public record DemeritEntry(
        @Schema(examples = "CHARGE") Kind kind,
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "callback-team") @Nullable String orgUnitId,

        @Schema(examples = "0198c0de-0000-7000-8000-000000000007")
        String incidentId,

        @Schema(examples = "0198c0de-0000-7000-8000-000000000025")
        String findingId,

        @Schema(examples = "0198c0de-0000-7000-8000-000000000007") @Nullable
        String complaintId,

        @Schema(examples = "S3:4.3") @Nullable String item,
        @Schema(examples = "1") String points,
        @Schema(examples = "10.00") @Nullable String amount,
        @Schema(examples = "3") @Nullable String quantity,
        @Schema(examples = "1") int number,
        @Schema(examples = "case 1 of the month: 1 = 1") String arithmetic,

        @Schema(examples = "当月第 1 例：1 = 1") @Nullable String arithmeticZh,
        @Schema(examples = "2026-04-01") LocalDate occurredOn,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "2026-04-02T02:10:00Z") Instant at) {

    /** Charged, or taken back. */
    @Schema(name = "DemeritKind")
    public enum Kind {
        CHARGE,
        REVERSAL
    }
}
