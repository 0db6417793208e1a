package dev.ringback.task.donotcall;

import dev.ringback.platform.event.ComplaintClassified;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.task.customer.Contacts;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Lists whose complaint turned out to be about calls only after it was registered (CMPL-4). One that turned out to be about something
 * else takes nobody off: that is for a person to decide.
 */
@ApplicationScoped
class ComplaintClassifiedHandler implements EventHandler<ComplaintClassified> {

    private final DoNotCallRegister register;
    private final PersonLookup persons;
    private final Contacts contacts;
    private final PeopleLock people;
    private final HeldHistories histories;

    ComplaintClassifiedHandler(
            DoNotCallRegister register,
            PersonLookup persons,
            Contacts contacts,
            PeopleLock people,
            HeldHistories histories) {
        this.register = register;
        this.persons = persons;
        this.contacts = contacts;
        this.people = people;
        this.histories = histories;
    }

    @Override
    public Class<ComplaintClassified> type() {
        return ComplaintClassified.class;
    }

    /** @throws PoisonousEventException for a customer or a number this service does not know */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintClassified event, EventMeta meta) {
        if (!event.doNotCall()) {
            return;
        }
        people.share();
        Wish wish = wish(event, meta);
        histories.change(List.of(wish.contactId()), locked -> register.list(List.of(wish), locked));
    }

    private Wish wish(ComplaintClassified complaint, EventMeta meta) {
        UUID customerId = complaint.customerId();
        PersonLookup.Person person =
                customerId == null ? null : persons.of(List.of(customerId)).get(customerId);
        if (customerId != null && person == null) {
            throw new PoisonousEventException("CUSTOMER_UNKNOWN");
        }
        return new Wish(
                person == null ? contact(complaint) : person.contactId(),
                person == null ? null : person.customerId(),
                DoNotCallKind.COMPLAINT,
                DoNotCallOrigin.COMPLAINT,
                complaint.complaintId(),
                1,
                "complaint: " + complaint.causeClass(),
                meta.time(),
                "complaint-service",
                null);
    }

    private UUID contact(ComplaintClassified complaint) {
        String numberRef = complaint.numberRef();
        if (numberRef == null) {
            throw new PoisonousEventException("NOBODY_TO_LIST");
        }
        return contacts.of(numberRef).orElseThrow(() -> new PoisonousEventException("NUMBER_UNKNOWN"));
    }
}
