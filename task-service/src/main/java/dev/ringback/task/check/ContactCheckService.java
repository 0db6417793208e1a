package dev.ringback.task.check;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.pause.Pause;
import dev.ringback.task.pause.PauseBoard;
import dev.ringback.task.program.Program;
import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.PlannedCall;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers contact checks by the code that claims and dials are decided with. Changes nothing. */
@ApplicationScoped
class ContactCheckService {

    private final Rulebook rulebook;
    private final ContactStates states;
    private final PauseBoard pauses;
    private final BusinessClock clock;

    ContactCheckService(Rulebook rulebook, ContactStates states, PauseBoard pauses, BusinessClock clock) {
        this.rulebook = rulebook;
        this.states = states;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** A question about one instant, with what is known by then. */
    private record Question(
            RulesInForce rules,
            ContactHistory history,
            AppliedPolicies policies,
            PlannedCall call,
            List<Pause> pauses) {

        Decision decide(Instant at) {
            return rules.protection().decide(history, policies, call, at);
        }

        boolean preferred(Instant at) {
            return rules.protection().preferred(history, policies, call, at);
        }

        @Nullable
        Pause pauseAt(Instant at) {
            return pauses.stream()
                    .filter(pause -> pause.holdsAt(at))
                    .findFirst()
                    .orElse(null);
        }

        /** The first instant from one on that neither protection nor a pause bars; null when that is not known, or never. */
        @Nullable
        Instant nextFree(@Nullable Instant from) {
            @Nullable Instant at = from;
            while (at != null) {
                Pause pause = pauseAt(at);
                if (pause != null) {
                    at = pause.until();
                } else {
                    switch (decide(at)) {
                        case Decision.Allowed allowed -> {
                            return at;
                        }
                        case Decision.Barred barred -> at = barred.nextAllowedAt();
                    }
                }
            }
            return null;
        }
    }

    /**
     * Decides each ask.
     *
     * @throws ProblemException NOT_FOUND for an unknown customer, VALIDATION_FAILED when it is not clear whose history or which policies
     */
    @Transactional
    ContactCheckAnswer check(ContactCheckRequest request) {
        Asked.checkShape(request);
        RulesInForce rules = rulebook.inForce();
        AppliedPolicies policies = policies(request, rules);
        Asked asked = asked(request);
        PlannedCall call = new PlannedCall(
                request.business(),
                request.taskId(),
                asked.customer(),
                contactClass(request, rules),
                request.appointmentAt());
        List<Pause> holding = request.customerId() == null && request.orgUnitId() == null
                ? List.of()
                : pauses.concerning(request.orgUnitId(), clock.now());
        ContactHistory history = asked.history();
        List<ContactCheckAnswer.Told> told = new ArrayList<>();
        for (PointInTime ask : request.asks()) {
            Instant at = ask.at(clock.zone());
            Question question = ask instanceof PointInTime.Day
                    ? new Question(rules, history, policies.withoutHours(), call, List.of())
                    : new Question(rules, history, policies, call, holding);
            ContactCheckAnswer.Told answer = answer(ask, at, question, request);
            told.add(answer);
            if (Boolean.TRUE.equals(request.dialAllowed()) && answer.allowed()) {
                history = history.plus(new Attempt(at, request.business(), request.taskId(), call.customerId()));
            }
        }
        return new ContactCheckAnswer(told);
    }

    private static ContactCheckAnswer.Told answer(
            PointInTime ask, Instant at, Question question, ContactCheckRequest request) {
        Pause pause = question.pauseAt(at);
        boolean preferred = question.preferred(at);
        return switch (question.decide(at)) {
            case Decision.Allowed allowed
            when pause == null ->
                ContactCheckAnswer.Told.allowed(
                        ask, allowed, request, question.call().contactClass(), preferred);
            case Decision.Allowed allowed ->
                ContactCheckAnswer.Told.paused(ask, pause, question.nextFree(pause.until()), preferred);
            case Decision.Barred barred ->
                ContactCheckAnswer.Told.barred(
                        ask, barred, pause, question.nextFree(barred.nextAllowedAt()), preferred);
        };
    }

    private Asked asked(ContactCheckRequest request) {
        UUID customer = request.customerId();
        if (customer == null) {
            return Asked.madeUp(request, clock.zone());
        }
        ContactStates.Person person = states.people(List.of(customer)).get(customer);
        if (person == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Asked.stored(person, request.taskId());
    }

    private static ContactClass contactClass(ContactCheckRequest request, RulesInForce rules) {
        ContactClass asked = request.contactClass();
        if (asked != null) {
            return asked;
        }
        String program = request.programId();
        return program == null ? ContactClass.ORDINARY : rules.contactClassOf(program);
    }

    private static AppliedPolicies policies(ContactCheckRequest request, RulesInForce rules) {
        List<String> named = new ArrayList<>(request.policies() == null ? List.of() : request.policies());
        for (String name : named) {
            if (!rules.policies().knows(name)) {
                throw Asked.invalid("policies", "UNKNOWN_POLICY", "no such contact policy");
            }
        }
        @Nullable String programId = request.programId();
        if (programId != null) {
            Program program = rules.programs().get(programId);
            if (program == null) {
                throw Asked.invalid("programId", "UNKNOWN_PROGRAM", "no such program");
            }
            named.addAll(program.policies());
        }
        if (request.customerId() != null || programId != null) {
            return rules.policies().companyAnd(named);
        }
        if (named.isEmpty()) {
            throw Asked.invalid("policies", "NOT_EMPTY", "name the policies or the program to ask");
        }
        return rules.policies().named(named);
    }
}
