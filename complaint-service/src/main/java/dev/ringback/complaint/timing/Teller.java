package dev.ringback.complaint.timing;

import dev.ringback.complaint.course.HistoryStore;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.platform.event.ComplaintEscalated;
import dev.ringback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Tells the others what fell due, and notes it in the histories. Works in the caller's transaction, under the row locks. */
@ApplicationScoped
class Teller {

    private static final String BY = "complaint-service";

    private final AlarmStore alarms;
    private final HistoryStore history;
    private final Outbox outbox;

    Teller(AlarmStore alarms, HistoryStore history, Outbox outbox) {
        this.alarms = alarms;
        this.history = history;
        this.outbox = outbox;
    }

    void tell(List<AlarmStore.Told> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        Map<UUID, Long> versions = new HashMap<>(alarms.raiseVersions(
                told.stream().map(AlarmStore.Told::complaintId).toList()));
        told.forEach(each -> versions.merge(each.complaintId(), -1L, Long::sum));
        List<Outbox.Entry> events = new ArrayList<>();
        List<HistoryStore.Line> lines = new ArrayList<>();
        for (AlarmStore.Told each : told) {
            long version = versions.merge(each.complaintId(), 1L, Long::sum);
            events.add(new Outbox.Entry(each.complaintId().toString(), version, event(each)));
            lines.add(new HistoryStore.Line(each.complaintId(), each.round(), step(each)));
        }
        history.appendAll(lines, now);
        outbox.appendAll(events);
    }

    private static ComplaintEscalated event(AlarmStore.Told told) {
        Alarm alarm = told.alarm();
        return new ComplaintEscalated(
                told.complaintId(),
                told.round(),
                alarm.target().name(),
                alarm.stage().name(),
                alarm.step(),
                told.level(),
                told.departmentId(),
                told.officerAgentId(),
                alarm.toUnitId(),
                alarm.dueAt(),
                told.toldAt());
    }

    private static Step step(AlarmStore.Told told) {
        Alarm alarm = told.alarm();
        Map<String, String> details = new TreeMap<>();
        details.put("target", alarm.target().name());
        details.put("stage", alarm.stage().name());
        details.put("dueAt", alarm.dueAt().toString());
        if (alarm.toUnitId() != null) {
            details.put("toUnitId", alarm.toUnitId());
        }
        return new Step(StepKind.CLOCK_ALARM, told.toldAt(), BY, null, details);
    }
}
