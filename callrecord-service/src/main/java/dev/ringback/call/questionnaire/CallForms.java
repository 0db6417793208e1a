package dev.ringback.call.questionnaire;

import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the questionnaire of a call. Works in the caller's transaction. */
@ApplicationScoped
public class CallForms {

    private final EditionLookup questionnaires;
    private final QuestionnaireType type;

    CallForms(EditionLookup questionnaires, QuestionnaireType type) {
        this.questionnaires = questionnaires;
        this.type = type;
    }

    /**
     * What a dial asks. The questionnaire is the one that was approved when it was dialled, so that an approval in the middle
     * of a call changes nothing for it.
     *
     * @param questions those of its program
     */
    public CallForm at(Instant dialledAt, String purpose, @Nullable String business, List<String> questions) {
        return questionnaires
                .approvedFor(type, dialledAt, purpose, business)
                .map(found -> form(found, questions))
                .orElseGet(() -> CallForm.plain(questions));
    }

    /** What a recorded call asked. */
    public CallForm of(String id, int version, List<String> questions) {
        return questionnaires
                .version(type, id, version)
                .map(found -> form(found, questions))
                .orElseThrow(() -> new IllegalStateException("No version " + version + " of questionnaire " + id));
    }

    private static CallForm form(Edition<QuestionnaireContent> found, List<String> questions) {
        return new CallForm(new CallForm.Used(found.id(), found.version(), found.content()), questions);
    }
}
