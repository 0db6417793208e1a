package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Daily cards to managers (TASK-20). */
@ApplicationScoped
class CardService {

    private static final LocalTime DUE = LocalTime.of(17, 0);
    private static final int MOST_LINES = 10_000;
    private static final String NO_UNIT = "";

    private final Programs programs;
    private final CardTable cards;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    CardService(Programs programs, CardTable cards, Idempotency idempotency, CurrentUser user, BusinessClock clock) {
        this.programs = programs;
        this.cards = cards;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND */
    Program program(String id) {
        return programs.current(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /**
     * The cards of a day.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    DailyCards cards(String programId, LocalDate date) {
        program(programId);
        Map<String, List<DailyCards.Line>> lines =
                cards.lines(programId, date, clock.startOf(date), clock.startOf(date.plusDays(1)), MOST_LINES).stream()
                        .collect(Collectors.groupingBy(
                                CardTable.Line::unit, Collectors.mapping(CardTable.Line::line, Collectors.toList())));
        Map<String, CardTable.Sent> sent = cards.sent(programId, date).stream()
                .collect(Collectors.toMap(CardTable.Sent::unit, Function.identity()));
        Instant due = date.atTime(DUE).atZone(clock.zone()).toInstant();
        Set<String> units = new TreeSet<>(lines.keySet());
        units.addAll(sent.keySet());
        List<DailyCards.Card> answer = new ArrayList<>();
        for (String unit : units) {
            answer.add(card(unit, lines.getOrDefault(unit, List.of()), sent.get(unit), due));
        }
        return new DailyCards(programId, date, due, answer);
    }

    /** What a key stands for. */
    private record Keyed(String programId, CardRequest card) {}

    /**
     * Marks a card as sent now; again, it stays sent when it was.
     *
     * @throws ProblemException NOT_FOUND; VALIDATION_FAILED for a day that has not come
     */
    Response send(@Nullable String key, String programId, CardRequest card) {
        return idempotency.run(key, "send-card", new Keyed(programId, card), () -> {
            program(programId);
            if (card.date().isAfter(clock.today())) {
                throw new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("date", "FUTURE", "must be today or earlier");
            }
            String unit = card.orgUnitId() == null ? NO_UNIT : card.orgUnitId();
            cards.send(programId, card.date(), unit, clock.now(), user.subject());
            return Reply.ok(cards(programId, card.date()));
        });
    }

    private DailyCards.Card card(String unit, List<DailyCards.Line> lines, CardTable.@Nullable Sent sent, Instant due) {
        int open =
                (int) lines.stream().filter(line -> line.closedReason() == null).count();
        Instant measured = sent == null ? clock.now() : sent.at();
        return new DailyCards.Card(
                unit.isEmpty() ? null : unit,
                lines.size() - open,
                open,
                sent == null ? null : sent.at(),
                sent == null ? null : sent.by(),
                measured.isAfter(due),
                lines);
    }
}
