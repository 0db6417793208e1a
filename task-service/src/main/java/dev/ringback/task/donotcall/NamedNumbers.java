package dev.ringback.task.donotcall;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.Contacts;
import dev.ringback.task.number.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The number a request names, by its customer, by its reference or in clear. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NamedNumbers {

    /** A number, and the customer by whom it was named. */
    record Named(UUID contactId, @Nullable UUID customerId) {}

    private final PersonLookup persons;
    private final Contacts contacts;

    NamedNumbers(PersonLookup persons, Contacts contacts) {
        this.persons = persons;
        this.contacts = contacts;
    }

    /** @throws ProblemException VALIDATION_FAILED when not exactly one number is named, or one that nobody knows */
    Named of(DoNotCallRequest request) {
        if (!request.namesOneNumber()) {
            throw invalid("customerId", "ONE_NUMBER", "give exactly one of customerId, numberRef and phone");
        }
        UUID customer = request.customerId();
        if (customer != null) {
            PersonLookup.Person person = persons.of(List.of(customer)).get(customer);
            if (person == null) {
                throw invalid("customerId", "CUSTOMER_UNKNOWN", "no such customer");
            }
            return new Named(person.contactId(), person.customerId());
        }
        String numberRef = request.numberRef();
        if (numberRef != null) {
            return new Named(
                    contacts.of(numberRef)
                            .orElseThrow(() -> invalid("numberRef", "NUMBER_UNKNOWN", "no such number is known")),
                    null);
        }
        PhoneNumber phone =
                PhoneNumber.parse(Objects.requireNonNull(request.phone())).orElseThrow();
        return new Named(contacts.of(phone), null);
    }

    private static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation(field, code, message);
    }
}
