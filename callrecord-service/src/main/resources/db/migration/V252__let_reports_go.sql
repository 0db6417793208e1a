-- Files of reports that nobody submitted are not kept for ever.
ALTER TABLE report DROP CONSTRAINT report_state_check;
ALTER TABLE report ADD CONSTRAINT report_state_check
    CHECK (state IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED'));
CREATE INDEX report_ready ON report (finished_at) WHERE state = 'READY';
CREATE INDEX report_submission_by_report ON report_submission (report_id);
