package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes a plan from a seed and an order file. */
public final class Planner {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TOPICS =
            List.of("installation", "noise", "energy use", "spare part", "controls", "cleaning", "warranty terms");

    /** Customers per agent whom the company tried twice in vain just before the month: protection bars their deal. */
    private static final int BARRED_DEALS = 4;

    private static final int SMALL_DEALS = 12;

    private final long seed;
    private final YearMonth month;
    private final SplittableRandom random;
    private final Map<String, List<ScriptedCall>> fixed = new HashMap<>();
    private final List<Enquiry> enquiries = new ArrayList<>();
    private final Strangers strangers;

    private Planner(long seed, YearMonth month) {
        this.seed = seed;
        this.month = month;
        this.random = new SplittableRandom(seed);
        this.strangers = new Strangers(random);
    }

    /** The business time zone of the company. */
    public static ZoneId zone() {
        return ZONE;
    }

    /**
     * Makes the plan.
     *
     * @param small four agents and a quarter of the calls, for tests
     */
    public static Plan plan(long seed, YearMonth month, OrderFile orders, boolean small) {
        return new Planner(seed, month).make(orders, small);
    }

    private Plan make(OrderFile file, boolean small) {
        List<AgentPlan> agents = Staff.of(month, small, file.rows());
        OrderFile orders = small ? fewer(file, agents) : file;
        Map<String, List<OrderRow>> dealsOfAgent = new HashMap<>();
        for (AgentPlan agent : agents) {
            List<OrderRow> deals = orders.rows().stream()
                    .filter(row -> agent.id().equals(row.owner()) && isDeal(row))
                    .toList();
            dealsOfAgent.put(agent.id(), deals);
            scriptDeals(agent, deals);
            for (AgentPlan.Week week : agent.weeks()) {
                enquire(agent, week, deals);
            }
        }
        enquiries.sort(Comparator.comparing(Enquiry::receivedAt).thenComparing(Enquiry::externalId));
        List<FactEntry> facts = new Facts(month, ZONE).of(agents);
        OfficeWork office = office(orders, agents, dealsOfAgent, small);
        return new Plan(
                seed,
                month,
                ZONE,
                Staff.UNITS,
                agents,
                orders,
                enquiries,
                facts,
                office,
                new OutcomeScript(seed, fixed));
    }

    private OfficeWork office(
            OrderFile orders, List<AgentPlan> agents, Map<String, List<OrderRow>> dealsOfAgent, boolean small) {
        // A generator of its own: what the office does changes no call.
        SplittableRandom draws = new SplittableRandom(~seed);
        Strangers others = new Strangers(draws);
        DealCases deals = new DealCases(month, orders, fixed);
        List<Correction> corrections = deals.corrections(dealsOfAgent);
        deals.lateCall(dealsOfAgent);
        List<ComplaintCase> complaints = new ComplaintCases(month, ZONE, others, draws)
                .of(agents, deals.harassed(dealsOfAgent).orElse(null), enquiries, fixed);
        TripCases trips = new TripCases(month, others, fixed);
        return new OfficeWork(complaints, trips.trips(small), trips.verifications(), corrections);
    }

    private boolean isDeal(OrderRow row) {
        return row.closedAt() != null
                && YearMonth.from(row.closedAt().atZone(ZONE)).equals(month.minusMonths(1));
    }

    private static OrderFile fewer(OrderFile file, List<AgentPlan> agents) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        agents.forEach(agent -> taken.put(agent.id(), 0));
        return OrderFile.of(file.rows().stream()
                .filter(row -> row.owner() != null
                        && taken.containsKey(row.owner())
                        && taken.merge(row.owner(), 1, Integer::sum) <= SMALL_DEALS)
                .toList());
    }

    /** A customer with two deals is reached at once, so that two calls are enough; and A08 has one wrong number. */
    private void scriptDeals(AgentPlan agent, List<OrderRow> deals) {
        Map<String, Integer> perCustomer = new HashMap<>();
        deals.forEach(row -> perCustomer.merge(row.customerExternalId(), 1, Integer::sum));
        for (OrderRow row : deals) {
            if (perCustomer.getOrDefault(row.customerExternalId(), 0) > 1) {
                fixed.put(row.externalId(), List.of(new ScriptedCall("EFFECTIVE", "SATISFIED", 120)));
            }
        }
        if (agent.id().equals("A08") && deals.size() > 2) {
            fixed.put(deals.get(1).externalId(), List.of(new ScriptedCall("WRONG_NUMBER", null, 20)));
        }
        if (agent.id().equals("A02") && deals.size() > 2) {
            fixed.put(deals.get(2).externalId(), List.of(new ScriptedCall("CONNECTED_INCOMPLETE", "DO_NOT_CALL", 25)));
        }
    }

    private void enquire(AgentPlan agent, AgentPlan.Week week, List<OrderRow> deals) {
        boolean warmUp = week.monday().isBefore(month.atDay(1));
        int index = agent.weeks().indexOf(week);
        for (int i = 0; i < week.enquiries(); i++) {
            String id = "EQ-%s-%s-%03d".formatted(agent.id(), week.monday(), i + 1);
            // Some who bought also ask: there the caps on one customer bite.
            boolean buyer = warmUp ? i < BARRED_DEALS : index > 0 && i < 2;
            int offset = warmUp ? 3 : 3 + BARRED_DEALS + 2 * index;
            boolean known = buyer && deals.size() > offset + i;
            Customer customer = known ? customerOf(deals.get(offset + i)) : strangers.onTheWeb();
            if (warmUp) {
                fixed.put(id, List.of(ScriptedCall.unanswered("NO_ANSWER"), ScriptedCall.unanswered("POWERED_OFF")));
            }
            LocalDate day = week.monday().minusDays(7 - random.nextInt(7));
            LocalTime time = LocalTime.of(9, 0).plusSeconds(random.nextInt(9 * 3600 - 1));
            enquiries.add(new Enquiry(
                    id,
                    customer,
                    TOPICS.get(random.nextInt(TOPICS.size())),
                    day.atTime(time).atZone(ZONE).toInstant(),
                    agent.id(),
                    agent.unit()));
        }
    }

    private static Customer customerOf(OrderRow row) {
        return new Customer("crm", row.customerExternalId(), row.customerName(), row.customerPhone());
    }
}
