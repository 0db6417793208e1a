-- Trips of salespeople, and whom they visited (TASK-5).
CREATE TABLE trip (
    id             uuid        PRIMARY KEY,
    source         text        NOT NULL,
    external_id    text        NOT NULL,
    salesperson_id text        NOT NULL,
    returned_on    date        NOT NULL,
    owner_agent_id text,
    org_unit_id    text,
    created_at     timestamptz NOT NULL,
    CONSTRAINT trip_source_external_id_key UNIQUE (source, external_id)
);

CREATE INDEX trip_returned_on ON trip (returned_on);

CREATE TABLE trip_visit (
    id          uuid    PRIMARY KEY,
    trip_id     uuid    NOT NULL REFERENCES trip (id),
    position    integer NOT NULL,
    external_id text    NOT NULL,
    customer_id uuid    NOT NULL REFERENCES customer (id),
    business    text    NOT NULL,
    arrived_at  timestamptz,
    left_at     timestamptz,
    topics      text,
    CONSTRAINT trip_visit_position_key UNIQUE (trip_id, position),
    CONSTRAINT trip_visit_external_id_key UNIQUE (trip_id, external_id)
);

-- TASK-5: the day after the return, each customer visited.
INSERT INTO program (id, version) VALUES ('trip-callback', 1);
INSERT INTO program_version (program_id, version, effective_from, purpose, rule, schedule, business, policies,
                             max_attempts, retry_after_seconds, questions, active) VALUES
    ('trip-callback', 1, '2020-01-01T00:00:00Z', 'TRIP_VERIFICATION', 'TASK-5', '{"kind": "DAY_AFTER"}', NULL, '{P-OUT}',
     2, 7200, '{CUSTOMER_BUSINESS,ARRIVAL_AND_LEAVING,TOPICS}', true);
