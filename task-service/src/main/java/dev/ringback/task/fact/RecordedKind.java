package dev.ringback.task.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.FactRecorded;
import dev.ringback.platform.json.EventJson;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.FactField;
import dev.ringback.task.program.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact about one customer that is declared by the record that states it: its table has the columns all of them have, and what is the
 * kind's own stands in one JSON column (ADR 0015).
 *
 * @param <B> the record
 */
public abstract class RecordedKind<B extends RecordedBody> implements FactKind<RecordedFact, B> {

    private final Class<B> body;
    private final SubjectKind subject;
    private final String collection;
    private final Happening happening;
    private final BusinessClock clock;
    private final FactLayout<RecordedFact> layout;

    /**
     * Declares a kind. Its table is named like the kind.
     *
     * @param collection last part of its path, e.g. {@code gifts}
     * @param happening whether its facts happen at an instant or on a date
     */
    protected RecordedKind(
            Class<B> body, SubjectKind subject, String collection, Happening happening, BusinessClock clock) {
        this.body = body;
        this.subject = subject;
        this.collection = collection;
        this.happening = happening;
        this.clock = clock;
        this.layout = new FactLayout<>(table(), columns(), this::read);
    }

    @Override
    public SubjectKind subject() {
        return subject;
    }

    @Override
    public String operation() {
        return "receive-" + collection;
    }

    /** Last part of its path, and name of its imports. */
    public String collection() {
        return collection;
    }

    @Override
    public String path() {
        return "/v1/" + collection + "/";
    }

    @Override
    public Class<B> request() {
        return body;
    }

    @Override
    public FactLayout<RecordedFact> layout() {
        return layout;
    }

    @Override
    public Happening happening() {
        return happening;
    }

    @Override
    public List<FactField> fields() {
        return RecordedFields.of(body).fields();
    }

    @Override
    public List<CallbackSubject> subjects(UUID id, RecordedFact fact) {
        Instant at = fact.moment().at();
        return List.of(new CallbackSubject(
                id,
                Objects.requireNonNull(fact.customerId()),
                fact.business(),
                fact.externalId(),
                fact.ownerAgentId(),
                fact.orgUnitId(),
                fact.excludedAgentId(),
                day(fact),
                false,
                null,
                fact.source() + "/" + fact.externalId(),
                fact.worth(),
                at,
                attributes(fact.content())));
    }

    @Override
    public String subjects() {
        return """
                SELECT f.id AS fact_id, f.id AS subject_id, f.customer_id, f.business, f.external_id, f.owner_agent_id, f.org_unit_id,
                       f.excluded_agent_id, f.%s AS happened, %s AS cancelled, NULL::jsonb AS project,
                       f.source || '/' || f.external_id AS name, f.worth AS value, f.content
                FROM %s f
                """.formatted(happening == Happening.INSTANT ? "happened_at" : "happened_on", cancelled(), table());
    }

    /** SQL that says of a fact {@code f} whether it came to nothing. */
    protected String cancelled() {
        return "false";
    }

    @Override
    public @Nullable DomainEvent event(StoredFact<RecordedFact> stored) {
        RecordedFact fact = stored.fact();
        return new FactRecorded(
                stored.id(),
                subject.name(),
                fact.source(),
                fact.externalId(),
                Objects.requireNonNull(fact.customerId()),
                fact.business(),
                day(fact),
                fact.moment().at(),
                fact.worth(),
                fact.ownerAgentId(),
                fact.orgUnitId());
    }

    @Override
    public B view(StoredFact<RecordedFact> stored) {
        RecordedFact fact = stored.fact();
        ObjectNode shown = fact.content().deepCopy();
        shown.put("id", stored.id().toString());
        shown.put("source", fact.source());
        shown.put("externalId", fact.externalId());
        shown.put("customerId", String.valueOf(fact.customerId()));
        shown.put("business", fact.business());
        shown.put("ownerAgentId", fact.ownerAgentId());
        shown.put("orgUnitId", fact.orgUnitId());
        shown.put("createdAt", stored.createdAt().toString());
        return EventJson.read(EventJson.write(shown), body);
    }

    private String table() {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate day(RecordedFact fact) {
        Instant at = fact.moment().at();
        return at == null ? Objects.requireNonNull(fact.moment().on()) : clock.dateOf(at);
    }

    private List<FactColumn<RecordedFact>> columns() {
        List<FactColumn<RecordedFact>> columns = new ArrayList<>(List.of(
                FactColumn.customer(RecordedFact::customerId),
                FactColumn.text("business", RecordedFact::business),
                FactColumn.text("ownerAgentId", RecordedFact::ownerAgentId),
                FactColumn.text("orgUnitId", RecordedFact::orgUnitId),
                FactColumn.derived("excludedAgentId", "text", RecordedFact::excludedAgentId),
                FactColumn.derived(
                        "happenedAt", "timestamptz", fact -> fact.moment().at()),
                FactColumn.derived("happenedOn", "date", this::day),
                FactColumn.derived("worth", "numeric", RecordedFact::worth),
                FactColumn.derived("content", "jsonb", RecordedFact::content)));
        for (FactField field : fields()) {
            columns.add(FactColumn.part(field.name(), fact -> fact.content().get(field.name())));
        }
        return columns;
    }

    private RecordedFact read(FactRow row) throws SQLException {
        return new RecordedFact(
                row.source(),
                row.externalId(),
                null,
                row.uuid("customer_id"),
                row.text("business"),
                row.textOrNull("owner_agent_id"),
                row.textOrNull("org_unit_id"),
                new FactMoment(row.instantOrNull("happened_at"), row.dateOrNull("happened_on")),
                row.decimalOrNull("worth"),
                row.textOrNull("excluded_agent_id"),
                EventJson.read(row.text("content").getBytes(StandardCharsets.UTF_8), ObjectNode.class));
    }

    private static Map<String, String> attributes(ObjectNode content) {
        Map<String, String> attributes = new HashMap<>();
        content.properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        return attributes;
    }
}
