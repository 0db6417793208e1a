package dev.ringback.task.preview;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.program.CallWindow;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.Decision;
import dev.ringback.task.program.Moment;
import dev.ringback.task.program.Planning;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.SubjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the planning of callbacks what it would make of facts. It only reads. */
@ApplicationScoped
class PreviewService {

    private static final int LONGEST_DAYS = 366;

    /** How far ahead callbacks that come again and again are shown. */
    private static final int HORIZON_DAYS = 31;

    /** Facts a sample is drawn among; all of them are held in memory. */
    private static final int MOST_DRAWN = 100_000;

    private final PreviewedPrograms programs;
    private final ProtectionPreview protection;
    private final SubjectReader subjects;
    private final InlineFacts inline;
    private final BusinessClock clock;

    PreviewService(
            PreviewedPrograms programs,
            SubjectReader subjects,
            InlineFacts inline,
            ProtectionPreview protection,
            BusinessClock clock) {
        this.programs = programs;
        this.protection = protection;
        this.subjects = subjects;
        this.inline = inline;
        this.clock = clock;
    }

    /**
     * Decides about the facts.
     *
     * @param limit how many stored facts at most; inline ones are answered all at once
     * @throws ProblemException NOT_FOUND; VALIDATION_FAILED with each field at fault
     */
    @Transactional
    PreviewAnswer preview(String id, PreviewRequest request, @Nullable Cursor after, int limit, Locale language) {
        Instant asOf = request.asOf() == null ? clock.now() : request.asOf().truncatedTo(ChronoUnit.MICROS);
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        Program program = programs.get(id, request.program(), asOf, problem);
        checkShape(request, program, problem);
        List<Previewed> about =
                problem.violations().isEmpty() ? about(program, request, after, limit, problem) : List.of();
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        List<Decision> decisions = Planning.decideAll(
                program, about.stream().map(Previewed::subject).toList(), new Moment(asOf, clock.zone(), HORIZON_DAYS));
        int from = request.period() == null ? 0 : firstAfter(about, after);
        int until = request.period() == null ? about.size() : Math.min(about.size(), from + limit);
        PreviewAnswerBuilder answer = new PreviewAnswerBuilder(
                program, protection.of(program, about.subList(from, until), asOf), PreviewTexts.in(language));
        for (int i = from; i < until; i++) {
            answer.add(about.get(i), decisions.get(i));
        }
        return answer.answer(
                id,
                request.program() == null ? program.version() : null,
                asOf,
                until < about.size()
                        ? Cursor.of(about.get(until - 1).subject().id()).encode()
                        : null);
    }

    private static void checkShape(PreviewRequest request, Program program, ProblemException problem) {
        PreviewPeriod period = request.period();
        if ((period == null) == (request.facts() == null)) {
            problem.violation("period", "ONE_OF", "give either period or facts");
        } else if (period != null && period.until().isBefore(period.from())) {
            problem.violation("period.until", "ORDER", "must not be before from");
        } else if (period != null && ChronoUnit.DAYS.between(period.from(), period.until()) >= LONGEST_DAYS) {
            problem.violation("period.until", "TOO_LONG", "the period has more than " + LONGEST_DAYS + " days");
        }
        if (!program.subject().planned()) {
            problem.violation("program.purpose", "ON_DEMAND", "its callbacks are asked for one by one");
        }
    }

    private List<Previewed> about(
            Program program, PreviewRequest request, @Nullable Cursor after, int limit, ProblemException problem) {
        PreviewPeriod period = request.period();
        if (period == null) {
            return inline.read(program.subject(), Objects.requireNonNull(request.facts()), problem);
        }
        // A sample is drawn among all the facts of the period, whatever page is shown.
        UUID last = after == null || program.draws() ? null : after.uuid(0);
        List<CallbackSubject> stored = subjects.page(
                program.subject(),
                period.from(),
                period.until().plusDays(1),
                last,
                program.draws() ? MOST_DRAWN + 1 : limit + 1);
        if (stored.size() > MOST_DRAWN) {
            problem.violation("period", "TOO_MANY", "has more facts to draw among than " + MOST_DRAWN);
        }
        return stored.stream()
                .map(subject -> new Previewed(subject, true, null))
                .toList();
    }

    private static int firstAfter(List<Previewed> about, @Nullable Cursor after) {
        if (after == null) {
            return 0;
        }
        // As the database orders ids: by their bytes, which is how their texts are ordered too.
        String last = after.uuid(0).toString();
        int index = 0;
        while (index < about.size()
                && about.get(index).subject().id().toString().compareTo(last) <= 0) {
            index++;
        }
        return index;
    }

    /** Lays decisions out as an answer. */
    private static final class PreviewAnswerBuilder {
        private final Program program;
        private final ProtectionPreview.Page protection;
        private final PreviewTexts texts;
        private final List<PreviewAnswer.Callback> tasks = new ArrayList<>();
        private final List<PreviewAnswer.Fact> facts = new ArrayList<>();

        PreviewAnswerBuilder(Program program, ProtectionPreview.Page protection, PreviewTexts texts) {
            this.program = program;
            this.protection = protection;
            this.texts = texts;
        }

        void add(Previewed about, Decision decision) {
            CallbackSubject object = about.subject();
            PreviewAnswer.Subject subject = new PreviewAnswer.Subject(
                    program.subject(), about.stored() ? object.id() : null, object.externalId());
            switch (decision) {
                case Decision.In(List<CallWindow> windows) -> {
                    CallWindow first = windows.getFirst();
                    facts.add(new PreviewAnswer.Fact(
                            subject,
                            true,
                            null,
                            texts.in(first),
                            first.opensOn(),
                            windows.getLast().dueOn()));
                    windows.forEach(window -> tasks.add(task(about, subject, window)));
                }
                case Decision.Out(var reason, CallWindow window) ->
                    facts.add(new PreviewAnswer.Fact(
                            subject,
                            false,
                            reason,
                            texts.out(reason),
                            window == null ? null : window.opensOn(),
                            window == null ? null : window.dueOn()));
            }
        }

        private PreviewAnswer.Callback task(Previewed about, PreviewAnswer.Subject subject, CallWindow window) {
            CallbackSubject object = about.subject();
            String label = about.customerLabel();
            return new PreviewAnswer.Callback(
                    subject,
                    label == null ? object.customerId() : null,
                    label,
                    program.purpose(),
                    program.rule(),
                    object.business(),
                    window.opensOn(),
                    window.dueOn(),
                    window.round(),
                    window.stage(),
                    window.targetOn(),
                    window.opensAt(),
                    window.dueAt(),
                    Objects.equals(object.ownerAgentId(), object.excludedAgentId()) ? null : object.ownerAgentId(),
                    object.orgUnitId(),
                    object.excludedAgentId(),
                    program.questions(),
                    protection.about(about, window));
        }

        PreviewAnswer answer(String id, @Nullable Integer version, Instant asOf, @Nullable String cursor) {
            return new PreviewAnswer(id, version, asOf, tasks, facts, cursor);
        }
    }
}
