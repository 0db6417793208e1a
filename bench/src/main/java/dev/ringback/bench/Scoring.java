package dev.ringback.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Scoring on a platform of its own: so many facts of one month taken in from the broker, and how long a single one takes; statements read
 * through the gateway; the measures rebuilt; and the month scored under another scheme beside hand-written SQL that finds the same.
 */
final class Scoring {

    static final String NAME = "scoring";

    /** How many facts unless told otherwise. */
    static final int FACTS = 100_000;

    private static final Instant AFTER = Instant.parse("2027-07-15T02:00:00Z");
    private static final String MONTH = "2027-06";
    private static final int MOST_AGENTS = 500;
    private static final int FEWEST_AGENTS = 20;
    private static final int FACTS_OF_AN_AGENT = 200;
    private static final int QUOTA_IN_FORCE = 1200;
    private static final int MOST_SINGLE_FACTS = 200;
    private static final int FACTS_OF_A_SINGLE = 100;
    private static final int WORKERS = 16;
    private static final int ROUNDS = 3;
    private static final double P99 = 0.99;
    private static final String RULE = "S1-3";

    /** Agents whose month meets one of two quotas and not the other. */
    private static final String BY_HAND = """
            SELECT count(*)
            FROM (SELECT agent_id, count(DISTINCT customer_id) AS verified
                  FROM measure_verified WHERE day BETWEEN '2027-06-01' AND '2027-06-30'
                  GROUP BY agent_id) AS agent
            WHERE (verified >= ?) <> (verified >= ?)
            """;

    private final PrintStream out;
    private final Stack stack;
    private final Duration round;
    private final int facts;
    private final int journal;
    private final int agents;
    private final int singles;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(7);

    private Scoring(PrintStream out, Stack stack, int facts, int journal, Duration round) {
        this.out = out;
        this.stack = stack;
        this.round = round;
        this.facts = facts;
        this.journal = journal;
        this.agents = Math.clamp(facts / FACTS_OF_AN_AGENT, FEWEST_AGENTS, MOST_AGENTS);
        this.singles = Math.min(MOST_SINGLE_FACTS, facts / FACTS_OF_A_SINGLE);
    }

    /**
     * Runs the measures on a platform of its own.
     *
     * @param facts of the month, from the broker
     * @param journal how many are rebuilt at least, facts of another month among them
     */
    static void measure(PrintStream out, int facts, int journal, Tuning tuning) throws InterruptedException {
        out.println("Starting a platform ...");
        try (Stack stack = Stack.start(StackOptions.temporary().tunedFor(tuning))) {
            measure(out, stack, facts, journal, Duration.ofSeconds(tuning == Tuning.THROUGHPUT ? 10 : 1));
        }
    }

    /** Runs the measures on a platform that runs and has no facts of the month. */
    static void measure(PrintStream out, Stack stack, int facts, int journal, Duration round)
            throws InterruptedException {
        new Scoring(out, stack, facts, journal, round).run();
    }

    private static void rebuild(Watched scoring, boolean topics) throws InterruptedException {
        JsonNode report = scoring.as("admin").post("/v1/scoring/rebuilds?topics=" + topics, "", 200);
        if (!report.path("same").asBoolean()) {
            throw new BenchException("The rebuild found differences: " + report);
        }
    }

    private void run() throws InterruptedException {
        stack.clock().set(AFTER);
        Watched scoring = new Watched(out, stack, ProcessName.SCORING_SERVICE);
        hire(scoring.as("hr"));
        try (Verifications events = new Verifications(stack.bootstrapServers());
                Connection database = DriverManager.getConnection(stack.jdbcUrl(ProcessName.SCORING_SERVICE))) {
            scoring.measure("facts read from the broker", facts, () -> {
                for (int i = 0; i < facts; i++) {
                    events.send(agent());
                }
                events.flush();
                awaitFacts(scoring.as("admin"), facts);
            });
            lag(events, database);
            statements();
            int more = Math.max(0, journal - facts - singles);
            JournalFill.add(out, database, more, agents);
            scoring.measure("facts rebuilt", facts + singles + more, () -> rebuild(scoring, false));
            scoring.measure(
                    "facts of the topics held against the journal, and rebuilt",
                    facts + singles,
                    () -> rebuild(scoring, true));
            whatIf(scoring.as("hr"), database);
        } catch (SQLException e) {
            throw new BenchException("The database refused", e);
        }
    }

    private void hire(Api hr) throws InterruptedException {
        hr.put("/v1/directory/org-units/SCORES", "{\"name\": \"Scores\", \"kind\": \"TEAM\"}");
        for (int i = 0; i < agents; i++) {
            hr.put(
                    "/v1/directory/agents/S" + i,
                    "{\"name\": \"Agent\", \"orgUnitId\": \"SCORES\", \"hiredOn\": \"2026-01-01\"}");
            hr.put("/v1/directory/agents/S" + i + "/pay-profiles/2026-01-01", "{\"basePay\": \"4000.00\"}");
        }
    }

    /** Some verify many customers and some few. */
    private String agent() {
        return "S" + (int) (agents * Math.pow(random.nextDouble(), 1.2));
    }

    private static void awaitFacts(Api admin, int facts) throws InterruptedException {
        Waiting.until(
                "the facts",
                () -> admin.get("/v1/scoring/journal")
                                .path("factsByType")
                                .path("CUSTOMER_VERIFIED")
                                .asInt()
                        == facts);
    }

    /** From the acknowledgement of the broker until the fact counts, one at a time. */
    private void lag(Verifications events, Connection database) throws SQLException {
        long[] micros = new long[singles];
        long last = number(database, "SELECT max(seq) FROM journal");
        for (int i = 0; i < singles; i++) {
            events.send(agent());
            events.flush();
            long sent = System.nanoTime();
            long now = last;
            while (now == last) {
                now = number(database, "SELECT max(seq) FROM journal");
            }
            last = now;
            micros[i] = (System.nanoTime() - sent) / 1000;
        }
        Arrays.sort(micros);
        out.printf(
                "A single fact counts after %.0f ms in the median, p99 %.0f ms%n",
                micros[singles / 2] / 1e3, micros[(int) (singles * P99)] / 1e3);
    }

    private void statements() throws InterruptedException {
        Api manager = new Api(client, stack.baseUrl(ProcessName.GATEWAY), stack.token("manager", "bench"));
        Load load = new Load(WORKERS, round);
        Random which = new Random(11);
        Step read = worker -> {
            manager.get("/v1/kpi/statements?month=" + MONTH + "&agentId=S" + which.nextInt(agents));
            return 1;
        };
        List<Round> rounds = load.rounds(ROUNDS, read);
        out.printf(
                "Statements read, %d at once: %s a second, p99 %s ms%n",
                WORKERS, Volumes.range(rounds, Round::rate), Volumes.range(rounds, Round::p99Millis));
    }

    /** In turns, and both have to find the same number of agents. */
    private void whatIf(Api hr, Connection database) throws InterruptedException, SQLException {
        int quota = facts / agents;
        String wish = draft(hr, quota);
        double[] ours = new double[ROUNDS];
        double[] byHand = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long expected = number(database, BY_HAND, QUOTA_IN_FORCE, quota);
            byHand[i] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            String path = "/v1/scoring/simulations/"
                    + hr.post("/v1/scoring/simulations", wish, 202).path("id").asText();
            Waiting.until(
                    "the simulation", () -> hr.get(path).path("state").asText().equals("DONE"));
            ours[i] = (System.nanoTime() - start) / 1e6;
            JsonNode result = hr.get(path).path("result");
            if (result.path("differing").asLong() != expected) {
                throw new BenchException(
                        "The simulation found " + result.path("differing") + " agents, SQL by hand " + expected);
            }
        }
        Arrays.sort(ours);
        Arrays.sort(byHand);
        out.printf(
                "The month of %,d facts under another scheme: %.0f ms (%.0f to %.0f); the one rule by hand in SQL: %.0f ms (%.0f to %.0f)%n",
                facts,
                Comparison.median(ours),
                ours[0],
                ours[ROUNDS - 1],
                Comparison.median(byHand),
                byHand[0],
                byHand[ROUNDS - 1]);
    }

    /** The scheme of the shipped pack with another quota of verified records. */
    private static String draft(Api hr, int quota) throws InterruptedException {
        ObjectNode scheme = hr.get("/v1/packs/P-SALES/versions/1/document")
                .at("/sections/scoring/schemes/0")
                .deepCopy();
        scheme.put("version", "bench");
        for (JsonNode rule : scheme.path("rules")) {
            if (rule.path("id").asText().equals(RULE)) {
                ((ObjectNode) rule).put("quota", quota);
            }
        }
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        wish.put("from", MONTH);
        wish.putObject("drafts").putArray("schemes").add(scheme);
        return wish.toString();
    }

    private static long number(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
