-- An issue found on a call (CALL-9). It stays open until the customer was told.
CREATE TABLE issue (
    id                  uuid        NOT NULL PRIMARY KEY,
    call_id             uuid        NOT NULL REFERENCES call_record (id),
    task_id             uuid,
    customer_id         uuid,
    kind                text        NOT NULL CHECK (kind IN ('COMPLAINT', 'SUGGESTION')),
    cause_class         text        NOT NULL,
    agent_id            text        NOT NULL,
    org_unit_id         text,
    subject_agent_id    text,
    responsible_unit_id text,
    text                text        NOT NULL,
    reported_at         timestamptz NOT NULL,
    report_due_on       date        NOT NULL,
    late                boolean     NOT NULL,
    promised_reply_at   timestamptz,
    state               text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'TOLD', 'CLOSED')),
    complaint_id        uuid,
    told_at             timestamptz,
    closed_reason       text,
    CONSTRAINT issue_told_when CHECK ((state = 'TOLD') = (told_at IS NOT NULL)),
    CONSTRAINT issue_closed_why CHECK ((state = 'CLOSED') = (closed_reason IS NOT NULL))
);

-- The lists are read in this order, from a cursor on.
CREATE INDEX issue_by_report ON issue (reported_at, id);
CREATE INDEX issue_by_agent ON issue (agent_id, reported_at, id);
CREATE INDEX issue_open ON issue (reported_at, id) WHERE state = 'OPEN';
CREATE INDEX issue_by_complaint ON issue (complaint_id) WHERE complaint_id IS NOT NULL;
