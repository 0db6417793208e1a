-- What customers were promised on calls: the agreed time to call again, and the promised reply to an issue (CALL-10).
CREATE TABLE promise (
    id              uuid        NOT NULL PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('APPOINTMENT', 'REPLY')),
    call_id         uuid        NOT NULL REFERENCES call_record (id),
    issue_id        uuid        REFERENCES issue (id),
    task_id         uuid,
    customer_id     uuid,
    agent_id        text        NOT NULL,
    org_unit_id     text,
    made_at         timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    deadline_at     timestamptz NOT NULL CHECK (deadline_at >= due_at),
    state           text        NOT NULL CHECK (state IN ('OPEN', 'KEPT', 'WITHDRAWN')),
    kept_at         timestamptz,
    kept_by_call_id uuid        REFERENCES call_record (id),
    CONSTRAINT promise_of_an_issue CHECK ((kind = 'REPLY') = (issue_id IS NOT NULL)),
    CONSTRAINT promise_kept_when CHECK ((state = 'KEPT') = (kept_at IS NOT NULL))
);

-- The lists are read in this order, from a cursor on; what is overdue is few among all that ever was promised.
CREATE INDEX promise_by_deadline ON promise (deadline_at, id);
CREATE INDEX promise_open ON promise (deadline_at, id) WHERE state = 'OPEN';
CREATE INDEX promise_by_agent ON promise (agent_id, deadline_at, id);
CREATE INDEX promise_open_of_task ON promise (task_id) WHERE state = 'OPEN';
CREATE INDEX promise_by_call ON promise (call_id);
CREATE INDEX promise_by_issue ON promise (issue_id) WHERE issue_id IS NOT NULL;

-- What was promised before this table.
INSERT INTO promise (id, kind, call_id, issue_id, task_id, customer_id, agent_id, org_unit_id, made_at, due_at, deadline_at,
                     state, kept_at)
SELECT gen_random_uuid(), 'REPLY', call_id, id, task_id, customer_id, agent_id, org_unit_id, reported_at, promised_reply_at,
       promised_reply_at,
       CASE state WHEN 'OPEN' THEN 'OPEN' WHEN 'TOLD' THEN 'KEPT' ELSE 'WITHDRAWN' END, told_at
FROM issue WHERE promised_reply_at IS NOT NULL;

INSERT INTO promise (id, kind, call_id, task_id, customer_id, agent_id, org_unit_id, made_at, due_at, deadline_at, state, kept_at,
                     kept_by_call_id)
SELECT gen_random_uuid(), 'APPOINTMENT', c.id, c.task_id, c.customer_id, c.agent_id, c.org_unit_id, c.ended_at, agreed.at,
       agreed.at + interval '15 minutes', CASE WHEN kept.id IS NULL THEN 'OPEN' ELSE 'KEPT' END, kept.started_at, kept.id
FROM call_record c
LEFT JOIN LATERAL (SELECT k.appointment_at FROM call_correction k WHERE k.call_id = c.id ORDER BY k.revision DESC LIMIT 1)
    AS last ON true
CROSS JOIN LATERAL (SELECT CASE WHEN EXISTS (SELECT FROM call_correction k WHERE k.call_id = c.id)
                           THEN last.appointment_at ELSE c.appointment_at END AS at) AS agreed
LEFT JOIN LATERAL (SELECT l.id, l.started_at FROM call_record l
                   WHERE l.task_id = c.task_id AND l.id <> c.id AND l.started_at >= c.ended_at
                       AND (l.connected OR l.started_at >= agreed.at - interval '15 minutes')
                   ORDER BY l.started_at, l.id LIMIT 1) AS kept ON true
WHERE agreed.at IS NOT NULL AND NOT c.imported;
