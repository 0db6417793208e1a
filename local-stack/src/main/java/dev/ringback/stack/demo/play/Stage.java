package dev.ringback.stack.demo.play;

import dev.ringback.stack.demo.DemoListener;
import dev.ringback.stack.demo.DemoTarget;
import dev.ringback.stack.demo.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every part of the play uses.
 *
 * @param plan what is to happen
 * @param target the platform
 * @param api its client
 * @param log where acknowledgements go
 * @param contacts names of phone numbers in the log
 * @param calls calls that others come back to
 * @param followUps customers who are to be asked whether they are satisfied
 * @param listener hears how it goes
 * @param patience the longest wait for the platform
 * @param tokens tokens by role and subject
 */
record Stage(
        Plan plan,
        DemoTarget target,
        ApiClient api,
        AckLog log,
        Contacts contacts,
        CallBook calls,
        FollowUps followUps,
        DemoListener listener,
        Duration patience,
        Map<String, String> tokens) {

    Stage(Plan plan, DemoTarget target, ApiClient api, AckLog log, DemoListener listener, Duration patience) {
        this(
                plan,
                target,
                api,
                log,
                new Contacts(),
                new CallBook(),
                new FollowUps(),
                listener,
                patience,
                new ConcurrentHashMap<>());
    }

    /** A token of one role for a system or a person in an office. */
    String token(String role) {
        return tokens.computeIfAbsent(role, name -> target.token(name, "demo-" + name));
    }

    /** An agent's token. */
    String agentToken(String agentId) {
        return tokens.computeIfAbsent("agent " + agentId, name -> target.token("agent", agentId));
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(plan.zone()).toInstant();
    }

    /** Moves the business clock on; it never goes back, however long the platform took. */
    void clock(LocalDate day, LocalTime time) {
        Instant instant = at(day, time);
        if (instant.isAfter(target.now())) {
            target.setClock(instant);
        }
    }

    /** The answer, if the platform accepted the request. */
    static Answer accepted(Answer answer, String what) {
        if (!answer.ok()) {
            throw new PlayFailedException(what + " was refused: HTTP " + answer.status() + ' ' + answer.body());
        }
        return answer;
    }
}
