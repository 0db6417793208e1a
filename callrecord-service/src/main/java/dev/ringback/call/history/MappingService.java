package dev.ringback.call.history;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the mappings by which files of other systems are read. */
@ApplicationScoped
class MappingService {

    private final MappingStore mappings;
    private final BusinessClock clock;

    MappingService(MappingStore mappings, BusinessClock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * Puts a version in force for imports that begin from now on.
     *
     * @param ifMatch the ETag the client last saw, {@code *} for any, null for none
     * @param by subject of the one who changes it
     * @throws ProblemException VALIDATION_FAILED, STALE_VERSION
     */
    @Transactional
    MappingVersion put(String id, CallMapping definition, @Nullable String ifMatch, String by) {
        MappingRules.check(definition);
        Integer before = mappings.lock(id);
        if (ifMatch != null && (before == null || !matches(ifMatch, before))) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        if (before == null && !mappings.create(id)) {
            // Somebody else began it since we looked.
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        MappingVersion next = new MappingVersion(id, before == null ? 1 : before + 1, definition);
        mappings.change(next, by, clock.now());
        return next;
    }

    /**
     * The version in force.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    MappingVersion get(String id) {
        return mappings.current(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** The version in force, if there is such a mapping. */
    @Transactional
    Optional<MappingVersion> find(String id) {
        return mappings.current(id);
    }

    /** A version that an import began with. */
    @Transactional
    MappingVersion version(String id, int version) {
        return mappings.version(id, version)
                .orElseThrow(() -> new IllegalStateException("No version " + version + " of the mapping " + id));
    }

    /** A page of mappings in force, in order of their ids. */
    @Transactional
    Page<MappingView> list(String afterId, int limit) {
        List<MappingView> found =
                mappings.page(afterId, limit + 1).stream().map(MappingView::of).toList();
        return Page.of(found, limit, mapping -> Cursor.of(mapping.id()));
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static boolean matches(String ifMatch, int version) {
        return ifMatch.trim().equals("*") || ifMatch.trim().equals(etag(version));
    }
}
