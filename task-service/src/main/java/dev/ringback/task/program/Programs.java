package dev.ringback.task.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Programs for the rest of the service to read. */
@ApplicationScoped
public class Programs {

    private final ProgramStore store;
    /** Versions never change, and there are few. */
    private final Map<String, Program> versions = new ConcurrentHashMap<>();

    Programs(ProgramStore store) {
        this.store = store;
    }

    /** The version in force. */
    @Transactional
    public Optional<Program> current(String id) {
        return Optional.ofNullable(store.current(id));
    }

    /**
     * A version that a task was made under; read once and then kept.
     *
     * @throws IllegalStateException if there is no such version
     */
    public Program version(String id, int version) {
        String key = version + ":" + id;
        Program known = versions.get(key);
        if (known == null) {
            known = store.version(id, version);
            if (known == null) {
                throw new IllegalStateException("No version " + version + " of program " + id);
            }
            versions.put(key, known);
        }
        return known;
    }

    /** The active programs of a purpose whose filter lets the business pass, in order of their ids. */
    @Transactional
    public List<Program> active(Purpose purpose, String business) {
        return store.active().stream()
                .filter(program -> program.purpose() == purpose && program.subject() == purpose.subject())
                .filter(program ->
                        program.business() == null || program.business().equals(business))
                .toList();
    }

    /** The programs in force after the given id, in order of their ids. */
    @Transactional
    public List<Program> page(String afterId, int limit) {
        return store.page(afterId, limit);
    }
}
