-- A callback task in full. Who wants to change one holds the lock of its row in task_ready or task_lease; a closed task
-- is in neither and changes no more.
CREATE TABLE task (
    id                  uuid        PRIMARY KEY,
    program_id          text        NOT NULL,
    program_version     integer     NOT NULL,
    purpose             text        NOT NULL,
    rule                text        NOT NULL,
    business            text        NOT NULL,
    customer_id         uuid        NOT NULL REFERENCES customer (id),
    contact_id          uuid        NOT NULL REFERENCES contact (id),
    subject_kind        text        NOT NULL,
    subject_id          uuid        NOT NULL,
    subject_external_id text        NOT NULL,
    opens_on            date        NOT NULL,
    due_on              date        NOT NULL,
    owner_agent_id      text,
    org_unit_id         text,
    max_attempts        integer     NOT NULL,
    retry_after_seconds bigint      NOT NULL,
    questions           text[]      NOT NULL,
    state               text        NOT NULL CHECK (state IN ('READY', 'LEASED', 'DIALLED', 'CLOSED')),
    closed_reason       text,
    barred_by           text,
    attempts            integer     NOT NULL DEFAULT 0,
    fencing_token       bigint      NOT NULL DEFAULT 0,
    -- Counts the task's events.
    version             bigint      NOT NULL DEFAULT 1,
    created_at          timestamptz NOT NULL,
    closed_at           timestamptz,
    CONSTRAINT task_subject_key UNIQUE (program_id, subject_id, opens_on)
) WITH (fillfactor = 85);

CREATE INDEX task_due_on ON task (due_on, id);
CREATE INDEX task_owner ON task (owner_agent_id, id);

-- The tasks nobody holds: narrow, since every claim walks it. A claim deletes the row. Written only in statements that
-- write the task too, so a foreign key would check again what holds anyway; the same goes for the leases.
CREATE TABLE task_ready (
    task_id         uuid        PRIMARY KEY,
    program_id      text        NOT NULL,
    contact_id      uuid        NOT NULL,
    business        text        NOT NULL,
    owner_agent_id  text,
    org_unit_id     text,
    attempts        integer     NOT NULL,
    fencing_token   bigint      NOT NULL,
    -- From when on the task may be called: its opening, a retry, an appointment.
    base_not_before timestamptz NOT NULL,
    -- The same, or later while contact protection bars the number (parked).
    not_before      timestamptz NOT NULL,
    -- First instant after the due date.
    due_at          timestamptz NOT NULL
) WITH (fillfactor = 90, autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_scale_factor = 0.01,
        autovacuum_vacuum_threshold = 500);

CREATE INDEX task_ready_claim ON task_ready (owner_agent_id, org_unit_id, not_before, task_id);
CREATE INDEX task_ready_contact ON task_ready (contact_id);
CREATE INDEX task_ready_due ON task_ready (due_at);

-- The tasks somebody holds. DIALLED: the call is being made, its outcome is awaited.
CREATE TABLE task_lease (
    task_id         uuid        PRIMARY KEY,
    program_id      text        NOT NULL,
    contact_id      uuid        NOT NULL,
    business        text        NOT NULL,
    agent_id        text        NOT NULL,
    fencing_token   bigint      NOT NULL,
    state           text        NOT NULL CHECK (state IN ('LEASED', 'DIALLED')),
    expires_at      timestamptz NOT NULL,
    base_not_before timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    -- When to stop waiting for the outcome of a dial.
    outcome_due_at  timestamptz
) WITH (fillfactor = 80, autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_scale_factor = 0.01,
        autovacuum_vacuum_threshold = 500);

CREATE INDEX task_lease_expiry ON task_lease (expires_at) WHERE state = 'LEASED';
CREATE INDEX task_lease_outcome ON task_lease (outcome_due_at) WHERE state = 'DIALLED';
