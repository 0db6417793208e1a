package dev.ringback.call.questionnaire;

import dev.ringback.call.edition.DocumentKind;
import dev.ringback.call.edition.DocumentStage;
import dev.ringback.call.edition.DocumentType;
import dev.ringback.call.edition.Edition;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is particular to questionnaires among documents. Nobody else needs to hear of them. */
@ApplicationScoped
public class QuestionnaireType implements DocumentType<QuestionnaireContent> {

    @Override
    public DocumentKind kind() {
        return DocumentKind.QUESTIONNAIRE;
    }

    @Override
    public Class<QuestionnaireContent> content() {
        return QuestionnaireContent.class;
    }

    @Override
    public List<Violation> faults(
            Edition<QuestionnaireContent> candidate, @Nullable Edition<QuestionnaireContent> binding) {
        return QuestionnaireRules.faults(candidate.content());
    }

    @Override
    public @Nullable DomainEvent used(Edition<QuestionnaireContent> edition, String by) {
        return null;
    }

    @Override
    public @Nullable DomainEvent retired(Edition<QuestionnaireContent> edition, DocumentStage from) {
        return null;
    }
}
