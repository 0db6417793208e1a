-- Inbound calls have priority (OPS-1): pauses of outbound calls, made by hand, of a unit with all below it or of the whole company.
CREATE TABLE outbound_pause (
    id          uuid        PRIMARY KEY,
    org_unit_id text,
    reason      text        NOT NULL,
    started_at  timestamptz NOT NULL,
    started_by  text        NOT NULL,
    until_at    timestamptz CHECK (until_at > started_at),
    ended_at    timestamptz,
    ended_by    text
);

CREATE INDEX outbound_pause_open ON outbound_pause (org_unit_id) WHERE ended_at IS NULL;

-- How many inbound calls wait at each unit, as last read; paused_until while so many pause outbound calls.
CREATE TABLE inbound_load (
    org_unit_id   text        PRIMARY KEY,
    waiting_calls integer     NOT NULL,
    read_at       timestamptz NOT NULL,
    peak_since    timestamptz,
    paused_until  timestamptz,
    CHECK ((peak_since IS NULL) = (paused_until IS NULL))
);

CREATE INDEX inbound_load_paused ON inbound_load (paused_until) WHERE paused_until IS NOT NULL;
CREATE INDEX directory_unit_parent ON directory_unit (parent_id);
