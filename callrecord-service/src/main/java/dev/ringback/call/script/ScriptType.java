package dev.ringback.call.script;

import dev.ringback.call.edition.DocumentKind;
import dev.ringback.call.edition.DocumentStage;
import dev.ringback.call.edition.DocumentType;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionHistory;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.ScriptApproved;
import dev.ringback.platform.event.ScriptRetired;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is particular to scripts among documents: their rules, and that others are told which may be dialled with (TASK-18). */
@ApplicationScoped
public class ScriptType implements DocumentType<ScriptContent> {

    private final UnlockStore unlocks;

    ScriptType(UnlockStore unlocks) {
        this.unlocks = unlocks;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.SCRIPT;
    }

    @Override
    public Class<ScriptContent> content() {
        return ScriptContent.class;
    }

    @Override
    public List<Violation> faults(Edition<ScriptContent> candidate, @Nullable Edition<ScriptContent> binding) {
        List<Violation> faults = new ArrayList<>(ScriptRules.faults(candidate.content()));
        if (binding != null && binding.version() != candidate.version()) {
            faults.addAll(LockedWording.faults(
                    candidate.content(), binding.content(), unlocks.nodes(candidate.id(), candidate.version())));
        }
        return faults.stream()
                .map(fault -> new Violation("content." + fault.field(), fault.code(), fault.message()))
                .toList();
    }

    @Override
    public DomainEvent used(Edition<ScriptContent> script, String by) {
        EditionHistory history = script.history();
        return new ScriptApproved(
                script.id(),
                script.version(),
                script.heading().name(),
                script.stage().name(),
                script.heading().purposes(),
                script.heading().businesses(),
                history.authors().getFirst(),
                by,
                Objects.requireNonNull(
                        script.stage() == DocumentStage.PILOT ? history.pilotedAt() : history.approvedAt()));
    }

    @Override
    public DomainEvent retired(Edition<ScriptContent> script, DocumentStage from) {
        EditionHistory history = script.history();
        return new ScriptRetired(
                script.id(),
                script.version(),
                from.name(),
                script.heading().purposes(),
                script.heading().businesses(),
                history.replacedBy(),
                Objects.requireNonNull(history.retiredBy()),
                Objects.requireNonNull(history.retiredAt()));
    }
}
