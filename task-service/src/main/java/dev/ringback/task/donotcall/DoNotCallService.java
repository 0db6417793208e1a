package dev.ringback.task.donotcall;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists numbers that people of the company name. */
@ApplicationScoped
class DoNotCallService {

    private final DoNotCallRegister register;
    private final NamedNumbers numbers;
    private final PeopleLock people;
    private final HeldHistories histories;
    private final BusinessClock clock;

    DoNotCallService(
            DoNotCallRegister register,
            NamedNumbers numbers,
            PeopleLock people,
            HeldHistories histories,
            BusinessClock clock) {
        this.register = register;
        this.numbers = numbers;
        this.people = people;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * Puts a number on the list.
     *
     * @param by who asks
     * @return the entry
     * @throws ProblemException VALIDATION_FAILED for none or several names, for a customer or a number nobody knows, and for a date that is not
     *     ahead
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID list(DoNotCallRequest request, String by) {
        LocalDate expiresOn = request.expiresOn();
        if (expiresOn != null && !expiresOn.isAfter(clock.today())) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("expiresOn", "FUTURE", "must be a later business date than today");
        }
        people.share();
        NamedNumbers.Named named = numbers.of(request);
        Wish wish = new Wish(
                named.contactId(),
                named.customerId(),
                request.kind(),
                DoNotCallOrigin.MANUAL,
                null,
                1,
                FreeText.withoutNumbers(request.reason()),
                clock.now(),
                by,
                expiresOn);
        List<UUID> added = new ArrayList<>();
        histories.change(List.of(named.contactId()), locked -> added.addAll(register.list(List.of(wish), locked)));
        return added.getFirst();
    }
}
