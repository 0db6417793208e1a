package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An acknowledgement log written by hand, with a month of A01 in which everything is done. */
final class LogDraft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] MONDAYS = {"2026-04-06", "2026-04-13", "2026-04-20", "2026-04-27"};

    private final List<ObjectNode> lines = new ArrayList<>();

    /** An agent with 4000 yuan, two deals, 31 enquiries a week, 1200 records, a trip and a good report: 115 points. */
    static LogDraft fullMonth() {
        LogDraft log = new LogDraft();
        log.add("{'kind':'run','month':'2026-04','zone':'Asia/Shanghai'}");
        log.add("{'kind':'policy','definition':{'caps':["
                + "{'kind':'CALENDAR_MONTH','rule':'TASK-15','max':2,'thenBarredMonths':3},"
                + "{'kind':'CALENDAR_YEAR','rule':'TASK-16','max':30},"
                + "{'kind':'SAME_BUSINESS_GAP','rule':'TASK-16','months':1}],"
                + "'windows':{'rule':'TASK-13','slots':["
                + "{'days':['TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'],'from':'10:00','to':'11:30'},"
                + "{'days':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'],"
                + "'from':'14:00:00','to':'16:30:00'}]}}}");
        log.add("{'kind':'agent','agentId':'A01','hiredOn':'2026-03-16'}");
        log.add("{'kind':'pay','agentId':'A01','from':'2020-01-01','basePay':'4000.00'}");
        log.deal("D1", "2026-03-10T02:00:00Z", "k1");
        log.deal("D2", "2026-03-31T15:59:59Z", "k2");
        log.call("D1", "DEAL", "2026-04-01T02:00:00Z", 1, "EFFECTIVE", "k1");
        log.call("D2", "DEAL", "2026-04-07T08:30:00Z", 1, "SUCCESSFUL", "k2");
        for (String monday : MONDAYS) {
            for (int i = 0; i < 31; i++) {
                String id = "E" + monday + "-" + i;
                log.enquiry(id, monday, "q" + id);
                log.call(id, "TECHNICAL_ENQUIRY", monday + "T06:%02d:00Z".formatted(i), 1, "EFFECTIVE", "q" + id);
            }
        }
        log.fact("'type':'RECORDS_VERIFIED','occurredOn':'2026-04-10','count':1200");
        log.fact("'type':'TRIP_CALLBACK','returnedOn':'2026-04-10','calledBackOn':'2026-04-11'");
        log.fact("'type':'ATTITUDE_REPORT','month':'2026-04','result':'PASS'");
        return log;
    }

    /** A statement as the platform gives it. Points of S1-1 to S1-5. */
    static JsonNode statement(String basePay, String score, String pay, String delta, String failed, int... points) {
        String lines = "";
        for (int i = 0; i < points.length; i++) {
            lines +=
                    (i == 0 ? "" : ",") + "{'rule':'S1-%d','points':'%d','arithmetic':'…'}".formatted(i + 1, points[i]);
        }
        String items = failed.isEmpty()
                ? ""
                : Arrays.stream(failed.split(" ")).map(item -> "'" + item + "'").collect(Collectors.joining(","));
        return json(
                "{'agentId':'A01','basePay':'%s','score':'%s','pay':'%s','deltaVsBase':'%s','failedItems':[%s],'lines':[%s],'demerits':[],'demeritPoints':'0'}"
                        .formatted(basePay, score, pay, delta, items, lines));
    }

    static JsonNode fullStatement() {
        return statement("4000.00", "115", "4600.00", "600.00", "", 3, 3, 5, 4, 0);
    }

    void deal(String id, String closedAt, String contact) {
        add("{'kind':'order','externalId':'%s','closedAt':'%s','contact':'%s','business':'sale','owner':'A01'}"
                .formatted(id, closedAt, contact));
    }

    /** An enquiry of the day before the Monday. */
    void enquiry(String id, String monday, String contact) {
        String day = java.time.LocalDate.parse(monday).minusDays(1).toString();
        add(
                "{'kind':'enquiry','externalId':'%s','receivedAt':'%sT03:00:00Z','contact':'%s','business':'support','owner':'A01'}"
                        .formatted(id, day, contact));
    }

    /** Lease, dial and record of one call; the task has the subject's name. */
    void call(String subject, String purpose, String at, int attempt, String outcome, String contact) {
        String[] days = days(purpose, at);
        lease(subject, purpose, attempt, contact, days[0], days[1]);
        talk(subject, at, attempt, outcome, contact);
    }

    /** A lease under the attempt's number. */
    void lease(String subject, String purpose, int attempt, String contact, String opensOn, String dueOn) {
        add(
                "{'kind':'lease','taskId':'T-%s','agentId':'A01','fencingToken':%d,'purpose':'%s','subject':'%s','customerId':'c-%s','opensOn':'%s','dueOn':'%s'}"
                        .formatted(subject, attempt, purpose, subject, contact, opensOn, dueOn));
    }

    /** Dial and record under the attempt's lease. */
    void talk(String subject, String at, int attempt, String outcome, String contact) {
        add(
                "{'kind':'dial','attemptId':'%s-%d','taskId':'T-%s','agentId':'A01','fencingToken':%d,'attempt':%d,'dialledAt':'%s','contact':'%s'}"
                        .formatted(subject, attempt, subject, attempt, attempt, at, contact));
        add(
                "{'kind':'record','id':'R-%s-%d','attemptId':'%s-%d','taskId':'T-%s','agentId':'A01','startedAt':'%s','endedAt':'%s','outcome':'%s'}"
                        .formatted(subject, attempt, subject, attempt, subject, at, at, outcome));
    }

    private static String[] days(String purpose, String at) {
        if (purpose.equals("DEAL")) {
            return new String[] {"2026-04-01", "2026-04-07"};
        }
        java.time.LocalDate monday = java.time.LocalDate.parse(at.substring(0, 10))
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        return new String[] {monday.toString(), monday.plusDays(6).toString()};
    }

    void fact(String fields) {
        add("{'kind':'fact','agentId':'A01'," + fields + "}");
    }

    void add(String line) {
        ObjectNode node = (ObjectNode) json(line);
        node.put("seq", lines.size() + 1);
        lines.add(node);
    }

    /** Adds lines before the first of a kind. */
    void insertBefore(String kind, Consumer<LogDraft> added) {
        int at = 0;
        while (!lines.get(at).path("kind").asText().equals(kind)) {
            at++;
        }
        List<ObjectNode> behind = new ArrayList<>(lines.subList(at, lines.size()));
        lines.subList(at, lines.size()).clear();
        added.accept(this);
        lines.addAll(behind);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).put("seq", i + 1);
        }
    }

    /** Changes a field of the lines it applies to; none is an error of the test. */
    LogDraft change(Predicate<JsonNode> which, String field, String value) {
        List<ObjectNode> found = lines.stream().filter(which).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing to change");
        }
        found.forEach(line -> line.put(field, value));
        return this;
    }

    LogDraft remove(Predicate<JsonNode> which) {
        if (!lines.removeIf(which)) {
            throw new IllegalArgumentException("Nothing to remove");
        }
        return this;
    }

    /** Compares the log with statements that stand in an empty company beside it. */
    CheckReport check(Path folder, JsonNode... statements) {
        EvidenceDraft evidence = new EvidenceDraft();
        for (JsonNode statement : statements) {
            evidence.statements.add(statement.deepCopy());
        }
        return check(folder, evidence);
    }

    CheckReport check(Path folder, EvidenceDraft evidence) {
        try {
            Path file = Files.createTempFile(folder, "log", ".ndjson");
            Files.write(file, lines.stream().map(JsonNode::toString).toList());
            return Checker.check(file, evidence.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
