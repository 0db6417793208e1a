-- What a kind of report counts and when it is due, by date (RPT-1 to RPT-11, G7). Rows are added, never changed.
CREATE TABLE report_terms (
    kind            text        NOT NULL,
    effective_from  date        NOT NULL,
    -- Callbacks it counts, by purpose; empty means all.
    purposes        text[]      NOT NULL,
    -- The day it is due, counted from the last day of its period; null when nothing is due.
    due_offset_days integer,
    -- The last moment in time of that day (G3); null when the whole day is in time (G4).
    due_time        time,
    -- Whether a file of another name is rejected (RPT-4).
    name_binding    boolean     NOT NULL,
    changed_by      text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (kind, effective_from),
    CONSTRAINT report_terms_time_of_a_day CHECK (due_time IS NULL OR due_offset_days IS NOT NULL)
);

INSERT INTO report_terms (kind, effective_from, purposes, due_offset_days, due_time, name_binding, changed_by, changed_at)
VALUES
    ('SERVICE_CALLBACKS', '2000-01-01', '{STORE_SERVICE}', 1, '12:00', true, 'ringback', '2026-01-01T00:00:00Z'),
    ('STORE_SUMMARY', '2000-01-01', '{STORE_SERVICE}', 2, '18:00', true, 'ringback', '2026-01-01T00:00:00Z'),
    ('GIFT_CALLBACKS', '2000-01-01', '{GIFT_VERIFICATION}', 1, '12:00', true, 'ringback', '2026-01-01T00:00:00Z'),
    ('MEETING_SET', '2000-01-01', '{PROJECT_STAGE,WARRANTY_SPOT_CHECK,FEEDBACK_FORM_CHASE}', 0, '12:00', false, 'ringback',
     '2026-01-01T00:00:00Z'),
    ('CAMPAIGN', '2000-01-01', '{}', NULL, NULL, false, 'ringback', '2026-01-01T00:00:00Z'),
    ('INDICATORS', '2000-01-01', '{}', NULL, NULL, false, 'ringback', '2026-01-01T00:00:00Z'),
    ('FIELD_WEEK', '2000-01-01', '{}', -1, NULL, false, 'ringback', '2026-01-01T00:00:00Z');

-- A report that is made, or was. A worker leases it; after a crash another begins it anew.
CREATE TABLE report (
    id            uuid        NOT NULL PRIMARY KEY,
    kind          text        NOT NULL,
    title         text        NOT NULL,
    period_from   date        NOT NULL,
    period_to     date        NOT NULL CHECK (period_to >= period_from),
    org_unit_id   text,
    program_id    text,
    purposes      text[]      NOT NULL,
    -- What became known later is not in it, so that whoever makes it makes the same.
    as_of         timestamptz NOT NULL,
    requested_by  text        NOT NULL,
    agent_id      text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'READY', 'FAILED')),
    rows_expected bigint,
    rows_done     bigint      NOT NULL DEFAULT 0,
    files         jsonb       NOT NULL DEFAULT '[]',
    created_at    timestamptz NOT NULL,
    started_at    timestamptz,
    finished_at   timestamptz,
    -- Wall time, of the database's clock.
    lease_owner   uuid,
    lease_until   timestamptz,
    failures      integer     NOT NULL DEFAULT 0
);

-- The list is read in this order, from a cursor on.
CREATE INDEX report_by_creation ON report (created_at, id);
CREATE INDEX report_unfinished ON report (created_at) WHERE state IN ('QUEUED', 'RUNNING');

-- The files of a report in pieces of equal size. They are compressed already.
CREATE TABLE report_chunk (
    report_id uuid    NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    file      text    NOT NULL,
    seq       integer NOT NULL,
    bytes     bytea   NOT NULL,
    PRIMARY KEY (report_id, file, seq)
);

ALTER TABLE report_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What reports need of other services, from their events.
CREATE TABLE report_project (
    project_id         uuid        NOT NULL PRIMARY KEY,
    external_id        text        NOT NULL,
    customer_id        uuid        NOT NULL,
    business           text        NOT NULL,
    starts_on          date        NOT NULL,
    planned_end_on     date        NOT NULL,
    completed_on       date,
    warranty_issued_on date,
    feedback_form_on   date,
    owner_agent_id     text,
    org_unit_id        text,
    version            bigint      NOT NULL
);
CREATE INDEX report_project_by_completion ON report_project (completed_on);

CREATE TABLE report_gift (
    gift_id      uuid        NOT NULL PRIMARY KEY,
    external_id  text        NOT NULL,
    customer_id  uuid        NOT NULL,
    submitted_on date        NOT NULL,
    worth        numeric,
    org_unit_id  text
);
CREATE INDEX report_gift_by_day ON report_gift (submitted_on);

CREATE TABLE report_gift_task (
    task_id        uuid             NOT NULL PRIMARY KEY,
    gift_id        uuid             NOT NULL,
    purpose        text             NOT NULL,
    program_id     text             NOT NULL,
    customer_id    uuid             NOT NULL,
    owner_agent_id text,
    org_unit_id    text,
    closed_reason  text,
    closed_at      timestamptz,
    CONSTRAINT report_gift_task_closed_why CHECK ((closed_reason IS NULL) = (closed_at IS NULL))
);
CREATE INDEX report_gift_task_by_closing ON report_gift_task (closed_at, task_id) WHERE closed_at IS NOT NULL;

CREATE TABLE report_complaint (
    complaint_id     uuid        NOT NULL PRIMARY KEY,
    kind             text        NOT NULL CHECK (kind IN ('COMPLAINT', 'SUGGESTION')),
    subject_agent_id text,
    org_unit_id      text,
    received_at      timestamptz NOT NULL
);
CREATE INDEX report_complaint_by_receipt ON report_complaint (received_at);

CREATE TABLE report_trip (
    trip_id        uuid    NOT NULL PRIMARY KEY,
    salesperson_id text    NOT NULL,
    returned_on    date    NOT NULL,
    visits         integer NOT NULL,
    org_unit_id    text
);
CREATE INDEX report_trip_by_return ON report_trip (returned_on);

CREATE TABLE report_order (
    order_id       uuid    NOT NULL PRIMARY KEY,
    owner_agent_id text    NOT NULL,
    org_unit_id    text,
    amount         numeric NOT NULL,
    closed_at      timestamptz NOT NULL
);
CREATE INDEX report_order_by_closing ON report_order (closed_at);

-- How often a project was called so far, and gifts by their tasks.
CREATE INDEX call_record_by_project ON call_record (subject_id, started_at) WHERE subject_kind = 'PROJECT';
CREATE INDEX report_gift_task_by_gift ON report_gift_task (gift_id);
-- Issues of the calls that are counted.
CREATE INDEX report_issue_by_call ON issue (call_id);
