package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.pack.PackSections;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes packs in, and shows how far they are. */
@ApplicationScoped
class PackService {
    /** Who has to run a pack before it is active. */
    private static final List<String> SERVICES =
            List.of("task-service", "callrecord-service", "complaint-service", "scoring-service");

    /** Stands for whoever made the release. */
    private static final String SHIPPED = "shipped";

    private static final int MOST_VIOLATIONS = 500;

    private final PackStore store;
    private final PackRules rules;
    private final BusinessClock clock;

    PackService(PackStore store, PackRules rules, BusinessClock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Keeps a new version of a pack.
     *
     * @return 201 with the version
     * @throws ProblemException VALIDATION_FAILED with everything that is wrong
     */
    @Transactional
    Reply upload(JsonNode document, String by) {
        requireGood(document, null);
        PackDocument pack = read(document);
        PackVersionView stored = keep(pack, PackSections.digest(pack.sections()), by);
        return new Reply(201, stored, "/v1/packs/" + stored.packId() + "/versions/" + stored.version());
    }

    /** Keeps what ships, unless a version with this content is there. */
    @Transactional
    void ship(JsonNode document) {
        PackDocument pack = read(document);
        String digest = PackSections.digest(pack.sections());
        store.nextVersion(pack.packId());
        if (!store.has(pack.packId(), digest)) {
            PackVersionView kept = keep(pack, digest, SHIPPED);
            store.approve(kept.packId(), kept.version(), new PackApprovalView(clock.now(), SHIPPED));
        }
    }

    /**
     * The document of a version that is to be activated: what was good at the upload may not be any more, a unit may be gone, a
     * scheme's version taken.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    PackDocument stillGood(PackVersionView version, LocalDate effectiveFrom) {
        PackDocument pack = document(version);
        requireGood(EventJson.read(EventJson.write(pack), JsonNode.class), effectiveFrom);
        return pack;
    }

    /** The digest a document would have as a version. */
    static String digest(JsonNode document) {
        return PackSections.digest(read(document).sections());
    }

    /** Takes down what a service says. */
    @Transactional(Transactional.TxType.MANDATORY)
    void report(String packId, int version, ServiceReport report) {
        store.report(packId, version, report);
    }

    @Transactional
    Optional<PackVersionView> version(String packId, int version) {
        return store.version(packId, version).map(this::withReports);
    }

    /** A version as it was uploaded, in canonical form. */
    @Transactional
    Optional<PackDocument> document(String packId, int version) {
        return store.version(packId, version).map(this::document);
    }

    /**
     * Versions, latest first.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<PackVersionView> versions(String packId, @Nullable Cursor cursor, int limit) {
        long before = cursor == null ? Integer.MAX_VALUE : cursor.number(0);
        List<PackVersionView> rows = store.versions(packId, (int) Math.min(before, Integer.MAX_VALUE), limit + 1);
        if (rows.isEmpty() && cursor == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Page.of(rows.stream().map(this::withReports).toList(), limit, version -> Cursor.of(version.version()));
    }

    /** Packs by id. */
    @Transactional
    Page<PackView> packs(@Nullable Cursor cursor, int limit) {
        List<PackView> rows = store.latest(cursor == null ? "" : cursor.text(0), limit + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(rows, limit, pack -> Cursor.of(pack.packId()));
    }

    @Transactional
    Optional<PackView> pack(String packId) {
        return store.versions(packId, Integer.MAX_VALUE, 1).stream().findFirst().map(this::view);
    }

    private PackView view(PackVersionView latest) {
        @Nullable
        Integer active = store.activated(latest.packId()).stream()
                .filter(number -> required(latest.packId(), number).state() == PackState.ACTIVE)
                .findFirst()
                .orElse(null);
        return new PackView(latest.packId(), latest.title(), latest.source(), latest.version(), active);
    }

    private PackVersionView keep(PackDocument pack, String digest, String by) {
        int version = store.nextVersion(pack.packId());
        store.add(pack, version, digest, clock.now(), by);
        return required(pack.packId(), version);
    }

    /** @throws ProblemException NOT_FOUND */
    PackVersionView required(String packId, int version) {
        return store.version(packId, version)
                .map(this::withReports)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private PackVersionView withReports(PackVersionView version) {
        Map<String, ServiceReport> reported = store.reports(version.packId(), version.version());
        List<ServiceReport> services = SERVICES.stream()
                .map(service -> reported.getOrDefault(service, ServiceReport.none(service)))
                .toList();
        return new PackVersionView(
                version.packId(),
                version.version(),
                version.title(),
                version.source(),
                version.digest(),
                PackState.of(version, services),
                version.uploadedAt(),
                version.uploadedBy(),
                version.approval(),
                version.activation(),
                services);
    }

    private PackDocument document(PackVersionView version) {
        JsonNode sections = store.sections(version.packId(), version.version()).orElseThrow();
        return new PackDocument(version.packId(), version.title(), version.source(), sections(sections));
    }

    private void requireGood(JsonNode document, @Nullable LocalDate effectiveFrom) {
        List<Violation> violations = rules.violations(document, effectiveFrom);
        if (!violations.isEmpty()) {
            ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
            violations.stream()
                    .limit(MOST_VIOLATIONS)
                    .forEach(each -> problem.violation(each.field(), each.code(), each.message()));
            throw problem;
        }
    }

    private static PackDocument read(JsonNode document) {
        return new PackDocument(
                document.path("packId").asText(),
                FreeText.withoutNumbers(document.path("title").asText()),
                FreeText.withoutNumbers(document.path("source").asText()),
                sections(document.path("sections")));
    }

    // Safe: the schema says it is an object, whose keys are texts.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> sections(JsonNode sections) {
        return PackSections.canonical(EventJson.read(EventJson.write(sections), Map.class));
    }
}
