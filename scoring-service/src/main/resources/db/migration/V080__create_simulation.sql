-- Months scored again under other schemes, beside what is in force. Nothing else reads these.
CREATE TABLE simulation (
    id              uuid PRIMARY KEY,
    from_month      date        NOT NULL,
    to_month        date        NOT NULL,
    schemes         jsonb       NOT NULL,
    requested_by    text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    attempts        integer     NOT NULL DEFAULT 0,
    agents_done     integer     NOT NULL DEFAULT 0,
    agents_expected integer     NOT NULL DEFAULT 0,
    finished_at     timestamptz,
    result          jsonb,
    CHECK (from_month <= to_month)
);
COMMENT ON COLUMN simulation.schemes IS 'scheme documents tried in the place of the versions the months go by';
CREATE INDEX simulation_requested_idx ON simulation (requested_at, id);
CREATE INDEX simulation_unfinished_idx ON simulation (requested_at) WHERE state IN ('WAITING', 'RUNNING');

CREATE TABLE simulation_difference (
    simulation_id uuid NOT NULL REFERENCES simulation ON DELETE CASCADE,
    agent_id      text COLLATE "C" NOT NULL,
    period        text COLLATE "C" NOT NULL,
    document      jsonb NOT NULL,
    PRIMARY KEY (simulation_id, agent_id, period)
);
COMMENT ON COLUMN simulation_difference.period IS 'a month, or the year for the year-end bonus';
