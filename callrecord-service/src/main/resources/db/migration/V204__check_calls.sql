-- Calls checked by monitoring, by a checklist in versions (CALL-11). An apology is a task of the task service (TASK-24).
CREATE TABLE quality_check (
    id                     uuid        NOT NULL PRIMARY KEY,
    call_id                uuid        NOT NULL REFERENCES call_record (id),
    task_id                uuid,
    customer_id            uuid,
    business               text,
    agent_id               text        NOT NULL,
    org_unit_id            text,
    checklist_version      integer     NOT NULL,
    results                jsonb       NOT NULL,
    passed                 boolean     NOT NULL,
    apology_owner_agent_id text        CHECK (apology_owner_agent_id <> agent_id),
    apology_due_on         date,
    comment                text,
    checked_by             text        NOT NULL CHECK (checked_by <> agent_id),
    checked_at             timestamptz NOT NULL,
    CONSTRAINT quality_check_one_per_call UNIQUE (call_id),
    CONSTRAINT quality_check_apology CHECK ((apology_owner_agent_id IS NULL) = (apology_due_on IS NULL))
);
CREATE INDEX quality_check_by_time ON quality_check (checked_at, id);
CREATE INDEX quality_check_by_agent ON quality_check (agent_id, checked_at, id);
