-- The last call that moved a task: the token it was dialled under, and the revision of the call that the task was derived
-- from. Only a correction of this call moves the task again (invariant 4).
ALTER TABLE task
    ADD COLUMN last_call_token    bigint,
    ADD COLUMN last_call_revision integer,
    ADD CONSTRAINT task_last_call CHECK ((last_call_token IS NULL) = (last_call_revision IS NULL));

-- Which calls moved the tasks so far was not kept. Where the last dial can bring no first outcome any more, because the
-- task ended or somebody held it since, its call is taken to be heard; elsewhere the outcome, or its correction, is heard
-- as the first.
UPDATE task t
SET last_call_token = d.token, last_call_revision = 1
FROM (SELECT task_id, max(fencing_token) AS token FROM dial_attempt GROUP BY task_id) AS d
WHERE d.task_id = t.id AND (t.state = 'CLOSED' OR d.token < t.fencing_token);

-- How the task ends if this hold leads to no outcome: the call before it was corrected while somebody held the task.
ALTER TABLE task_lease ADD COLUMN settled_as text;

-- What a call tells, by revision of the call; the highest revision counts. NONE takes back what the one before told.
ALTER TABLE contact_signal
    ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
    DROP CONSTRAINT contact_signal_pkey,
    ADD PRIMARY KEY (call_id, revision),
    DROP CONSTRAINT contact_signal_kind_check,
    ADD CONSTRAINT contact_signal_kind_check CHECK (kind IN ('REFUSED', 'DO_NOT_CALL', 'NONE'));
