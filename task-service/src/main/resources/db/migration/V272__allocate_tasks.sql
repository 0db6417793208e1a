-- Why agents gave tasks back.
CREATE TABLE task_release (
    task_id       uuid        NOT NULL,
    fencing_token bigint      NOT NULL,
    agent_id      text        NOT NULL,
    reason        text,
    released_at   timestamptz NOT NULL,
    PRIMARY KEY (task_id, fencing_token)
);

CREATE TRIGGER task_release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_release
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who gave which task to whom, when and why (TASK-21, GOV-2). to_agent_id is null where a task was taken back (GOV-3).
CREATE TABLE task_allocation (
    id            uuid        PRIMARY KEY,
    task_id       uuid        NOT NULL REFERENCES task (id),
    kind          text        NOT NULL CHECK (kind IN ('ALLOCATED', 'TRANSFERRED', 'RECLAIMED')),
    batch_id      uuid        NOT NULL,
    from_agent_id text,
    to_agent_id   text,
    reason        text        NOT NULL,
    done_by       text        NOT NULL,
    done_at       timestamptz NOT NULL,
    CONSTRAINT task_allocation_taken_back CHECK ((kind = 'RECLAIMED') = (to_agent_id IS NULL))
);

CREATE INDEX task_allocation_task ON task_allocation (task_id, done_at);

CREATE TRIGGER task_allocation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_allocation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The business date on which a supervisor gave the task to its owner; null of one that came with its owner.
ALTER TABLE task ADD COLUMN allocated_on date;
CREATE INDEX task_allocated_on ON task (allocated_on) WHERE allocated_on IS NOT NULL AND state <> 'CLOSED';
