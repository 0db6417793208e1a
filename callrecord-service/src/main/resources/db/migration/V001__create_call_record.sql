-- One row per dial attempt (CALL-1). Rows are never updated: a correction is a row of its own.
CREATE TABLE call_record (
    id                 uuid        NOT NULL PRIMARY KEY,
    attempt_id         uuid        NOT NULL,
    task_id            uuid        NOT NULL,
    fencing_token      bigint      NOT NULL,
    attempt            integer     NOT NULL CHECK (attempt >= 1),
    agent_id           text        NOT NULL,
    org_unit_id        text,
    owner_agent_id     text,
    customer_id        uuid        NOT NULL,
    program_id         text        NOT NULL,
    program_version    integer     NOT NULL,
    policy_version     text,
    purpose            text        NOT NULL,
    business           text,
    subject_kind       text,
    subject_id         uuid,
    opens_on           date,
    due_on             date,
    direction          text        NOT NULL CHECK (direction IN ('OUTBOUND', 'INBOUND')),
    dialled_at         timestamptz NOT NULL,
    started_at         timestamptz NOT NULL,
    ended_at           timestamptz NOT NULL CHECK (ended_at >= started_at),
    outcome            text        NOT NULL,
    disposition        text,
    appointment_at     timestamptz,
    notes              text,
    connected          boolean     NOT NULL,
    effective          boolean     NOT NULL,
    successful         boolean     NOT NULL,
    definition_version integer     NOT NULL,
    created_at         timestamptz NOT NULL,
    -- A dial grant takes one outcome, however many are posted at once.
    CONSTRAINT call_record_one_outcome_per_grant UNIQUE (attempt_id),
    -- CALL-2
    CONSTRAINT call_record_connected_contains_effective CHECK (connected OR NOT effective),
    CONSTRAINT call_record_effective_contains_successful CHECK (effective OR NOT successful)
);

-- The lists are read in this order, from a cursor on.
CREATE INDEX call_record_by_start ON call_record (started_at, id);
CREATE INDEX call_record_by_agent ON call_record (agent_id, started_at, id);
CREATE INDEX call_record_by_task ON call_record (task_id, started_at, id);

CREATE TABLE call_answer (
    call_id  uuid    NOT NULL REFERENCES call_record (id),
    position integer NOT NULL,
    question text    NOT NULL,
    value    text    NOT NULL,
    PRIMARY KEY (call_id, position),
    CONSTRAINT call_answer_one_per_question UNIQUE (call_id, question)
);
