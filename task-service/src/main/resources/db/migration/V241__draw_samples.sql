-- Which of the objects that share a window are called back, and how many a day (TASK-7 to TASK-10).
ALTER TABLE program_version
    ADD COLUMN selection jsonb,
    ADD COLUMN quota     jsonb;

-- A callback that is to be drawn waits until its window opens. One that is not drawn stays with the reason, since it may be drawn when
-- others come in. name is what its sources call it: lots are drawn by it.
ALTER TABLE planned_callback
    ADD COLUMN name            text    NOT NULL DEFAULT '',
    ADD COLUMN value           numeric(15, 2),
    ADD COLUMN drawn           boolean NOT NULL DEFAULT true,
    ADD COLUMN left_out        text CHECK (left_out IN ('NOT_DRAWN', 'QUOTA_FULL')),
    ADD COLUMN window_opens_on date,
    ADD COLUMN window_due_on   date;

DROP INDEX planned_callback_waiting;
CREATE INDEX planned_callback_waiting ON planned_callback (opens_on, subject_id)
    WHERE NOT opened AND drawn AND left_out IS NULL;
CREATE INDEX planned_callback_to_draw ON planned_callback (window_opens_on, program_id) WHERE NOT drawn AND NOT opened;
CREATE INDEX planned_callback_window ON planned_callback (program_id, window_opens_on) WHERE window_opens_on IS NOT NULL;

-- TASK-7: one in five of the projects under warranty.
UPDATE program_version SET selection = '{"kind": "RANDOM", "percent": 20, "per": "PROGRAM", "seed": "warranty"}'
WHERE program_id = 'warranty-spot-check';
