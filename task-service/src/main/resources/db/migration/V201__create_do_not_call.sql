-- Who must not be called (TASK-17, CMPL-4): one row per request, by telephone number. What a decision needs of it stands
-- in contact_state, in the row it locks; these rows are what that is derived from.
CREATE TABLE do_not_call_entry (
    id              uuid        PRIMARY KEY,
    contact_id      uuid        NOT NULL REFERENCES contact (id),
    customer_id     uuid        REFERENCES customer (id),
    kind            text        NOT NULL
        CHECK (kind IN ('CUSTOMER_REQUEST', 'BLACKLIST', 'PROTECTED_PERSON', 'COMPLAINT', 'OTHER')),
    origin          text        NOT NULL CHECK (origin IN ('COMPLAINT', 'CALL', 'MANUAL')),
    -- The complaint or the call; a call corrected back and forth asks anew with each revision.
    origin_id       uuid,
    origin_revision integer     NOT NULL DEFAULT 1,
    reason          text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    listed_at       timestamptz NOT NULL,
    listed_by       text        NOT NULL,
    -- First business date on which it no longer holds; null for never.
    expires_on      date,
    ended_as        text        CHECK (ended_as IN ('LIFTED', 'EXPIRED')),
    ended_at        timestamptz,
    ended_by        text,
    end_reason      text,
    CONSTRAINT do_not_call_entry_origin_key UNIQUE (origin, origin_id, origin_revision),
    CONSTRAINT do_not_call_entry_of_a_person CHECK ((origin = 'MANUAL') = (origin_id IS NULL)),
    CONSTRAINT do_not_call_entry_end CHECK ((ended_as IS NULL) = (ended_at IS NULL))
);

CREATE INDEX do_not_call_entry_contact ON do_not_call_entry (contact_id);
CREATE INDEX do_not_call_entry_customer ON do_not_call_entry (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX do_not_call_entry_expiry ON do_not_call_entry (expires_on)
    WHERE ended_as IS NULL AND expires_on IS NOT NULL;

-- An entry ends once and changes in nothing else.
CREATE FUNCTION do_not_call_entry_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_as IS NOT NULL
        OR to_jsonb(NEW) - '{ended_as,ended_at,ended_by,end_reason}'::text[]
           <> to_jsonb(OLD) - '{ended_as,ended_at,ended_by,end_reason}'::text[] THEN
        RAISE EXCEPTION 'a do-not-call entry only ends' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER do_not_call_entry_only_ends BEFORE UPDATE ON do_not_call_entry
    FOR EACH ROW EXECUTE FUNCTION do_not_call_entry_only_ends();
CREATE TRIGGER do_not_call_entry_stays BEFORE DELETE OR TRUNCATE ON do_not_call_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Dials that the list would have barred, had their program not been exempt (CMPL-4). Rows are added and never changed.
CREATE TABLE do_not_call_exemption (
    entry_id      uuid        NOT NULL REFERENCES do_not_call_entry (id),
    attempt_id    uuid        NOT NULL REFERENCES dial_attempt (id),
    contact_class text        NOT NULL CHECK (contact_class IN ('COMPLAINT_REPLY', 'APOLOGY')),
    task_id       uuid        NOT NULL,
    agent_id      text        NOT NULL,
    dialled_at    timestamptz NOT NULL,
    PRIMARY KEY (entry_id, attempt_id)
);

CREATE TRIGGER do_not_call_exemption_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON do_not_call_exemption
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The wishes that calls told before there were entries.
INSERT INTO do_not_call_entry (id, contact_id, kind, origin, origin_id, reason, requested_at, listed_at, listed_by)
SELECT gen_random_uuid(), contact_id, 'CUSTOMER_REQUEST', 'CALL', call_id, 'said on a call', at, at, 'call'
FROM contact_signal WHERE kind = 'DO_NOT_CALL';

UPDATE contact_state s
SET history = s.history - 'doNotCallSince' || jsonb_build_object('doNotCall', COALESCE((
    SELECT jsonb_agg(jsonb_build_object(
               'entryId', e.id,
               'since', to_char(e.listed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
    FROM do_not_call_entry e WHERE e.contact_id = s.contact_id), '[]'))
WHERE s.history ? 'doNotCallSince';
