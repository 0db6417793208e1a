-- Who may read a project's callback form, and until when (GOV-4). Rows are added and never changed.
CREATE TABLE form_approval (
    id          uuid        PRIMARY KEY,
    project_id  uuid        NOT NULL REFERENCES project (id),
    reader      text        NOT NULL,
    expires_at  timestamptz NOT NULL,
    reason      text        NOT NULL,
    approved_by text        NOT NULL,
    approved_at timestamptz NOT NULL
);

CREATE INDEX form_approval_reader ON form_approval (project_id, reader, expires_at);
CREATE TRIGGER form_approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON form_approval
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who answers for the transfer of a source's data (GOV-6); the latest row of a source holds.
CREATE TABLE data_transfer_owner (
    id       uuid        PRIMARY KEY,
    source   text        NOT NULL,
    version  integer     NOT NULL,
    subject  text        NOT NULL,
    name     text        NOT NULL,
    since    date        NOT NULL,
    named_by text        NOT NULL,
    named_at timestamptz NOT NULL,
    CONSTRAINT data_transfer_owner_version_key UNIQUE (source, version)
);

CREATE TRIGGER data_transfer_owner_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON data_transfer_owner
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where originals are, by the coding of supplier or partner point (GOV-7). A later one may take the place of an earlier one.
CREATE TABLE original (
    id             uuid        PRIMARY KEY,
    source         text        NOT NULL,
    external_id    text        NOT NULL,
    kind           text        NOT NULL,
    title          text        NOT NULL,
    coding_kind    text        NOT NULL CHECK (coding_kind IN ('SUPPLIER', 'PARTNER_POINT', 'COMPANY')),
    coding         text        NOT NULL,
    object_kind    text,
    object_id      text,
    location       text        NOT NULL,
    archived_on    date        NOT NULL,
    retain_until   date,
    supersedes     uuid        REFERENCES original (id),
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    CONSTRAINT original_source_external_id_key UNIQUE (source, external_id),
    -- An original is superseded once.
    CONSTRAINT original_supersedes_key UNIQUE (supersedes)
);

CREATE INDEX original_coding ON original (coding, id);
CREATE INDEX original_object ON original (object_id, id) WHERE object_id IS NOT NULL;
CREATE TRIGGER original_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON original
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Closed orders leave in order of their ids (GOV-2), each with its customer's number masked.
CREATE INDEX business_order_closed ON business_order (id) WHERE closed_at IS NOT NULL;

-- What a caller had (CALL-13).
CREATE INDEX IF NOT EXISTS business_order_customer ON business_order (customer_id);
CREATE INDEX IF NOT EXISTS enquiry_customer ON enquiry (customer_id);
