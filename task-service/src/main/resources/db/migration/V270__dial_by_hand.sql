-- An agent calls a customer of his own accord: the task is made, held and dialled in one transaction.
INSERT INTO program (id, version) VALUES ('manual-call', 1);
INSERT INTO program_version (program_id, version, effective_from, purpose, rule, schedule, business, policies,
                             max_attempts, retry_after_seconds, questions, active) VALUES
    ('manual-call', 1, '2020-01-01T00:00:00Z', 'MANUAL', 'TASK-1', '{"kind": "ON_DEMAND"}', NULL, '{}', 1, 7200, '{}', true);

-- The key of each such dial, so that a retry finds the dial it made. No number is kept here.
CREATE TABLE manual_dial (
    subject         text        NOT NULL,
    idempotency_key text        NOT NULL,
    agent_id        text        NOT NULL,
    customer_id     uuid        NOT NULL,
    program_id      text        NOT NULL,
    business        text        NOT NULL,
    reason          text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    -- Null only inside the transaction that makes it.
    task_id         uuid,
    PRIMARY KEY (subject, idempotency_key)
);

-- When an agent last looked a number up: whose owner is on the line may be called back.
CREATE TABLE caller_lookup (
    agent_id     text        NOT NULL,
    contact_id   uuid        NOT NULL REFERENCES contact (id),
    looked_up_at timestamptz NOT NULL,
    PRIMARY KEY (agent_id, contact_id)
);

-- Whose tasks an agent holds.
CREATE INDEX task_lease_agent ON task_lease (agent_id);
CREATE INDEX task_customer ON task (customer_id) WHERE state <> 'CLOSED';
