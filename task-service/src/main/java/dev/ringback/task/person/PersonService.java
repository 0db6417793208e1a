package dev.ringback.task.person;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.CustomerService;
import dev.ringback.task.masterdata.Authors;
import dev.ringback.task.number.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes changes of numbers and merges, once per key, and answers as HTTP does. */
@ApplicationScoped
class PersonService {

    private static final String CHINA = "CN";

    private final NumberChange numbers;
    private final Merging merging;
    private final CustomerService customers;
    private final Idempotency idempotency;
    private final Authors authors;

    PersonService(
            NumberChange numbers,
            Merging merging,
            CustomerService customers,
            Idempotency idempotency,
            Authors authors) {
        this.numbers = numbers;
        this.merging = merging;
        this.customers = customers;
        this.idempotency = idempotency;
        this.authors = authors;
    }

    /** What a key stands for: the same body for another customer is another request. */
    private record Keyed(UUID customerId, Object request) {}

    /** @throws ProblemException VALIDATION_FAILED for what is no number, beside what {@link NumberChange#change} throws */
    Response changeNumber(@Nullable String key, UUID customer, NumberChangeRequest request) {
        return idempotency.run(key, "change-number", new Keyed(customer, request), () -> {
            PhoneNumber phone = PhoneNumber.parse(request.phone(), request.region() == null ? CHINA : request.region())
                    .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                            .violation("phone", "Phone", "must be a valid telephone number"));
            numbers.change(customer, phone, authors.now(request.reason()));
            return Reply.ok(customers.get(customer));
        });
    }

    /** @throws ProblemException as {@link Merging#merge} throws */
    Response merge(@Nullable String key, UUID customer, MergeRequest request) {
        return idempotency.run(key, "merge-customer", new Keyed(customer, request), () -> {
            merging.merge(customer, request.into(), authors.now(request.reason()));
            return Reply.ok(customers.get(request.into()));
        });
    }
}
