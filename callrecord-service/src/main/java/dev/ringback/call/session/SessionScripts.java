package dev.ringback.call.session;

import dev.ringback.call.edition.DocumentKind;
import dev.ringback.call.edition.DocumentStage;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionLookup;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.problem.CallError;
import dev.ringback.call.script.ScriptContent;
import dev.ringback.call.script.ScriptType;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the version of a script to walk through. Works in the caller's transaction. */
@ApplicationScoped
class SessionScripts {

    private final EditionLookup scripts;
    private final ScriptType type;

    SessionScripts(EditionLookup scripts, ScriptType type) {
        this.scripts = scripts;
        this.type = type;
    }

    /**
     * The version in use: the one that the dial was allowed with, else the one asked for, else the approved one of the script asked for, else the approved one for what
     * the call is about.
     *
     * @throws ProblemException VALIDATION_FAILED, SCRIPT_NOT_APPROVED (TASK-18)
     */
    Edition<ScriptContent> toStart(PostSession wish, SessionCalls.Begun begun, Instant now) {
        String id = wish.scriptId();
        DialGrant.Script dialledWith = begun.script();
        if (dialledWith != null) {
            return ofDial(wish, dialledWith);
        }
        if (id == null) {
            return forPurpose(wish, begun.call(), now);
        }
        if (!scripts.exists(DocumentKind.SCRIPT, id)) {
            throw invalid("scriptId", "UNKNOWN_SCRIPT", "No script has this id.");
        }
        Integer version = wish.version();
        if (version == null) {
            return scripts.inStage(type, id, DocumentStage.APPROVED)
                    .orElseThrow(() -> new ProblemException(CallError.SCRIPT_NOT_APPROVED));
        }
        Edition<ScriptContent> named = scripts.version(type, id, version)
                .orElseThrow(() -> invalid("version", "UNKNOWN_VERSION", "The script has no such version."));
        if (!named.stage().inUse()) {
            throw new ProblemException(CallError.SCRIPT_NOT_APPROVED);
        }
        return named;
    }

    /** The version a session keeps to. */
    ScriptContent of(Session session) {
        return scripts.version(type, session.scriptId(), session.scriptVersion())
                .map(Edition::content)
                .orElseThrow(() -> new IllegalStateException("The script of session " + session.id() + " is gone"));
    }

    /** Whatever happened to the version since it was dialled with: it was allowed then. */
    private Edition<ScriptContent> ofDial(PostSession wish, DialGrant.Script dialledWith) {
        if (wish.scriptId() != null && !wish.scriptId().equals(dialledWith.id())
                || wish.version() != null && wish.version() != dialledWith.version()) {
            throw invalid("scriptId", "DIALLED_WITH_ANOTHER", "The dial was allowed with another script or version.");
        }
        return scripts.version(type, dialledWith.id(), dialledWith.version())
                .orElseThrow(() -> new ProblemException(CallError.SCRIPT_NOT_APPROVED));
    }

    private Edition<ScriptContent> forPurpose(PostSession wish, Session.About call, Instant now) {
        if (wish.version() != null) {
            throw invalid("version", "VERSION_WITHOUT_SCRIPT", "A version is one of a script that is named.");
        }
        @Nullable String purpose = call.purpose();
        if (purpose == null) {
            throw invalid("purpose", "SCRIPT_OR_PURPOSE_NEEDED", "A call without a grant names a script or a purpose.");
        }
        return scripts.approvedFor(type, now, purpose, call.business())
                .orElseThrow(() -> new ProblemException(CallError.SCRIPT_NOT_APPROVED));
    }

    private static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation(field, code, message);
    }
}
