-- Projects in progress and completed (TASK-6, TASK-7). What is told later than the rest stands beside it, with the business
-- date it was told on; version counts the project's events.
CREATE TABLE project (
    id                 uuid        PRIMARY KEY,
    source             text        NOT NULL,
    external_id        text        NOT NULL,
    customer_id        uuid        NOT NULL REFERENCES customer (id),
    business           text        NOT NULL,
    starts_on          date        NOT NULL,
    planned_end_on     date        NOT NULL CHECK (planned_end_on >= starts_on),
    completed_on       date        CHECK (completed_on >= starts_on),
    completion_told_on date,
    warranty_issued_on date,
    warranty_until     date        CHECK (warranty_until >= warranty_issued_on),
    warranty_told_on   date,
    feedback_form_on   date,
    owner_agent_id     text,
    org_unit_id        text,
    created_at         timestamptz NOT NULL,
    version            integer     NOT NULL DEFAULT 1,
    CONSTRAINT project_source_external_id_key UNIQUE (source, external_id),
    CONSTRAINT project_warranty CHECK ((warranty_issued_on IS NULL) = (warranty_until IS NULL))
);

CREATE INDEX project_starts_on ON project (starts_on);

-- An object may be called back several times by one program, a round each.
ALTER TABLE planned_callback
    ADD COLUMN round     integer NOT NULL DEFAULT 1 CHECK (round >= 1),
    ADD COLUMN stage     text,
    ADD COLUMN target_on date,
    DROP CONSTRAINT planned_callback_pkey,
    ADD PRIMARY KEY (program_id, subject_kind, subject_id, round);

-- TASK-6: ten days after the start give or take two (A-3), half way, and at completion. TASK-7: the form chased on the day
-- it turns out to be missing, and spot checks each quarter of the warranty.
INSERT INTO program (id, version) VALUES ('project-callback', 1), ('warranty-spot-check', 1), ('feedback-form-chase', 1);
INSERT INTO program_version (program_id, version, effective_from, purpose, rule, schedule, business, policies,
                             max_attempts, retry_after_seconds, questions, active) VALUES
    ('project-callback', 1, '2020-01-01T00:00:00Z', 'PROJECT_STAGE', 'TASK-6',
     '{"kind": "PROJECT_STAGES", "stages": [
        {"at": "START", "plusDays": 10, "earlyDays": 2, "lateDays": 2},
        {"at": "MIDPOINT", "plusDays": 0, "earlyDays": 0, "lateDays": 0},
        {"at": "COMPLETION", "plusDays": 0, "earlyDays": 0, "lateDays": 0}]}', NULL, '{}',
     2, 7200, '{PROGRESS,QUALITY,CREW_ATTITUDE,ISSUES}', true),
    ('warranty-spot-check', 1, '2020-01-01T00:00:00Z', 'WARRANTY_SPOT_CHECK', 'TASK-7',
     '{"kind": "DURING_WARRANTY", "everyMonths": 3, "fromDay": 1, "toDay": 14}', NULL, '{}',
     2, 7200, '{CONDITION,REPAIRS,SATISFACTION}', true),
    ('feedback-form-chase', 1, '2020-01-01T00:00:00Z', 'FEEDBACK_FORM_CHASE', 'TASK-7',
     '{"kind": "WHEN_FORM_MISSING", "withinDays": 0}', NULL, '{}',
     2, 7200, '{FORM_RECEIVED,OPINION}', true);
