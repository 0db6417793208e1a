-- A program in force, and every version it ever had: tasks and results keep the version they were made under (G7).
CREATE TABLE program (
    id      text    PRIMARY KEY,
    version integer NOT NULL
);

CREATE TABLE program_version (
    program_id          text        NOT NULL REFERENCES program (id),
    version             integer     NOT NULL,
    effective_from      timestamptz NOT NULL,
    purpose             text        NOT NULL,
    rule                text        NOT NULL,
    schedule            jsonb       NOT NULL,
    business            text,
    policies            text[]      NOT NULL,
    max_attempts        integer     NOT NULL,
    retry_after_seconds bigint      NOT NULL,
    questions           text[]      NOT NULL,
    active              boolean     NOT NULL,
    PRIMARY KEY (program_id, version)
);

-- TASK-2: every closed deal of last month, in days 1 to 7. TASK-3: last week's technical enquiries, from Monday on.
INSERT INTO program (id, version) VALUES ('deal-callback', 1), ('enquiry-callback', 1);
INSERT INTO program_version VALUES
    ('deal-callback', 1, '2020-01-01T00:00:00Z', 'DEAL', 'TASK-2',
     '{"kind": "FIRST_DAYS_OF_NEXT_MONTH", "fromDay": 1, "toDay": 7}', NULL, '{P-OUT}', 2, 7200,
     '{ORDER_TIME,PAYMENT_FLOW,DISPATCH_TIMELINESS,GOODS_SAFETY,STAFF_ATTITUDE}', true),
    ('enquiry-callback', 1, '2020-01-01T00:00:00Z', 'TECHNICAL_ENQUIRY', 'TASK-3',
     '{"kind": "NEXT_WEEK", "from": "MONDAY", "to": "SUNDAY"}', NULL, '{P-OUT}', 2, 7200,
     '{QUESTION_RAISED,TECHNICIAN_ATTITUDE,QUALITY,TIMELINESS,SATISFACTION}', true);

-- What is to be called back and when. A row stays when its task exists (opened), so that no fact is planned twice.
CREATE TABLE planned_callback (
    program_id      text    NOT NULL REFERENCES program (id),
    subject_kind    text    NOT NULL,
    subject_id      uuid    NOT NULL,
    program_version integer NOT NULL,
    customer_id     uuid    NOT NULL REFERENCES customer (id),
    business        text    NOT NULL,
    external_id     text    NOT NULL,
    opens_on        date    NOT NULL,
    due_on          date    NOT NULL,
    owner_agent_id  text,
    org_unit_id     text,
    opened          boolean NOT NULL DEFAULT false,
    PRIMARY KEY (program_id, subject_kind, subject_id)
);

-- The planner's queue.
CREATE INDEX planned_callback_waiting ON planned_callback (opens_on, subject_id) WHERE NOT opened;
ALTER TABLE planned_callback SET (autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_scale_factor = 0.02);
