package dev.ringback.task.donotcall;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.task.customer.Contacts;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lists who complained about calls, at the registration of the complaint and before any judgement (CMPL-4, A-9). */
@ApplicationScoped
class ComplaintRaisedHandler implements EventHandler<ComplaintRaised> {

    private final DoNotCallRegister register;
    private final PersonLookup persons;
    private final Contacts contacts;
    private final PeopleLock people;
    private final HeldHistories histories;

    ComplaintRaisedHandler(
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
    public Class<ComplaintRaised> type() {
        return ComplaintRaised.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(ComplaintRaised event, EventMeta meta) {
        handleAll(List.of(new Delivery<>(event, meta)));
    }

    /** @throws PoisonousEventException for a customer or a number this service does not know */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handleAll(List<Delivery<ComplaintRaised>> run) {
        List<Delivery<ComplaintRaised>> asking = run.stream()
                .filter(delivery -> Boolean.TRUE.equals(delivery.event().doNotCall()))
                .toList();
        if (asking.isEmpty()) {
            return;
        }
        people.share();
        Map<UUID, PersonLookup.Person> known = persons.of(asking.stream()
                .map(delivery -> delivery.event().customerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Wish> wishes =
                asking.stream().map(delivery -> wish(delivery, known)).toList();
        histories.change(wishes.stream().map(Wish::contactId).toList(), locked -> register.list(wishes, locked));
    }

    private Wish wish(Delivery<ComplaintRaised> delivery, Map<UUID, PersonLookup.Person> known) {
        ComplaintRaised complaint = delivery.event();
        PersonLookup.Person person = complaint.customerId() == null ? null : known.get(complaint.customerId());
        if (complaint.customerId() != null && person == null) {
            throw new PoisonousEventException("CUSTOMER_UNKNOWN");
        }
        UUID contact = person == null ? contact(complaint) : person.contactId();
        return new Wish(
                contact,
                person == null ? null : person.customerId(),
                DoNotCallKind.COMPLAINT,
                DoNotCallOrigin.COMPLAINT,
                complaint.complaintId(),
                1,
                "complaint: " + complaint.causeClass(),
                delivery.meta().time(),
                "complaint-service",
                null);
    }

    private UUID contact(ComplaintRaised complaint) {
        String numberRef = complaint.numberRef();
        if (numberRef == null) {
            throw new PoisonousEventException("NOBODY_TO_LIST");
        }
        return contacts.of(numberRef).orElseThrow(() -> new PoisonousEventException("NUMBER_UNKNOWN"));
    }
}
