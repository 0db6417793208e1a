package dev.ringback.task.protection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies that apply to a call: at each instant the versions in force then. The strictest of them wins. */
public interface AppliedPolicies {

    /** Those in force at an instant. */
    List<PolicyVersion> at(Instant instant);

    /** The first instant after this one at which others come into force, or null when none is known. */
    @Nullable
    Instant changesAfter(Instant instant);

    /** Whether calling hours are left aside: for questions about a date rather than an instant. */
    default boolean atAnyHour() {
        return false;
    }

    /** The same policies without any calling hours, their own or a customer's. */
    default AppliedPolicies withoutHours() {
        AppliedPolicies all = this;
        return new AppliedPolicies() {
            @Override
            public List<PolicyVersion> at(Instant instant) {
                return all.at(instant);
            }

            @Override
            public @Nullable Instant changesAfter(Instant instant) {
                return all.changesAfter(instant);
            }

            @Override
            public boolean atAnyHour() {
                return true;
            }
        };
    }

    /** The same policies at every instant. */
    static AppliedPolicies always(List<PolicyVersion> policies) {
        return new AppliedPolicies() {
            @Override
            public List<PolicyVersion> at(Instant instant) {
                return policies;
            }

            @Override
            public @Nullable Instant changesAfter(Instant instant) {
                return null;
            }
        };
    }
}
