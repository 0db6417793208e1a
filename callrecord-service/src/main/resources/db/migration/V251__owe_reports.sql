-- Who is responsible for which report of which unit, from a day on.
CREATE TABLE report_assignment (
    id             uuid        NOT NULL PRIMARY KEY,
    kind           text        NOT NULL,
    org_unit_id    text        NOT NULL,
    agent_id       text        NOT NULL,
    effective_from date        NOT NULL,
    effective_to   date,
    -- First day of the next period to open a duty for.
    next_period    date        NOT NULL,
    assigned_by    text        NOT NULL,
    assigned_at    timestamptz NOT NULL,
    CONSTRAINT report_assignment_one_a_day UNIQUE (kind, org_unit_id, effective_from)
);
CREATE INDEX report_assignment_by_period ON report_assignment (next_period);

-- A report that is owed for a period. It is submitted once; the row is the lock under which it moves.
CREATE TABLE report_duty (
    id            uuid        NOT NULL PRIMARY KEY,
    kind          text        NOT NULL,
    org_unit_id   text        NOT NULL,
    agent_id      text        NOT NULL,
    title         text        NOT NULL,
    name_binding  boolean     NOT NULL,
    period_from   date        NOT NULL,
    period_to     date        NOT NULL,
    due_on        date        NOT NULL,
    due_time      time,
    -- The end of the time allowed.
    due_at        timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('OPEN', 'OVERDUE', 'SUBMITTED')),
    explanation   text,
    explained_at  timestamptz,
    report_id     uuid REFERENCES report (id),
    submitted_by  text,
    submitted_at  timestamptz,
    days_late     integer     NOT NULL DEFAULT 0,
    confirmed_by  text,
    confirmed_at  timestamptz,
    -- How many events told of it; the version of its last event.
    events        bigint      NOT NULL DEFAULT 0,
    CONSTRAINT report_duty_one_a_period UNIQUE (kind, org_unit_id, period_from),
    CONSTRAINT report_duty_submitted_when CHECK ((state = 'SUBMITTED') = (submitted_at IS NOT NULL)),
    CONSTRAINT report_duty_explained_when CHECK ((explanation IS NULL) = (explained_at IS NULL)),
    CONSTRAINT report_duty_confirmed_when CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CREATE INDEX report_duty_by_deadline ON report_duty (due_at, id);
CREATE INDEX report_duty_open ON report_duty (due_at) WHERE state = 'OPEN';
CREATE INDEX report_duty_by_agent ON report_duty (agent_id, due_at, id);

-- Every submission, also the rejected ones, which count as none (S4-3).
CREATE TABLE report_submission (
    duty_id      uuid        NOT NULL REFERENCES report_duty (id),
    number       integer     NOT NULL,
    report_id    uuid        NOT NULL REFERENCES report (id),
    file_name    text        NOT NULL,
    submitted_by text        NOT NULL,
    submitted_at timestamptz NOT NULL,
    reasons      text[]      NOT NULL,
    PRIMARY KEY (duty_id, number)
);
