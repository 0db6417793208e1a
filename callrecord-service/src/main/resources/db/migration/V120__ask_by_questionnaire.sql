-- The version of a questionnaire that a call was held to; corrections are held to the same.
ALTER TABLE call_record
    ADD COLUMN questionnaire_id      text COLLATE "C",
    ADD COLUMN questionnaire_version integer;

-- Results are read in this order.
CREATE INDEX call_record_by_questionnaire ON call_record (questionnaire_id, started_at)
    WHERE questionnaire_id IS NOT NULL;
