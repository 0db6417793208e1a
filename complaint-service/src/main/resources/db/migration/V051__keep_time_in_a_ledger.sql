-- The hours that count. A change is a new version; each counts what lies in the time it is in force.
CREATE TABLE business_calendar (
    calendar_id   text        NOT NULL,
    version       int         NOT NULL CHECK (version >= 1),
    name          text        NOT NULL,
    hours         jsonb       NOT NULL,
    in_force_from timestamptz NOT NULL,
    changed_by    text        NOT NULL,
    PRIMARY KEY (calendar_id, version)
);
INSERT INTO business_calendar (calendar_id, version, name, hours, in_force_from, changed_by)
VALUES ('CLOCK', 1, 'Every hour', '{"week": [{"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
    "SUNDAY"], "hours": [{"from": "00:00", "to": "24:00"}]}], "days": []}', '2000-01-01T00:00:00Z', 'shipped');

-- The times of each level. Only the 12 hours of CMPL-2 are given by the regulations; the others are for the company to say.
CREATE TABLE clock_policy (
    level             text        NOT NULL,
    version           int         NOT NULL CHECK (version >= 1),
    reply_minutes     int         NOT NULL CHECK (reply_minutes BETWEEN 1 AND 720),
    update_minutes    int         CHECK (update_minutes > 0),
    solution_minutes  int         CHECK (solution_minutes > 0),
    hand_over_minutes int         CHECK (hand_over_minutes > 0),
    calendar_id       text        NOT NULL,
    warn_minutes      int         CHECK (warn_minutes > 0),
    chain             jsonb       NOT NULL,
    in_force_from     timestamptz NOT NULL,
    changed_by        text        NOT NULL,
    PRIMARY KEY (level, version)
);
INSERT INTO clock_policy (level, version, reply_minutes, calendar_id, chain, in_force_from, changed_by)
SELECT level, 1, 720, 'CLOCK', '{"steps": []}', '2000-01-01T00:00:00Z', 'shipped'
  FROM unnest(ARRAY['NORMAL', 'PROVINCIAL', 'MEDIA', 'LEGAL']) AS level;

-- Rises with every change of a calendar or a clock, under the lock of its one row.
CREATE TABLE clock_generation (
    generation bigint NOT NULL
);
INSERT INTO clock_generation VALUES (1);

ALTER TABLE complaint
    ADD COLUMN level            text   NOT NULL DEFAULT 'NORMAL',
    ADD COLUMN reported_as      text,
    ADD COLUMN reported_level   text,
    ADD COLUMN officer_agent_id text,
    ADD COLUMN paused           text,
    ADD COLUMN timed_by         bigint NOT NULL DEFAULT 0;
UPDATE complaint
   SET reported_as = cause_class,
       level = CASE channel WHEN 'PROVINCIAL' THEN 'PROVINCIAL' WHEN 'MEDIA' THEN 'MEDIA' ELSE 'NORMAL' END;
ALTER TABLE complaint ALTER COLUMN reported_as SET NOT NULL;
COMMENT ON COLUMN complaint.timed_by IS 'generation of the clocks that what falls due was last computed by';

-- Open complaints whose due times are to be computed anew after a change of calendars or clocks.
CREATE INDEX complaint_to_time ON complaint (timed_by) WHERE state IN ('OPEN', 'ANSWERED');
CREATE INDEX complaint_by_officer ON complaint (officer_agent_id, state) WHERE officer_agent_id IS NOT NULL;

-- The time each round has taken, without a gap. The ledger: every clock is read from it.
CREATE TABLE clock_interval (
    complaint_id  uuid        NOT NULL REFERENCES complaint,
    round         int         NOT NULL,
    position      int         NOT NULL,
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz CHECK (ended_at >= started_at),
    department_id text        NOT NULL,
    level         text        NOT NULL,
    paused        text,
    PRIMARY KEY (complaint_id, round, position)
);
CREATE INDEX clock_interval_by_department ON clock_interval (department_id, complaint_id);

INSERT INTO clock_interval (complaint_id, round, position, started_at, ended_at, department_id, level)
SELECT r.complaint_id, r.round, 1, r.started_at,
       CASE WHEN r.round < c.round OR c.state IN ('RESOLVED', 'CLOSED')
            THEN greatest(r.started_at, COALESCE(r.resolved_at, r.decided_at, r.word_at)) END,
       c.department_id, c.level
  FROM complaint_round r JOIN complaint c ON c.id = r.complaint_id;

-- What falls due next. Rows go when it was told or when it no longer falls due, so that the table is as long as what lies ahead.
CREATE TABLE clock_alarm (
    complaint_id uuid        NOT NULL REFERENCES complaint,
    round        int         NOT NULL,
    target       text        NOT NULL,
    stage        text        NOT NULL,
    step         int         NOT NULL,
    due_at       timestamptz NOT NULL,
    alarm_at     timestamptz NOT NULL,
    to_unit_id   text,
    PRIMARY KEY (complaint_id, target, stage, step)
);
CREATE INDEX clock_alarm_in_time ON clock_alarm (alarm_at);

-- What was told. Nothing here is ever changed or taken away.
CREATE TABLE clock_event (
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint_id   uuid        NOT NULL REFERENCES complaint,
    round          int         NOT NULL,
    target         text        NOT NULL,
    stage          text        NOT NULL,
    step           int         NOT NULL,
    due_at         timestamptz NOT NULL,
    alarm_at       timestamptz NOT NULL,
    told_at        timestamptz NOT NULL,
    department_id  text        NOT NULL,
    level          text        NOT NULL,
    policy_version int         NOT NULL,
    to_unit_id     text,
    CONSTRAINT clock_event_once UNIQUE (complaint_id, round, target, stage, step, due_at)
);
CREATE INDEX clock_event_by_department ON clock_event (department_id, position);
CREATE TRIGGER clock_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clock_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A department offers a complaint to another, which accepts it or sends it back (CMPL-7).
CREATE TABLE hand_over (
    id                 uuid        NOT NULL PRIMARY KEY,
    complaint_id       uuid        NOT NULL REFERENCES complaint,
    round              int         NOT NULL,
    from_department_id text        NOT NULL,
    to_department_id   text        NOT NULL,
    reason             text,
    offered_at         timestamptz NOT NULL,
    offered_by         text        NOT NULL,
    due_at             timestamptz,
    answer             text,
    answered_at        timestamptz,
    answered_by        text,
    answer_reason      text,
    CHECK (from_department_id <> to_department_id),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
-- The guard: of those who offer at once, one wins.
CREATE UNIQUE INDEX hand_over_one_pending ON hand_over (complaint_id) WHERE answer IS NULL;
CREATE INDEX hand_over_by_complaint ON hand_over (complaint_id);
CREATE INDEX hand_over_to ON hand_over (to_department_id, complaint_id);
