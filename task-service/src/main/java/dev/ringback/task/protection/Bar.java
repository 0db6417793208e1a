package dev.ringback.task.protection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands against a dial.
 *
 * @param policy where the rule stands, or null for the do-not-call list
 * @param counted the dials that led to it
 * @param clearsAt from when on it no longer stands, or null for never
 */
record Bar(
        String rule,
        @Nullable PolicyVersion policy,
        BarReason reason,
        List<Attempt> counted,
        @Nullable Instant clearsAt) {}
