package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The company and the people who call. */
final class Staff {

    static final List<OrgUnit> UNITS = List.of(
            new OrgUnit("HQ", "Lantian Appliances", "COMPANY", null),
            new OrgUnit("S-EAST", "East site", "SITE", "HQ"),
            new OrgUnit("S-WEST", "West site", "SITE", "HQ"),
            new OrgUnit("T-E1", "East team 1", "TEAM", "S-EAST"),
            new OrgUnit("T-E2", "East team 2", "TEAM", "S-EAST"),
            new OrgUnit("T-W1", "West team 1", "TEAM", "S-WEST"));

    private static final List<String> NAMES = List.of(
            "Lin Yue",
            "Chen Hao",
            "Gao Min",
            "Xu Fang",
            "He Lei",
            "Zhou Ting",
            "Sun Bo",
            "Ma Rui",
            "Guo Jie",
            "Tang Wei");
    private static final List<String> PAY = List.of(
            "4000.00", "4200.00", "4333.33", "3900.00", "4100.00", "3850.50", "4000.00", "4500.00", "3700.00",
            "4050.00");

    private static final int WEEKLY = 40;
    private static final int QUOTA = 30;

    private Staff() {}

    /** The ten agents (or four), and whoever else owns a row of the order file. */
    static List<AgentPlan> of(YearMonth month, boolean small, List<OrderRow> orders) {
        Map<String, AgentPlan> agents = new LinkedHashMap<>();
        for (int i = 0; i < (small ? 4 : NAMES.size()); i++) {
            AgentPlan agent = agent(month, i, small);
            agents.put(agent.id(), agent);
        }
        if (!small) {
            for (OrderRow row : orders) {
                String owner = row.owner();
                if (owner != null && owner.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                    agents.computeIfAbsent(owner, id -> guest(month, id));
                }
            }
        }
        return List.copyOf(agents.values());
    }

    private static AgentPlan agent(YearMonth month, int index, boolean small) {
        String id = "A%02d".formatted(index + 1);
        TreeMap<LocalDate, String> pay = new TreeMap<>();
        pay.put(LocalDate.of(2020, 1, 1), PAY.get(index));
        switch (id) {
            // In force on the last day of the month, so it counts for all of it.
            case "A04" -> pay.put(month.atDay(15), "4050.00");
            // The day after: not yet.
            case "A05" -> pay.put(month.plusMonths(1).atDay(1), "4600.00");
            default -> {
                /* one profile is enough */
            }
        }
        int deals = small ? (index == 3 ? 5 : AgentPlan.ALL) : (id.equals("A09") ? 33 : AgentPlan.ALL);
        return new AgentPlan(
                id,
                NAMES.get(index),
                unit(index),
                LocalDate.of(2024, 1 + index, 6),
                pay,
                deals,
                small ? smallWeeks(month, id) : weeks(month, id));
    }

    private static String unit(int index) {
        return index < 4 ? "T-E1" : index < 7 ? "T-E2" : "T-W1";
    }

    /** The unit of one of the ten agents. */
    static String unitOf(String agent) {
        return unit(Integer.parseInt(agent.substring(1)) - 1);
    }

    private static AgentPlan guest(YearMonth month, String id) {
        TreeMap<LocalDate, String> pay = new TreeMap<>();
        pay.put(LocalDate.of(2020, 1, 1), "4000.00");
        return new AgentPlan(id, "Agent " + id, "T-W1", LocalDate.of(2025, 1, 2), pay, AgentPlan.ALL, weeks(month, id));
    }

    private static List<AgentPlan.Week> weeks(YearMonth month, String id) {
        List<AgentPlan.Week> weeks = new ArrayList<>();
        boolean warmUp = id.equals("A03") || id.equals("A07");
        weeks.add(new AgentPlan.Week(Plan.warmUpMonday(month), warmUp ? 4 : 0, AgentPlan.ALL));
        List<LocalDate> mondays = Plan.mondays(month);
        for (int i = 0; i < mondays.size(); i++) {
            weeks.add(week(id, mondays.get(i), i, mondays.size()));
        }
        return weeks;
    }

    private static AgentPlan.Week week(String id, LocalDate monday, int index, int count) {
        AgentPlan.Week plain = new AgentPlan.Week(monday, WEEKLY, AgentPlan.ALL);
        return switch (id) {
            // Exactly the quota in the first week; the other weeks bring the month over its total.
            case "A02" -> index == 0 ? new AgentPlan.Week(monday, WEEKLY, QUOTA) : plain;
            // One short in one week: both numbers are needed.
            case "A05" -> index == 1 ? new AgentPlan.Week(monday, WEEKLY, QUOTA - 1) : plain;
            // A week without a single enquiry is met; the month needs its 120 all the same.
            case "A06" -> new AgentPlan.Week(monday, index == 1 ? 0 : WEEKLY + (count == 4 ? 10 : 0), AgentPlan.ALL);
            // Gives up in the third week.
            case "A10" -> index == 2 ? new AgentPlan.Week(monday, WEEKLY, 20) : plain;
            default -> plain;
        };
    }

    private static List<AgentPlan.Week> smallWeeks(YearMonth month, String id) {
        List<AgentPlan.Week> weeks = new ArrayList<>();
        weeks.add(new AgentPlan.Week(Plan.warmUpMonday(month), id.equals("A03") ? 4 : 0, AgentPlan.ALL));
        for (LocalDate monday : Plan.mondays(month)) {
            int enquiries = switch (id) {
                case "A01" -> WEEKLY;
                case "A03" -> 0;
                default -> 8;
            };
            weeks.add(new AgentPlan.Week(monday, enquiries, id.equals("A04") ? 4 : AgentPlan.ALL));
        }
        return weeks;
    }
}
