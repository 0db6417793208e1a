package dev.ringback.task.dial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a dial grant: everything a call record needs to know about the dial, and no number.
 *
 * @param jti the attempt; a grant takes one outcome
 * @param script id of the call script that the call follows, or null
 */
record Grant(
        UUID jti,
        UUID task,
        String agent,
        UUID customer,
        long fencing,
        String program,
        int programVersion,
        String purpose,
        String business,
        String subjectKind,
        UUID subjectId,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable String owner,
        @Nullable String orgUnit,
        int attempt,
        List<String> questions,
        String policyVersion,
        Instant dialledAt,
        @Nullable String script,
        @Nullable Integer scriptVersion) {}
