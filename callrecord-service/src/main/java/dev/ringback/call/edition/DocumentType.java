package dev.ringback.call.edition;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is particular to one kind of document. */
public interface DocumentType<T> {

    /** The kind. */
    DocumentKind kind();

    /** The form of its content. */
    Class<T> content();

    /**
     * Everything that keeps a version from being used; empty if nothing does.
     *
     * @param candidate the version, whatever its stage
     * @param binding the last version that was ever approved, whose locked wording binds; null if there is none
     */
    List<Violation> faults(Edition<T> candidate, @Nullable Edition<T> binding);

    /** What others are told when a version came into PILOT or APPROVED; null for nothing. */
    @Nullable
    DomainEvent used(Edition<T> edition, String by);

    /**
     * What others are told when a version went out of use; null for nothing.
     *
     * @param from the stage it was in
     */
    @Nullable
    DomainEvent retired(Edition<T> edition, DocumentStage from);
}
