-- Callbacks that a complaint's course or a person asks for, beside those that facts are planned for.
ALTER TABLE task
    -- A complaint that comes back asks again, perhaps on the same day.
    ADD COLUMN round             integer NOT NULL DEFAULT 1 CHECK (round >= 1),
    -- Who must never make the call: the agent the complaint is about.
    ADD COLUMN excluded_agent_id text,
    -- Not owed any more. While the task is dialled its outcome may still complete it; otherwise it ends CANCELLED.
    ADD COLUMN withdrawn         boolean NOT NULL DEFAULT false,
    -- Why a person asked for it, numbers masked, and who.
    ADD COLUMN reason            text,
    ADD COLUMN requested_by      text,
    ADD CONSTRAINT task_excluded_agent CHECK (excluded_agent_id <> owner_agent_id);

ALTER TABLE task DROP CONSTRAINT task_subject_key;
-- By subject first: what becomes of a subject looks for its tasks.
ALTER TABLE task ADD CONSTRAINT task_subject_key UNIQUE (subject_id, program_id, opens_on, round);

ALTER TABLE task_ready ADD COLUMN excluded_agent_id text;

-- What later events of a complaint do not repeat. A copy of what the complaint service tells, with its customer as told.
CREATE TABLE complaint_case (
    id               uuid    PRIMARY KEY,
    external_id      text    NOT NULL,
    customer_id      uuid,
    accused_agent_id text,
    kind             text    NOT NULL
);

-- CMPL-2: the customer is answered within twelve hours. CMPL-6: is he satisfied with what was done, does he object?
-- TASK-24: an apology after bad behaviour. The do-not-call list lets all three pass (CMPL-4), caps and hours do not.
INSERT INTO program (id, version) VALUES ('complaint-reply', 1), ('complaint-follow-up', 1), ('apology-callback', 1);
INSERT INTO program_version (program_id, version, effective_from, purpose, rule, schedule, business, policies,
                             max_attempts, retry_after_seconds, questions, active, contact_class) VALUES
    ('complaint-reply', 1, '2020-01-01T00:00:00Z', 'COMPLAINT_REPLY', 'CMPL-2', '{"kind": "ON_DEMAND"}', NULL, '{}',
     2, 7200, '{}', true, 'COMPLAINT_REPLY'),
    ('complaint-follow-up', 1, '2020-01-01T00:00:00Z', 'COMPLAINT_FOLLOW_UP', 'CMPL-6', '{"kind": "ON_DEMAND"}', NULL, '{}',
     2, 7200, '{SATISFIED,OBJECTION}', true, 'COMPLAINT_REPLY'),
    ('apology-callback', 1, '2020-01-01T00:00:00Z', 'APOLOGY', 'TASK-24', '{"kind": "ON_DEMAND"}', NULL, '{}',
     2, 7200, '{}', true, 'APOLOGY');
