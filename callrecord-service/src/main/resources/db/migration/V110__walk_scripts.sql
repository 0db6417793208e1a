-- An agent's walk through a version of a script. What its placeholders stand for is forgotten with the call.
CREATE TABLE script_session (
    id             uuid        NOT NULL PRIMARY KEY,
    script_id      text        NOT NULL,
    script_version integer     NOT NULL,
    agent_id       text        NOT NULL,
    attempt_id     uuid,
    task_id        uuid,
    customer_id    uuid,
    purpose        text,
    business       text,
    "values"       jsonb       NOT NULL,
    node           text        NOT NULL,
    step           integer     NOT NULL CHECK (step >= 1),
    path           jsonb       NOT NULL,
    state          text        NOT NULL CHECK (state IN ('OPEN', 'ENDED')),
    started_at     timestamptz NOT NULL,
    call_id        uuid,
    -- A dial has one session, however often it is begun.
    CONSTRAINT script_session_one_per_attempt UNIQUE (attempt_id),
    CONSTRAINT script_session_one_per_call UNIQUE (call_id)
);

CREATE INDEX script_session_by_agent ON script_session (agent_id, started_at) WHERE "values" <> '{}';

-- By which version of which script a call was made, and its way through it.
ALTER TABLE call_record
    ADD COLUMN script_session_id uuid,
    ADD COLUMN script_id         text,
    ADD COLUMN script_version    integer,
    ADD COLUMN script_path       jsonb;
