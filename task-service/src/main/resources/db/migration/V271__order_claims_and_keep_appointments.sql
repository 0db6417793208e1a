-- What an agent may hold, can do and is used to (TASK-18, TASK-21). Who has none has the defaults of the configuration.
CREATE TABLE work_profile (
    agent_id    text        PRIMARY KEY,
    capacity    integer     NOT NULL CHECK (capacity BETWEEN 0 AND 100000),
    skills      text[]      NOT NULL,
    ability     integer     NOT NULL CHECK (ability BETWEEN 1 AND 1000),
    experienced boolean     NOT NULL,
    version     integer     NOT NULL,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL
);

-- Which tasks go first, as the program said when the task was made; and the time agreed with the customer, whom it was agreed
-- with, and from when on anybody of the unit keeps it. A dial uses the appointment up.
ALTER TABLE task
    ADD COLUMN priority                smallint NOT NULL DEFAULT 5,
    ADD COLUMN appointment_at          timestamptz,
    ADD COLUMN appointment_agent_id    text,
    ADD COLUMN appointment_fallback_at timestamptz;

-- While an appointment stands, owner_agent_id is who keeps it, until fallback_at; then nobody.
ALTER TABLE task_ready
    ADD COLUMN priority       smallint NOT NULL DEFAULT 5,
    ADD COLUMN appointment_at timestamptz,
    ADD COLUMN fallback_at    timestamptz;

ALTER TABLE task_lease ADD COLUMN appointment_at timestamptz;

-- A claim walks each of these in its order; what it must pass over it sees in the index. Appointments have a queue of their own.
DROP INDEX task_ready_own;
DROP INDEX task_ready_unit;
DROP INDEX task_ready_shared;
CREATE INDEX task_ready_own ON task_ready (owner_agent_id, priority DESC, due_at, not_before, task_id, program_id)
    WHERE owner_agent_id IS NOT NULL AND appointment_at IS NULL;
CREATE INDEX task_ready_unit ON task_ready (org_unit_id, priority DESC, due_at, not_before, task_id, program_id)
    WHERE owner_agent_id IS NULL AND org_unit_id IS NOT NULL AND appointment_at IS NULL;
CREATE INDEX task_ready_shared ON task_ready (priority DESC, due_at, not_before, task_id, program_id)
    WHERE owner_agent_id IS NULL AND org_unit_id IS NULL AND appointment_at IS NULL;
CREATE INDEX task_ready_appointed ON task_ready (appointment_at, task_id) WHERE appointment_at IS NOT NULL;
CREATE INDEX task_ready_fallback ON task_ready (fallback_at) WHERE fallback_at IS NOT NULL;

-- Every appointment ever made. Whether it was kept follows from the ledger of dials.
CREATE TABLE task_appointment (
    id          uuid        PRIMARY KEY,
    task_id     uuid        NOT NULL REFERENCES task (id),
    at          timestamptz NOT NULL,
    fallback_at timestamptz NOT NULL CHECK (fallback_at >= at),
    agent_id    text        NOT NULL,
    org_unit_id text,
    reason      text,
    booked_by   text        NOT NULL,
    booked_at   timestamptz NOT NULL
);

CREATE INDEX task_appointment_task ON task_appointment (task_id, booked_at);
CREATE INDEX task_appointment_fallback ON task_appointment (fallback_at, id);

CREATE TRIGGER task_appointment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_appointment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
