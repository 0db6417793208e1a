-- Attachments and evidence, by reference: what they are lies elsewhere. What tells of the customer is null once he was erased.
CREATE TABLE evidence (
    position     bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    id           uuid        NOT NULL PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    kind         text        NOT NULL,
    reference    text,
    title        text,
    text         text,
    said_by      text,
    sha256       text,
    came_with    boolean     NOT NULL,
    added_at     timestamptz NOT NULL,
    added_by     text        NOT NULL
);
CREATE INDEX evidence_by_complaint ON evidence (complaint_id, position);

-- It may lose what tells of an erased customer; nothing else of it ever changes.
CREATE FUNCTION refuse_change_but_erasure_of_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(NEW) - '{reference,title,text,said_by}'::text[] <> to_jsonb(OLD) - '{reference,title,text,said_by}'::text[]
        OR COALESCE(NEW.reference, OLD.reference) IS DISTINCT FROM OLD.reference
        OR num_nonnulls(NEW.title, NEW.text, NEW.said_by) > 0
        OR NOT EXISTS (SELECT FROM complaint c JOIN erased_customer e ON e.customer_id = c.customer_id WHERE c.id = OLD.complaint_id) THEN
        RAISE EXCEPTION '% is append only', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_stays BEFORE DELETE OR TRUNCATE ON evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_append_only BEFORE UPDATE ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure_of_evidence();

-- What a finding was made by.
CREATE TABLE finding_evidence (
    finding_id  uuid NOT NULL REFERENCES finding,
    evidence_id uuid NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (finding_id, evidence_id)
);
