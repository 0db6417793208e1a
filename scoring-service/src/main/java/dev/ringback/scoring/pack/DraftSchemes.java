package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads drafts: they are held against the packs' schema and against themselves, and nothing is kept. */
@ApplicationScoped
public class DraftSchemes {
    private static final String SECTION = "/sections/scoring";
    private static final String PLACE = "/drafts";
    private static final String TEXT = "draft";

    private final PackService packs;
    private final PackRules rules;

    DraftSchemes(PackService packs, PackRules rules) {
        this.packs = packs;
        this.rules = rules;
    }

    /**
     * The schemes; none without drafts.
     *
     * @throws ProblemException VALIDATION_FAILED with everything that is wrong, each with its place as JSON pointer
     */
    public List<Scheme> read(@Nullable Drafts drafts) {
        return drafts == null
                ? List.of()
                : documents(drafts).stream().map(SchemeIntake::draft).toList();
    }

    /**
     * The schemes as documents that {@link SchemeIntake#draft} reads.
     *
     * @throws ProblemException VALIDATION_FAILED, as above
     */
    public List<JsonNode> documents(Drafts drafts) {
        if ((drafts.schemes() == null) == (drafts.pack() == null)) {
            throw invalid(new Violation(PLACE, "ONE_OF", "give schemes, or name a pack"));
        }
        JsonNode document = drafts.schemes() == null
                ? ofPack(Objects.requireNonNull(drafts.pack()))
                : json(new PackDocument(
                        TEXT,
                        TEXT,
                        TEXT,
                        Map.of("scoring", Map.of("schemes", Objects.requireNonNull(drafts.schemes())))));
        List<Violation> violations = rules.draftViolations(document);
        if (!violations.isEmpty()) {
            throw invalid(violations.toArray(Violation[]::new));
        }
        return StreamSupport.stream(document.at(SECTION + "/schemes").spliterator(), false)
                .toList();
    }

    private JsonNode ofPack(Drafts.PackReference pack) {
        String packId = Objects.requireNonNull(pack.packId());
        return packs.document(packId, pack.version())
                .map(DraftSchemes::json)
                .filter(document -> document.at(SECTION + "/schemes").isArray())
                .orElseThrow(() -> invalid(new Violation(
                        PLACE + "/pack", "UNKNOWN_PACK", "no such version was uploaded, or it has no schemes")));
    }

    private static JsonNode json(PackDocument document) {
        return EventJson.read(EventJson.write(document), JsonNode.class);
    }

    private static ProblemException invalid(Violation... violations) {
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        for (Violation each : violations) {
            problem.violation(each.field().replace(SECTION, PLACE), each.code(), each.message());
        }
        return problem;
    }
}
