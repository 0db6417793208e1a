-- Erasure on request: what identifies a person goes, the ids that dials, tasks and points are counted by stay.
ALTER TABLE customer ADD COLUMN erased_at timestamptz;

CREATE TABLE customer_erasure (
    customer_id uuid        PRIMARY KEY REFERENCES customer (id),
    erased_at   timestamptz NOT NULL,
    erased_by   text        NOT NULL,
    reason      text        NOT NULL,
    -- Whether the keyed hash of the number stays, since its owner asked not to be called.
    number_kept boolean     NOT NULL,
    tasks_ended integer     NOT NULL
);

CREATE TRIGGER customer_erasure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_erasure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Records of a customer are only added, but what they say of an erased one may be blanked: the columns named by the trigger,
-- and nothing else of the row. Texts become null, changes keep the names of the fields without their values.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    customer uuid := to_jsonb(OLD) ->> TG_ARGV[0];
    blank    text[] := TG_ARGV[1:];
    allowed  jsonb;
BEGIN
    SELECT coalesce(jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) = 'object'
               THEN (SELECT coalesce(jsonb_object_agg(field, '{}'::jsonb), '{}') FROM jsonb_object_keys(value) AS field)
               ELSE 'null'::jsonb END), '{}')
    INTO allowed FROM jsonb_each(to_jsonb(OLD)) WHERE key = ANY (blank);
    IF to_jsonb(NEW) <> to_jsonb(OLD) || allowed
        OR NOT EXISTS (SELECT FROM customer c WHERE c.id = customer AND c.erased_at IS NOT NULL) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER customer_change_append_only ON customer_change;
CREATE TRIGGER customer_change_stays BEFORE DELETE OR TRUNCATE ON customer_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER customer_change_append_only BEFORE UPDATE ON customer_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('customer_id', 'changes', 'reason');

DROP TRIGGER customer_verification_append_only ON customer_verification;
CREATE TRIGGER customer_verification_stays BEFORE DELETE OR TRUNCATE ON customer_verification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER customer_verification_append_only BEFORE UPDATE ON customer_verification
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('customer_id', 'note');

DROP TRIGGER audit_entry_append_only ON audit_entry;
CREATE TRIGGER audit_entry_stays BEFORE DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION audit_entry_of_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.object_kind <> 'CUSTOMER' OR to_jsonb(NEW) <> to_jsonb(OLD) || '{"reason": null}'
        OR NOT EXISTS (SELECT FROM customer c WHERE c.id::text = OLD.object_id AND c.erased_at IS NOT NULL) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_of_customer();

-- An entry of the do-not-call list only ends; of an erased customer it may lose its reason, never its force.
CREATE OR REPLACE FUNCTION do_not_call_entry_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - '{reason,end_reason,customer_id}'::text[] = to_jsonb(OLD) - '{reason,end_reason,customer_id}'::text[]
        AND NEW.reason = '' AND NEW.end_reason IS NULL AND NEW.customer_id IS NULL
        AND EXISTS (SELECT FROM customer c WHERE c.id = OLD.customer_id AND c.erased_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    IF OLD.ended_as IS NOT NULL
        OR to_jsonb(NEW) - '{ended_as,ended_at,ended_by,end_reason}'::text[]
           <> to_jsonb(OLD) - '{ended_as,ended_at,ended_by,end_reason}'::text[] THEN
        RAISE EXCEPTION 'a do-not-call entry only ends' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
