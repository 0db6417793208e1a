-- Calls are kept by their id, so that a correction replaces what the call said before: the highest version wins, in
-- whatever order the versions come. What used to be rolled up from calls is read from here.
CREATE TABLE measure_call (
    call_id     text COLLATE "C" PRIMARY KEY,
    agent_id    text COLLATE "C",
    task_id     text COLLATE "C",
    purpose     text COLLATE "C",
    customer_id text COLLATE "C",
    day         date    NOT NULL,
    outbound    boolean NOT NULL,
    imported    boolean NOT NULL,
    connected   boolean NOT NULL,
    effective   boolean NOT NULL,
    successful  boolean NOT NULL,
    version     bigint  NOT NULL,
    fact_id     text COLLATE "C" NOT NULL
);
COMMENT ON COLUMN measure_call.day IS 'the local day the call started on';
COMMENT ON COLUMN measure_call.imported IS 'history without a grant: shown, never scored';
CREATE INDEX measure_call_task_idx ON measure_call (task_id, day) WHERE outbound AND effective AND NOT imported;
CREATE INDEX measure_call_purpose_idx ON measure_call (agent_id, purpose, day)
    WHERE outbound AND effective AND NOT imported;
CREATE INDEX measure_call_day_idx ON measure_call (agent_id, day) WHERE NOT imported;

INSERT INTO measure_call
SELECT DISTINCT ON (payload->>'callId') payload->>'callId', agent_id, subject_id, payload->>'purpose',
       payload->>'customerId', business_date, payload->>'direction' = 'OUTBOUND',
       coalesce((payload->>'imported')::boolean, false), coalesce((payload->>'connected')::boolean, false),
       coalesce((payload->>'effective')::boolean, false), coalesce((payload->>'successful')::boolean, false),
       version, fact_id
FROM journal
WHERE fact_type = 'CALL_COMPLETED'
ORDER BY payload->>'callId', version DESC, fact_id DESC;

DROP TABLE measure_task_done;
DROP TABLE measure_customer_week;
DELETE FROM measure_day WHERE measure <> 'RECORDS_VERIFIED';

-- Which agent verified which customer's master data on which local day (TASK-4).
CREATE TABLE measure_verified (
    agent_id    text COLLATE "C" NOT NULL,
    day         date NOT NULL,
    customer_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (agent_id, day, customer_id)
);

COMMENT ON COLUMN measure_task.closed_reason IS 'absent while the task is open, and again after it was reopened';
COMMENT ON COLUMN measure_task.closed_version IS 'version of the last closing or reopening';
