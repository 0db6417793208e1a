package dev.ringback.task.trip;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.TripReturned;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.fact.FactColumn;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactLayout;
import dev.ringback.task.fact.FactRow;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Trips: a fact with many customers, each of whose visits is called back (TASK-5). */
@ApplicationScoped
public class TripKind implements FactKind<NewTrip, TripView> {

    private static final String VISITS = """
            (SELECT jsonb_agg(jsonb_build_object('id', v.id, 'externalId', v.external_id, 'customerId', v.customer_id,
                                                 'business', v.business, 'arrivedAt', v.arrived_at, 'leftAt', v.left_at,
                                                 'topics', v.topics)
                              ORDER BY v.position)
             FROM trip_visit v WHERE v.trip_id = f.id)""";

    private static final FactLayout<NewTrip> LAYOUT = new FactLayout<>(
            "trip",
            List.of(
                    FactColumn.text("salespersonId", NewTrip::salespersonId),
                    FactColumn.date("returnedOn", NewTrip::returnedOn),
                    FactColumn.text("ownerAgentId", NewTrip::ownerAgentId),
                    FactColumn.text("orgUnitId", NewTrip::orgUnitId),
                    FactColumn.parts(
                            "visits",
                            trip -> trip.visits().stream()
                                    .map(NewVisit::content)
                                    .toList(),
                            VISITS)),
            TripKind::read);

    private final Sql sql;

    TripKind(Sql sql) {
        this.sql = sql;
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.TRIP_VISIT;
    }

    @Override
    public String operation() {
        return "receive-trip";
    }

    @Override
    public String path() {
        return "/v1/trips/";
    }

    @Override
    public Class<TripRequest> request() {
        return TripRequest.class;
    }

    @Override
    public List<CallbackSubject> subjects(UUID id, NewTrip trip) {
        return trip.visits().stream()
                .map(visit -> new CallbackSubject(
                        Objects.requireNonNull(visit.id()),
                        Objects.requireNonNull(visit.customerId()),
                        visit.business(),
                        visit.externalId(),
                        trip.ownerAgentId(),
                        trip.orgUnitId(),
                        trip.salespersonId(),
                        trip.returnedOn(),
                        false,
                        null,
                        trip.source() + "/" + trip.externalId() + "/" + visit.externalId(),
                        null,
                        null,
                        Map.of()))
                .toList();
    }

    @Override
    public FactLayout<NewTrip> layout() {
        return LAYOUT;
    }

    /** The traveller is to verify no visit of his own. */
    @Override
    public String subjects() {
        return """
                SELECT t.id AS fact_id, v.id AS subject_id, v.customer_id, v.business, v.external_id, t.owner_agent_id,
                       t.org_unit_id, t.salesperson_id AS excluded_agent_id, t.returned_on AS happened,
                       false AS cancelled, NULL::jsonb AS project,
                       t.source || '/' || t.external_id || '/' || v.external_id AS name, NULL::numeric AS value, NULL::jsonb AS content
                FROM trip t JOIN trip_visit v ON v.trip_id = t.id
                """;
    }

    @Override
    public Happening happening() {
        return Happening.DATE;
    }

    @Override
    public DomainEvent event(StoredFact<NewTrip> stored) {
        NewTrip trip = stored.fact();
        return new TripReturned(
                stored.id(),
                trip.source(),
                trip.externalId(),
                trip.salespersonId(),
                trip.returnedOn(),
                trip.visits().size(),
                trip.ownerAgentId(),
                trip.orgUnitId());
    }

    @Override
    public TripView view(StoredFact<NewTrip> stored) {
        return TripView.of(stored);
    }

    private record VisitRow(UUID tripId, int position, NewVisit visit) {}

    @Override
    public void insertParts(List<StoredFact<NewTrip>> trips) {
        List<VisitRow> rows = new ArrayList<>();
        for (StoredFact<NewTrip> trip : trips) {
            int position = 0;
            for (NewVisit visit : trip.fact().visits()) {
                rows.add(new VisitRow(trip.id(), position++, visit));
            }
        }
        sql.update(
                """
                INSERT INTO trip_visit (id, trip_id, position, external_id, customer_id, business, arrived_at, left_at, topics)
                SELECT g.id, g.trip_id, g.position::int, g.external_id, g.customer_id, g.business, g.arrived_at::timestamptz,
                       g.left_at::timestamptz, g.topics
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                         AS g (id, trip_id, position, external_id, customer_id, business, arrived_at, left_at, topics)
                """,
                (connection, statement) -> Columns.from(1, connection, statement, rows)
                        .uuids(row -> row.visit().id())
                        .uuids(VisitRow::tripId)
                        .texts(VisitRow::position)
                        .texts(row -> row.visit().externalId())
                        .uuids(row -> row.visit().customerId())
                        .texts(row -> row.visit().business())
                        .texts(row -> row.visit().arrivedAt())
                        .texts(row -> row.visit().leftAt())
                        .texts(row -> row.visit().topics()));
    }

    private static NewTrip read(FactRow row) throws SQLException {
        NewVisit[] visits = EventJson.read(row.text("visits").getBytes(StandardCharsets.UTF_8), NewVisit[].class);
        return new NewTrip(
                row.source(),
                row.externalId(),
                row.text("salesperson_id"),
                row.date("returned_on"),
                row.textOrNull("owner_agent_id"),
                row.textOrNull("org_unit_id"),
                List.of(visits));
    }
}
