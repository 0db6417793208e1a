package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.stack.demo.DemoTarget;
import dev.ringback.stack.demo.Outage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/**
 * As much of the platform as the player speaks to, in memory and in one place. It keeps idempotency keys, leases and two
 * dials a task, has no statements, and can be made to lose answers and to be away.
 */
final class FakePlatform implements DemoTarget, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, String> PURPOSES = Map.of(
            "deal-callback", "DEAL",
            "enquiry-callback", "TECHNICAL_ENQUIRY",
            "trip-callback", "TRIP_VERIFICATION",
            "complaint-follow-up", "COMPLAINT_FOLLOW_UP");

    /** What is asked of scoring and of the complaint office. */
    private static final Set<String> AWAY = Set.of("directory", "facts", "scoring", "kpi", "complaints", "findings");

    private final HttpServer server;
    private final SplittableRandom faults = new SplittableRandom(1);
    private final int faultPercent;
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, String> taskOfGrant = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private final FakeOffice office = new FakeOffice(this);
    private final Map<String, String> taskOfCall = new HashMap<>();
    private long calls;
    private long corrections;
    private int rows;
    private int lost;
    private boolean outage;
    private boolean away;
    private LocalDate backOn = LocalDate.MIN;

    FakePlatform(int faultPercent) {
        this.faultPercent = faultPercent;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static final class Task {
        final ObjectNode view = JSON.createObjectNode();
        final String id;
        final String program;
        final String owner;
        final String subject;
        final LocalDate opensOn;
        final LocalDate dueOn;
        String state = "READY";
        String closedReason = "";
        Instant notBefore;
        Instant leaseEnds = Instant.EPOCH;
        int attempts;
        long token;
        final int round;
        String complaint = "";

        Task(String program, String subject, String owner, LocalDate opensOn, LocalDate dueOn) {
            this(program, subject, owner, opensOn, dueOn, 1);
        }

        Task(String program, String subject, String owner, LocalDate opensOn, LocalDate dueOn, int round) {
            this.id = "task-" + subject + (round == 1 ? "" : "-" + round);
            this.program = program;
            this.subject = subject;
            this.owner = owner;
            this.opensOn = opensOn;
            this.dueOn = dueOn;
            this.round = round;
            this.notBefore = opensOn.atStartOfDay(ZONE).toInstant();
            view.put("id", id).put("round", round);
        }
    }

    /** Scoring and the complaint office will be away when the play lets them. */
    FakePlatform withOutage() {
        outage = true;
        return this;
    }

    /** The day on which they were back. */
    LocalDate backOn() {
        return backOn;
    }

    @Override
    public Optional<Outage> outage() {
        return outage ? Optional.of(new Away()) : Optional.empty();
    }

    private final class Away implements Outage {
        @Override
        public void begins() {
            away = true;
        }

        @Override
        public void ends() {
            away = false;
            backOn = day();
        }
    }

    /** Answers that were thrown away after the work was done. */
    int lost() {
        return lost;
    }

    @Override
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public String token(String roles, String subject) {
        return roles + '/' + subject;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void setClock(Instant instant) {
        now = instant;
        tasks.values().forEach(task -> {
            if (!task.state.equals("CLOSED") && day().isAfter(task.dueOn)) {
                task.state = "CLOSED";
            } else if (task.state.equals("LEASED") && task.leaseEnds.isBefore(now)) {
                task.state = "READY";
            }
        });
    }

    LocalDate day() {
        return LocalDate.ofInstant(now, ZONE);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String answer;
            synchronized (this) {
                int fault = faults.nextInt(100);
                if (fault < faultPercent) {
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    exchange.sendResponseHeaders(fault % 2 == 0 ? 503 : 429, -1);
                    return;
                }
                answer = key == null ? answer(exchange, body) : answers.get(key);
                if (answer == null) {
                    answer = answer(exchange, body);
                    answers.put(key, answer);
                }
                if (fault < 2 * faultPercent) {
                    lost++;
                    return;
                }
            }
            byte[] bytes = answer.substring(3).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    Integer.parseInt(answer.substring(0, 3)), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(HttpExchange exchange, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/");
        String who = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("^.*/", "");
        JsonNode json = body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
        if (away && AWAY.contains(parts[2])) {
            return "500{\"code\":\"AWAY\"}";
        }
        return switch (parts[2]) {
            case "contact-policies" -> policy();
            case "directory", "facts" -> "201{}";
            case "customers" -> office.customers(parts, json);
            case "complaints" -> office.complaints(parts, json);
            case "findings" -> office.overturn(parts[3]);
            case "issues" -> office.issues(parts, json, who);
            case "do-not-call" -> office.doNotCall();
            case "trips" -> trip(json);
            case "enquiries" -> enquiry(json);
            case "imports" -> exchange.getRequestMethod().equals("POST") ? orders(body) : imported(path);
            case "call-records" -> parts.length == 3 ? record(json, who) : correct(parts[3], json);
            case "scoring" -> scoring(parts);
            case "kpi" -> "200{\"items\":[]}";
            case "tasks" ->
                parts.length == 3
                        ? list(exchange.getRequestURI().getQuery())
                        : parts.length == 4 ? one(parts[3], json, who) : taskCall(tasks.get(parts[3]), parts[4], json);
            default -> "404{\"code\":\"NOT_FOUND\"}";
        };
    }

    private String scoring(String[] parts) {
        if (parts[3].equals("demerits")) {
            return office.demerits();
        }
        if (parts[3].equals("months")) {
            return parts.length == 5
                    ? "200{\"state\":\"OPEN\",\"waitingFor\":[{\"code\":\"EARLIER_MONTH_HAS_FACTS\"}]}"
                    : "200{\"state\":\"CLOSED\"}";
        }
        return "200{\"factsByType\":{\"CALL_COMPLETED\":%d,\"CALL_CORRECTED\":%d,\"TASK_CLOSED\":%d}}"
                .formatted(
                        calls,
                        corrections,
                        corrections
                                + tasks.values().stream()
                                        .filter(t -> t.state.equals("CLOSED"))
                                        .count());
    }

    private String trip(JsonNode json) {
        LocalDate due = LocalDate.parse(json.path("returnedOn").asText()).plusDays(1);
        json.path("visits")
                .forEach(visit -> add(new Task(
                        "trip-callback",
                        visit.path("externalId").asText(),
                        json.path("ownerAgentId").asText(),
                        due,
                        due)));
        return "201{}";
    }

    /** The follow-up of a complaint's round. */
    void followUp(JsonNode complaint, String owner) {
        Task task = new Task(
                "complaint-follow-up",
                complaint.path("externalId").asText(),
                owner,
                day(),
                day().plusDays(3),
                complaint.path("round").asInt());
        task.complaint = complaint.path("id").asText();
        task.view.putObject("subject").put("id", task.complaint);
        add(task);
    }

    private String one(String id, JsonNode json, String who) throws IOException {
        return id.equals("claims")
                ? claim(json, who)
                : "200{\"state\":\"%s\",\"closedReason\":\"%s\"}"
                        .formatted(tasks.get(id).state, tasks.get(id).closedReason);
    }

    /** A call that reached nobody after all is made again. */
    private String correct(String callId, JsonNode json) {
        corrections++;
        Task task = tasks.get(taskOfCall.get(callId));
        boolean reached =
                List.of("EFFECTIVE", "SUCCESSFUL").contains(json.path("outcome").asText());
        task.state = reached || task.attempts > 1 ? "CLOSED" : "READY";
        task.closedReason = reached ? "COMPLETED" : "";
        return "201{\"revision\":2}";
    }

    private static String policy() {
        return "200{\"companyWide\":true,\"refusals\":null,\"caps\":["
                + "{\"kind\":\"SAME_BUSINESS_GAP\",\"months\":1},"
                + "{\"kind\":\"CALENDAR_MONTH\",\"max\":2,\"thenBarredMonths\":3}],\"windows\":{\"slots\":[]}}";
    }

    private String enquiry(JsonNode json) {
        LocalDate monday = LocalDate.ofInstant(
                        Instant.parse(json.path("receivedAt").asText()), ZONE)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        add(new Task(
                "enquiry-callback",
                json.path("externalId").asText(),
                json.path("ownerAgentId").asText(),
                monday,
                monday.plusDays(6)));
        return "201{}";
    }

    /** Every tenth row is rejected. */
    private String orders(String csv) {
        for (String line : csv.lines().skip(1).toList()) {
            rows++;
            String[] cells = line.split(",");
            if (rows % 10 != 0) {
                LocalDate first = LocalDate.ofInstant(Instant.parse(cells[6]), ZONE)
                        .plusMonths(1)
                        .withDayOfMonth(1);
                add(new Task("deal-callback", cells[0], cells[7], first, first.plusDays(6)));
            }
        }
        return "202{\"id\":\"1\",\"state\":\"QUEUED\"}";
    }

    private String imported(String path) {
        if (path.endsWith("/rejections")) {
            StringBuilder text = new StringBuilder("200");
            for (int row = 10; row <= rows; row += 10) {
                text.append("{\"row\":").append(row).append(",\"message\":\"no\"}\n");
            }
            return text.toString();
        }
        return "200{\"state\":\"DONE\",\"rowsRead\":%d,\"accepted\":%d,\"duplicates\":0,\"rejected\":%d}"
                .formatted(rows, rows - rows / 10, rows / 10);
    }

    private void add(Task task) {
        if (tasks.putIfAbsent(task.id, task) != null) {
            throw new IllegalStateException("Twice: " + task.id);
        }
    }

    private String list(String query) {
        Map<String, String> asked = new HashMap<>();
        for (String pair : query.split("&")) {
            asked.put(pair.split("=")[0], pair.split("=")[1]);
        }
        ArrayNode items = JSON.createArrayNode();
        List<Task> found = tasks.values().stream()
                .filter(task -> !day().isBefore(task.opensOn))
                .filter(task -> asked.getOrDefault("programId", task.program).equals(task.program))
                .filter(task -> asked.getOrDefault("state", task.state).equals(task.state))
                .filter(task ->
                        asked.getOrDefault("dueOn", task.dueOn.toString()).equals(task.dueOn.toString()))
                .toList();
        int from = Integer.parseInt(asked.getOrDefault("cursor", "0"));
        int to = Math.min(found.size(), from + 100);
        found.subList(from, to)
                .forEach(task ->
                        items.add(task.view.put("attempts", task.attempts).put("closedReason", task.closedReason)));
        return "200{\"items\":" + items + (to < found.size() ? ",\"nextCursor\":\"" + to + "\"" : "") + "}";
    }

    private String claim(JsonNode json, String agent) {
        List<String> leases = new ArrayList<>();
        for (Task task : tasks.values()) {
            if (leases.size() < json.path("max").asInt()
                    && task.state.equals("READY")
                    && task.owner.equals(agent)
                    && !task.notBefore.isAfter(now)
                    && json.path("programIds").path(0).asText().equals(task.program)) {
                task.state = "LEASED";
                task.leaseEnds = now.plusSeconds(3600);
                task.token++;
                leases.add(("{\"taskId\":\"%s\",\"fencingToken\":%d,\"programId\":\"%s\",\"purpose\":\"%s\","
                                + "\"subject\":{\"id\":\"%s\",\"externalId\":\"%s\"},"
                                + "\"customerId\":\"c-%s\",\"opensOn\":\"%s\",\"dueOn\":\"%s\"}")
                        .formatted(
                                task.id,
                                task.token,
                                task.program,
                                PURPOSES.get(task.program),
                                task.complaint,
                                task.subject,
                                task.subject,
                                task.opensOn,
                                task.dueOn));
            }
        }
        return "200{\"leases\":[" + String.join(",", leases) + "]}";
    }

    private String taskCall(Task task, String what, JsonNode json) {
        if (!task.state.equals("LEASED") || json.path("fencingToken").asLong() != task.token) {
            return "409{\"code\":\"STALE_LEASE\"}";
        }
        if (what.equals("releases")) {
            task.state = "READY";
            return "204";
        }
        if (task.id.endsWith("-007") && task.attempts == 1 || task.round > 1) {
            // The platform would not give it out again, either.
            task.notBefore = task.dueOn.plusDays(1).atStartOfDay(ZONE).toInstant();
            return "409{\"code\":\"CONTACT_BARRED\",\"rule\":\"TASK-15\"}";
        }
        task.state = "DIALLED";
        task.attempts++;
        String attempt = task.id + '-' + task.token;
        taskOfGrant.put("grant-" + attempt, task.id);
        // A number of its own for each subject.
        long number = 13_800_000_000L + Math.floorMod(task.subject.hashCode(), 100_000_000);
        return ("201{\"attemptId\":\"%s\",\"taskId\":\"%s\",\"fencingToken\":%d,\"attempt\":%d,\"dialledAt\":\"%s\","
                        + "\"dialUri\":\"tel:+86%d\",\"grant\":\"grant-%s\",\"questions\":[\"ORDER_TIME\"]}")
                .formatted(attempt, task.id, task.token, task.attempts, now, number, attempt);
    }

    private String record(JsonNode json, String agent) {
        String taskId = taskOfGrant.remove(json.path("grant").asText());
        if (taskId == null) {
            return "409{\"code\":\"GRANT_USED\"}";
        }
        if (Instant.parse(json.path("endedAt").asText()).isAfter(now)) {
            return "422{\"code\":\"VALIDATION_FAILED\"}";
        }
        calls++;
        Task task = tasks.get(taskId);
        boolean again = task.attempts < 2
                && !json.path("disposition").asText().equals("DO_NOT_CALL")
                && List.of("NO_ANSWER", "POWERED_OFF", "SUSPENDED", "CONNECTED_INCOMPLETE")
                        .contains(json.path("outcome").asText());
        task.state = again && !task.state.equals("CLOSED") ? "READY" : "CLOSED";
        boolean reached =
                List.of("EFFECTIVE", "SUCCESSFUL").contains(json.path("outcome").asText());
        task.closedReason = reached && task.state.equals("CLOSED") ? "COMPLETED" : "";
        task.notBefore = now.plusSeconds(7200);
        office.heard("call-" + calls, json, task.complaint);
        taskOfCall.put("call-" + calls, taskId);
        ObjectNode view = json.deepCopy();
        view.put("id", "call-" + calls);
        view.put("taskId", taskId);
        view.put("agentId", agent);
        view.put("attemptId", json.path("grant").asText().substring("grant-".length()));
        return "201" + view;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
