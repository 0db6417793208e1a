package dev.ringback.task.preview;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.pause.Pause;
import dev.ringback.task.pause.PauseBoard;
import dev.ringback.task.program.CallWindow;
import dev.ringback.task.program.Program;
import dev.ringback.task.protection.AppliedPolicies;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.PlannedCall;
import dev.ringback.task.rulebook.Rulebook;
import dev.ringback.task.rulebook.RulesInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of previewed callbacks whether protection would bar them throughout their days, by the code that decides about dials. */
@ApplicationScoped
class ProtectionPreview {

    private final Rulebook rulebook;
    private final ContactStates states;
    private final PauseBoard pauses;
    private final BusinessClock clock;

    ProtectionPreview(Rulebook rulebook, ContactStates states, PauseBoard pauses, BusinessClock clock) {
        this.rulebook = rulebook;
        this.states = states;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Reads what protection knows of the customers of a page, in a few statements whatever their number. */
    @Transactional(Transactional.TxType.MANDATORY)
    Page of(Program program, List<Previewed> page, Instant asOf) {
        List<UUID> customers = page.stream()
                .filter(about -> about.customerLabel() == null)
                .map(about -> about.subject().customerId())
                .distinct()
                .toList();
        RulesInForce rules = rulebook.inForce();
        return new Page(
                program,
                rules,
                rules.policies().companyAnd(program.policies()),
                states.people(customers),
                rules.anyPause() ? new HashMap<>() : Map.of(),
                asOf);
    }

    /** What protection says about the callbacks of a page. */
    final class Page {

        private final Program program;
        private final RulesInForce rules;
        private final AppliedPolicies policies;
        private final Map<UUID, ContactStates.Person> people;
        private final Map<String, Optional<Pause>> pauseOfUnit;
        private final Instant asOf;

        private Page(
                Program program,
                RulesInForce rules,
                AppliedPolicies policies,
                Map<UUID, ContactStates.Person> people,
                Map<String, Optional<Pause>> pauseOfUnit,
                Instant asOf) {
            this.program = program;
            this.rules = rules;
            this.policies = policies;
            this.people = people;
            this.pauseOfUnit = pauseOfUnit;
            this.asOf = asOf;
        }

        PreviewAnswer.Protection about(Previewed about, CallWindow window) {
            ContactStates.@Nullable Person person =
                    about.customerLabel() == null ? people.get(about.subject().customerId()) : null;
            ContactHistory history = person == null ? ContactHistory.EMPTY : person.history();
            PlannedCall call = new PlannedCall(
                    about.subject().business(),
                    null,
                    person == null ? null : person.id(),
                    program.contactClass(),
                    null);
            Instant opens = clock.startOf(window.opensOn());
            Instant from = opens.isBefore(asOf) ? asOf : opens;
            Instant until = clock.startOf(window.dueOn().plusDays(1));
            Instant first = rules.protection().firstAllowed(history, policies, call, from, until);
            Pause pause = pauseOf(about.subject().orgUnitId());
            if (first != null) {
                return PreviewAnswer.Protection.allowed(first, pause);
            }
            return switch (rules.protection().decide(history.withoutReservations(), policies, call, from)) {
                case Decision.Allowed allowed -> PreviewAnswer.Protection.allowed(from, pause);
                case Decision.Barred barred -> PreviewAnswer.Protection.barred(barred, pause);
            };
        }

        private @Nullable Pause pauseOf(@Nullable String unit) {
            if (!rules.anyPause()) {
                return null;
            }
            return pauseOfUnit
                    .computeIfAbsent(
                            unit == null ? "" : unit,
                            id -> pauses.concerning(unit, asOf).stream()
                                    .filter(pause -> pause.holdsAt(asOf))
                                    .findFirst())
                    .orElse(null);
        }
    }
}
