-- Do-not-call entries that complaints asked for, as the task service tells of them (CMPL-4).
CREATE TABLE do_not_call_entry (
    entry_id     uuid        NOT NULL PRIMARY KEY,
    complaint_id uuid        NOT NULL,
    state        text        NOT NULL,
    listed_at    timestamptz,
    changed_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);
CREATE INDEX do_not_call_entry_by_complaint ON do_not_call_entry (complaint_id);

-- Who became whom. The survivor is always one who is not merged himself, however the merges came in.
CREATE TABLE customer_merge (
    merged_id   uuid        NOT NULL PRIMARY KEY,
    survivor_id uuid        NOT NULL CHECK (survivor_id <> merged_id),
    merged_at   timestamptz NOT NULL
);
CREATE INDEX customer_merge_by_survivor ON customer_merge (survivor_id);

-- Units of an agent by time, so that a complaint carries the unit of its day whenever the events come in.
CREATE TABLE directory_agent_unit (
    agent_id    text        NOT NULL,
    version     bigint      NOT NULL,
    org_unit_id text        NOT NULL,
    since       timestamptz NOT NULL,
    PRIMARY KEY (agent_id, version)
);
INSERT INTO directory_agent_unit (agent_id, version, org_unit_id, since)
SELECT agent_id, version, org_unit_id, '0001-01-01T00:00:00Z' FROM directory_agent;

-- The unit an agent was in at a time; before the first state known, the unit of that state.
CREATE FUNCTION agent_unit_at(agent text, at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT org_unit_id FROM directory_agent_unit WHERE agent_id = agent
     ORDER BY since <= at DESC, CASE WHEN since <= at THEN version END DESC NULLS LAST, version LIMIT 1
$$;
