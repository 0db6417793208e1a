package dev.ringback.call.questionnaire;

import dev.ringback.call.edition.DocumentKind;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionLookup;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results of questionnaires, and which one is for a call. */
@ApplicationScoped
class ResultService {

    private final EditionLookup questionnaires;
    private final QuestionnaireType type;
    private final ResultStore store;
    private final BusinessClock clock;

    ResultService(EditionLookup questionnaires, QuestionnaireType type, ResultStore store, BusinessClock clock) {
        this.questionnaires = questionnaires;
        this.type = type;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What was answered on calls begun on these dates.
     *
     * @param to included
     * @throws ProblemException NOT_FOUND; INVALID_PARAMETER where {@code to} lies before {@code from}
     */
    @Transactional
    ResultsView results(String id, LocalDate from, LocalDate to) {
        if (!questionnaires.exists(DocumentKind.QUESTIONNAIRE, id)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        if (to.isBefore(from)) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation("to", "END_BEFORE_START", "to does not lie before from.");
        }
        Map<Integer, QuestionnaireContent> contents = questionnaires.everUsed(type, id).stream()
                .collect(Collectors.toMap(Edition::version, Edition::content));
        List<ResultStore.Item> items = contents.entrySet().stream()
                .flatMap(each -> each.getValue().questions().stream()
                        .map(question -> new ResultStore.Item(each.getKey(), question)))
                .toList();
        Instant begin = clock.startOf(from);
        Instant end = clock.startOf(to.plusDays(1));
        List<ResultRow> rows = store.rows(id, items, begin, end);
        List<ResultsView.OfVersion> versions = store.calls(id, items, begin, end).stream()
                .map(calls -> ResultSheet.of(
                        calls,
                        Objects.requireNonNull(contents.get(calls.version())),
                        rows.stream()
                                .filter(row -> row.version() == calls.version())
                                .toList()))
                .toList();
        return new ResultsView(id, from, to, versions);
    }

    /**
     * The questionnaire that a dial made now for this purpose and business is held to.
     *
     * @throws ProblemException NOT_FOUND where there is none
     */
    @Transactional
    Edition<QuestionnaireContent> current(String purpose, @Nullable String business) {
        return questionnaires
                .approvedFor(type, clock.now(), purpose, business)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
