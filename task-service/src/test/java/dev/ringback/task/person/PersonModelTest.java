package dev.ringback.task.person;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.programOf;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.People.assertRebuildChangesNothing;
import static dev.ringback.task.testing.People.changeNumber;
import static dev.ringback.task.testing.People.contactOf;
import static dev.ringback.task.testing.People.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.Listing;
import dev.ringback.task.protection.Refusal;
import dev.ringback.task.protection.Reservation;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * People dialled, listed, moved and merged at random hold exactly what a model says that knows numbers as sets and people as names: no dial,
 * refusal, entry or place is lost or made up, and a rebuild from the ledgers finds the same. Guards: each of the three inheritances of {@code
 * MoveTable.inherit}; and UNION in {@code ContactLedger}, without which who comes back to a number counts twice.
 */
@QuarkusTest
@OnTheStack
class PersonModelTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");
    private static final int STEPS = 150;
    private static final int PEOPLE = 6;
    private static final int SPARE_NUMBERS = 4;

    private RandomGenerator random;
    private String agent;
    private String program;
    private Model model;

    @AfterEach
    void backToNormal() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-15")
    @Rule("TASK-16")
    @Rule("CMPL-4")
    void whatProtectsAPersonGoesWhereverThePersonGoes() {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("PersonModelTest seed: " + seed);
        random = RandomGeneratorFactory.getDefault().create(seed);
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
        // The list lets its calls pass, so that listed people are dialled on and hold places.
        program = programOf("COMPLAINT_REPLY");
        model = new Model();
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            TestClock.set(MORNING.plusSeconds(i));
            steps.add(step());
            if (i % 10 == 9) {
                compare(seed, steps);
            }
        }
        assertRebuildChangesNothing();
        compare(seed, steps);
    }

    private String step() {
        Customer customer = model.customers.get(random.nextInt(model.customers.size()));
        Customer other = model.customers.get(random.nextInt(model.customers.size()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> dialIt(customer);
            case 3, 4 -> lease(customer);
            case 5 -> refuse(customer);
            case 6 -> list(customer);
            case 7 -> lift();
            case 8 -> move(customer);
            default -> random.nextInt(3) == 0 ? mergeThem(customer, other) : move(other);
        };
    }

    private String lease(Customer customer) {
        String task = create(List.of(newTask(program, customer, fresh("b"), agent, null)))
                .getFirst();
        model.leases.put(claimOne(agent, program), customer.id());
        return "lease " + customer.id() + " " + task;
    }

    private String dialIt(Customer customer) {
        lease(customer);
        Held held = List.copyOf(model.leases.keySet()).get(random.nextInt(model.leases.size()));
        dial(agent, held).then().statusCode(201);
        UUID called = model.leases.remove(held);
        model.of(called).attempts.add(UUID.fromString(held.task()));
        return "dial " + called + " " + held.task();
    }

    private String refuse(Customer customer) {
        String business = fresh("refused");
        CallCompleted call = Calls.call(
                UUID.randomUUID().toString(), 1, customer.id(), business, "EFFECTIVE", "REFUSED", MORNING, null);
        Calls.publish(call);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        Database.count("SELECT count(*) FROM contact_signal WHERE call_id = ?", call.callId()) == 1);
        model.of(customer.id()).refusals.add(business);
        return "refuse " + customer.id();
    }

    private String list(Customer customer) {
        UUID entry = UUID.fromString(DoNotCall.list(customer.id()));
        model.of(customer.id()).listings.add(entry);
        model.standing.add(entry);
        return "list " + customer.id();
    }

    private String lift() {
        if (model.standing.isEmpty()) {
            return "lift nothing";
        }
        UUID entry = List.copyOf(model.standing).get(random.nextInt(model.standing.size()));
        DoNotCall.lift("supervisor", entry.toString()).then().statusCode(200);
        model.standing.remove(entry);
        return "lift " + entry;
    }

    private String move(Customer customer) {
        String phone = model.phones.get(random.nextInt(model.phones.size()));
        UUID person = model.personOf(customer.id());
        int status = changeNumber(person, phone).statusCode();
        assertThat(status).isEqualTo(model.phoneOf.get(person).equals(phone) ? 409 : 200);
        model.move(person, phone);
        return "move " + person + " to " + phone;
    }

    private String mergeThem(Customer one, Customer two) {
        UUID merged = model.personOf(one.id());
        UUID survivor = model.personOf(two.id());
        if (merged.equals(survivor)) {
            return "merge nobody";
        }
        merge(merged, survivor).then().statusCode(200);
        model.merge(merged, survivor);
        return "merge " + merged + " into " + survivor;
    }

    private void compare(long seed, List<String> steps) {
        for (Customer customer : model.customers) {
            UUID person = model.personOf(customer.id());
            String phone = model.phoneOf.get(person);
            ContactHistory known = history(contactOf(customer.id()));
            Holding expected = model.holdings.get(phone);
            String what = "seed %d, %s on %s after %s".formatted(seed, customer.id(), phone, String.join("\n", steps));
            assertThat(known.attempts())
                    .as(what)
                    .extracting(Attempt::taskId)
                    .containsExactlyInAnyOrderElementsOf(expected.attempts);
            assertThat(known.refusals())
                    .as(what)
                    .extracting(Refusal::business)
                    .containsExactlyInAnyOrderElementsOf(expected.refusals);
            assertThat(known.doNotCall())
                    .as(what)
                    .extracting(Listing::entryId)
                    .containsExactlyInAnyOrderElementsOf(expected.listings);
            assertThat(known.doNotCall())
                    .as(what)
                    .allSatisfy(listing ->
                            assertThat(listing.until() == null).isEqualTo(model.standing.contains(listing.entryId())));
            assertThat(known.reservations())
                    .as(what)
                    .extracting(Reservation::taskId)
                    .containsExactlyInAnyOrderElementsOf(model.places(phone));
        }
    }

    private static ContactHistory history(UUID contact) {
        String stored = Database.rows("SELECT history::text FROM contact_state WHERE contact_id = ?", contact)
                .getFirst();
        return EventJson.read(stored.getBytes(StandardCharsets.UTF_8), ContactHistory.class);
    }

    /** What a number holds. */
    private static final class Holding {
        final Set<UUID> attempts = new HashSet<>();
        final Set<String> refusals = new HashSet<>();
        final Set<UUID> listings = new HashSet<>();
    }

    private static final class Model {
        final List<Customer> customers = new ArrayList<>();
        final List<String> phones = new ArrayList<>();
        final Map<UUID, String> phoneOf = new HashMap<>();
        final Map<UUID, UUID> survivorOf = new HashMap<>();
        final Map<String, Holding> holdings = new HashMap<>();
        final Map<Held, UUID> leases = new LinkedHashMap<>();
        final Set<UUID> standing = new HashSet<>();

        Model() {
            for (int i = 0; i < PEOPLE; i++) {
                Customer customer = customer();
                customers.add(customer);
                phones.add(customer.phone());
                phoneOf.put(customer.id(), customer.phone());
            }
            for (int i = 0; i < SPARE_NUMBERS; i++) {
                phones.add("+86" + Crm.phone());
            }
            phones.forEach(phone -> holdings.put(phone, new Holding()));
        }

        UUID personOf(UUID customer) {
            UUID survivor = survivorOf.get(customer);
            return survivor == null ? customer : personOf(survivor);
        }

        Holding of(UUID customer) {
            return holdings.get(phoneOf.get(personOf(customer)));
        }

        void move(UUID person, String phone) {
            Holding from = of(person);
            Holding to = holdings.get(phone);
            to.attempts.addAll(from.attempts);
            to.refusals.addAll(from.refusals);
            to.listings.addAll(from.listings);
            phoneOf.put(person, phone);
        }

        void merge(UUID merged, UUID survivor) {
            move(merged, phoneOf.get(survivor));
            survivorOf.put(merged, survivor);
        }

        List<UUID> places(String phone) {
            return leases.entrySet().stream()
                    .filter(lease -> phoneOf.get(personOf(lease.getValue())).equals(phone))
                    .map(lease -> UUID.fromString(lease.getKey().task()))
                    .toList();
        }
    }
}
