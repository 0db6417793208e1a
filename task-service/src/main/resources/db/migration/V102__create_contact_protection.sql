-- The truth about a number: its dials, and what its owner said. Rows are added and never changed.
CREATE TABLE dial_attempt (
    id              uuid        PRIMARY KEY,
    contact_id      uuid        NOT NULL REFERENCES contact (id),
    customer_id     uuid        NOT NULL,
    business        text        NOT NULL,
    task_id         uuid        NOT NULL,
    attempt         integer     NOT NULL,
    fencing_token   bigint      NOT NULL,
    idempotency_key text        NOT NULL,
    agent_id        text        NOT NULL,
    program_id      text        NOT NULL,
    program_version integer     NOT NULL,
    policy_version  text        NOT NULL,
    dialled_at      timestamptz NOT NULL,
    -- A lease allows one dial; its key tells a retry from a second wish.
    CONSTRAINT dial_attempt_lease_key UNIQUE (task_id, fencing_token)
);

CREATE INDEX dial_attempt_contact ON dial_attempt (contact_id, dialled_at);

CREATE TABLE contact_signal (
    call_id    uuid        PRIMARY KEY,
    contact_id uuid        NOT NULL REFERENCES contact (id),
    kind       text        NOT NULL CHECK (kind IN ('REFUSED', 'DO_NOT_CALL')),
    business   text        NOT NULL,
    at         timestamptz NOT NULL
);

CREATE INDEX contact_signal_contact ON contact_signal (contact_id);

-- Who was shown a number, when and for what. A repeated dial request is shown again and written down again.
CREATE TABLE number_reveal (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    attempt_id  uuid        NOT NULL REFERENCES dial_attempt (id),
    contact_id  uuid        NOT NULL,
    agent_id    text        NOT NULL,
    subject     text        NOT NULL,
    revealed_at timestamptz NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER dial_attempt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dial_attempt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER contact_signal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_signal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER number_reveal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON number_reveal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Lock and cache: all that a protection decision needs in the one row it locks, since READ COMMITTED reads only the
-- locked row anew. Rebuilt from the tables above and the leases.
CREATE TABLE contact_state (
    contact_id uuid  PRIMARY KEY REFERENCES contact (id),
    history    jsonb NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_scale_factor = 0.05);

-- Every contact has a state from its first moment: nobody ever has to insert one under a race.
CREATE FUNCTION open_contact_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO contact_state (contact_id, history)
    SELECT id, '{"attempts": [], "reservations": [], "refusals": []}' FROM added;
    RETURN NULL;
END
$$;

CREATE TRIGGER contact_has_state AFTER INSERT ON contact REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION open_contact_state();

INSERT INTO contact_state (contact_id, history)
SELECT id, '{"attempts": [], "reservations": [], "refusals": []}' FROM contact;
