-- What each call of a task came to, as its highest revision tells it: progress is counted from here, by the local day on which the call began.
CREATE TABLE task_call (
    call_id    uuid    PRIMARY KEY,
    revision   integer NOT NULL,
    task_id    uuid    NOT NULL,
    program_id text    NOT NULL,
    agent_id   text    NOT NULL,
    called_on  date    NOT NULL,
    outcome    text    NOT NULL,
    effective  boolean NOT NULL,
    successful boolean NOT NULL
) WITH (autovacuum_vacuum_cost_delay = 0);

CREATE INDEX task_call_program ON task_call (program_id, called_on);
CREATE INDEX task_call_task ON task_call (task_id);

-- None of its columns ever changes, so that the states of a task stay cheap to change.
CREATE INDEX task_program_opens_on ON task (program_id, opens_on);

-- Windows with a quota that are to be drawn again, since a callback in them ended without success (TASK-8). Rows are added without a look, so
-- that nobody waits, and taken out by the draw.
CREATE TABLE draw_again (
    program_id      text NOT NULL,
    window_opens_on date NOT NULL
);

-- A week or a month that counts as met although its number was not reached (TASK-3, A-2).
CREATE TABLE quota_waiver (
    id         uuid        PRIMARY KEY,
    program_id text        NOT NULL REFERENCES program (id),
    grain      text        NOT NULL CHECK (grain IN ('WEEK', 'MONTH')),
    starts_on  date        NOT NULL,
    -- '' for everybody.
    agent_id   text        NOT NULL,
    reason     text        NOT NULL,
    waived_by  text        NOT NULL,
    waived_at  timestamptz NOT NULL,
    CONSTRAINT quota_waiver_key UNIQUE (program_id, grain, starts_on, agent_id)
);

CREATE TRIGGER quota_waiver_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quota_waiver
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
