ALTER TABLE complaint
    ADD COLUMN kind              text NOT NULL DEFAULT 'COMPLAINT',
    ADD COLUMN number_ref        text,
    ADD COLUMN business          text,
    ADD COLUMN incident_id       text,
    ADD COLUMN issue_id          uuid,
    ADD COLUMN promised_reply_at timestamptz,
    ADD COLUMN department_id     text,
    ADD COLUMN rule_id           text,
    ADD COLUMN rule_version      int,
    ADD COLUMN do_not_call       boolean NOT NULL DEFAULT false,
    ADD COLUMN round             int NOT NULL DEFAULT 1,
    ADD CONSTRAINT complaint_one_reference CHECK (customer_id IS NULL OR number_ref IS NULL);

UPDATE complaint
   SET incident_id = id::text, state = 'OPEN', department_id = 'CUSTOMER-CARE', rule_id = cause_class, rule_version = 1;

ALTER TABLE complaint
    ALTER COLUMN incident_id SET NOT NULL,
    ALTER COLUMN department_id SET NOT NULL;

CREATE INDEX complaint_by_subject ON complaint (subject_agent_id) WHERE subject_agent_id IS NOT NULL;
CREATE INDEX complaint_by_customer ON complaint (customer_id) WHERE customer_id IS NOT NULL;

-- From receipt, or from a customer who was not satisfied, to the next word of the customer. The last round is the one in
-- progress; complaint.state, round and reply_due_at repeat what it says, for the lists.
CREATE TABLE complaint_round (
    complaint_id         uuid        NOT NULL REFERENCES complaint,
    round                int         NOT NULL CHECK (round >= 1),
    started_at           timestamptz NOT NULL,
    reply_due_at         timestamptz NOT NULL CHECK (reply_due_at > started_at),
    opened_by_call       uuid,
    answered_at          timestamptz,
    answer_channel       text,
    answer_in_time       boolean,
    resolved_at          timestamptz,
    resolution           text,
    follow_up_opens_on   date,
    follow_up_due_on     date,
    follow_up_agent_id   text,
    follow_up_unit_id    text,
    word_call_id         uuid,
    word_disposition     text,
    word_at              timestamptz,
    decision             text,
    decided_at           timestamptz,
    PRIMARY KEY (complaint_id, round)
);

INSERT INTO complaint_round (complaint_id, round, started_at, reply_due_at)
SELECT id, 1, received_at, reply_due_at FROM complaint;

-- Follow-up calls as told, each correction a row of its own. No foreign key: a call is kept even before its complaint is
-- known here.
CREATE TABLE follow_up_call (
    call_id      uuid        NOT NULL,
    revision     int         NOT NULL,
    complaint_id uuid        NOT NULL,
    agent_id     text        NOT NULL,
    dialled_at   timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL,
    outcome      text        NOT NULL,
    effective    boolean     NOT NULL,
    disposition  text,
    PRIMARY KEY (call_id, revision)
);
CREATE INDEX follow_up_call_by_complaint ON follow_up_call (complaint_id);

-- Every step of every complaint, who took it and when. Nothing here is ever changed or taken away.
CREATE TABLE complaint_history (
    position     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    round        int         NOT NULL,
    step         text        NOT NULL,
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    by_whom      text        NOT NULL,
    text         text,
    details      jsonb       NOT NULL
);
CREATE INDEX complaint_history_by_complaint ON complaint_history (complaint_id, position);

INSERT INTO complaint_history (complaint_id, round, step, at, recorded_at, by_whom, details)
SELECT id, 1, 'RAISED', received_at, created_at, created_by, '{}' FROM complaint ORDER BY created_at, id;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER complaint_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_call_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON follow_up_call
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
