package dev.ringback.task.check;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Program;
import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.Listing;
import dev.ringback.task.protection.PlannedCall;
import dev.ringback.task.protection.Refusal;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers contact checks by the code that claims and dials are decided with. Changes nothing. */
@ApplicationScoped
class ContactCheckService {

    private static final UUID MADE_UP_ENTRY = new UUID(0, 0);

    private final Rulebook rulebook;
    private final ContactStates states;
    private final Sql sql;
    private final BusinessClock clock;

    ContactCheckService(Rulebook rulebook, ContactStates states, Sql sql, BusinessClock clock) {
        this.rulebook = rulebook;
        this.states = states;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Decides each ask.
     *
     * @throws ProblemException NOT_FOUND for an unknown customer, VALIDATION_FAILED when it is not clear whose history or which policies
     */
    @Transactional
    ContactCheckAnswer check(ContactCheckRequest request) {
        RulesInForce rules = rulebook.inForce();
        AppliedPolicies policies = policies(request, rules);
        AppliedPolicies onDates = policies.withoutHours();
        ContactCheckAnswer.HoursOverride agreed = agreed(request);
        PlannedCall call = new PlannedCall(
                request.business(),
                request.taskId(),
                customerOf(request),
                contactClass(request, rules),
                request.appointmentAt());
        ContactHistory history = history(request);
        List<ContactCheckAnswer.Told> told = new ArrayList<>();
        for (PointInTime ask : request.asks()) {
            Instant at = ask.at(clock.zone());
            AppliedPolicies asked = ask instanceof PointInTime.Day ? onDates : policies;
            Decision decision = rules.protection().decide(history, asked, call, at);
            boolean preferred = rules.protection().preferred(history, asked, call, at);
            told.add(ContactCheckAnswer.Told.of(ask, decision, call.contactClass(), agreed, preferred));
            if (Boolean.TRUE.equals(request.dialAllowed()) && decision instanceof Decision.Allowed) {
                history = history.plus(new Attempt(at, request.business(), request.taskId(), call.customerId()));
            }
        }
        return new ContactCheckAnswer(told);
    }

    private static ContactCheckAnswer.@Nullable HoursOverride agreed(ContactCheckRequest request) {
        Instant at = request.appointmentAt();
        String reason = request.reason();
        if (at == null && reason == null) {
            return null;
        }
        if (at == null) {
            throw invalid("appointmentAt", "REQUIRED", "comes with the reason of an appointment");
        }
        if (reason == null) {
            throw invalid("reason", "REQUIRED", "say why the time was agreed");
        }
        return new ContactCheckAnswer.HoursOverride(
                ContactCheckAnswer.HoursOverride.RULE, ContactCheckAnswer.HoursOverride.Kind.APPOINTMENT, at, reason);
    }

    /** Whom the call would be to; null leaves open which of the number's customers it is. */
    private static @Nullable UUID customerOf(ContactCheckRequest request) {
        ContactCheckRequest.MadeUpCustomer madeUp = request.profile();
        return madeUp == null ? request.customerId() : madeUp.customerId();
    }

    private ContactHistory history(ContactCheckRequest request) {
        UUID customer = request.customerId();
        if ((customer == null) == (request.history() == null)) {
            throw invalid("history", "ONE_HISTORY", "give either customerId or history");
        }
        if (customer != null) {
            if (request.profile() != null) {
                throw invalid("profile", "ONE_HISTORY", "comes with a made-up history");
            }
            ContactHistory known = states.peek(contactOf(customer));
            UUID task = request.taskId();
            return task == null ? known : known.withoutReservation(task);
        }
        List<Attempt> attempts = Objects.requireNonNull(request.history()).stream()
                .map(dial -> new Attempt(dial.at().at(clock.zone()), dial.business(), dial.taskId(), dial.customerId()))
                .toList();
        List<Refusal> refusals = new ArrayList<>();
        if (request.refusals() != null) {
            request.refusals()
                    .forEach((business, times) ->
                            refusals.addAll(Collections.nCopies(times, new Refusal(business, Instant.EPOCH))));
        }
        List<Listing> listings = Boolean.TRUE.equals(request.doNotCall())
                ? List.of(new Listing(MADE_UP_ENTRY, Instant.EPOCH, null))
                : List.of();
        return new ContactHistory(attempts, List.of(), refusals, listings, Map.of());
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
                throw invalid("policies", "UNKNOWN_POLICY", "no such contact policy");
            }
        }
        @Nullable String programId = request.programId();
        if (programId != null) {
            Program program = rules.programs().get(programId);
            if (program == null) {
                throw invalid("programId", "UNKNOWN_PROGRAM", "no such program");
            }
            named.addAll(program.policies());
        }
        if (request.customerId() != null || programId != null) {
            return rules.policies().companyAnd(named);
        }
        if (named.isEmpty()) {
            throw invalid("policies", "NOT_EMPTY", "name the policies or the program to ask");
        }
        return rules.policies().named(named);
    }

    private UUID contactOf(UUID customer) {
        UUID contact = sql.first(
                "SELECT contact_id FROM customer WHERE id = ?",
                (connection, statement) -> statement.setObject(1, customer),
                row -> row.getObject(1, UUID.class));
        if (contact == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return contact;
    }

    private static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation(field, code, message);
    }
}
