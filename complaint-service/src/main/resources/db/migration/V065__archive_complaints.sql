-- The index of archived complaints by their coding (GOV-7). An entry holds while its round is closed.
CREATE TABLE complaint_archive (
    complaint_id uuid        NOT NULL REFERENCES complaint,
    round        int         NOT NULL,
    coding_kind  text        NOT NULL,
    coding       text        NOT NULL,
    place        text        NOT NULL,
    archived_at  timestamptz NOT NULL,
    archived_by  text        NOT NULL,
    retain_until date        NOT NULL,
    PRIMARY KEY (complaint_id, round)
);
CREATE INDEX complaint_archive_by_coding ON complaint_archive (coding_kind, coding, archived_at);
CREATE INDEX complaint_archive_in_order ON complaint_archive (archived_at, complaint_id);
CREATE INDEX complaint_archive_by_retention ON complaint_archive (retain_until);
CREATE TRIGGER complaint_archive_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_archive
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who may read the evidence of an archived complaint, and until when (GOV-4).
CREATE TABLE archive_approval (
    id           uuid        NOT NULL PRIMARY KEY,
    complaint_id uuid        NOT NULL REFERENCES complaint,
    reader       text        NOT NULL,
    expires_at   timestamptz NOT NULL,
    reason       text        NOT NULL,
    approved_by  text        NOT NULL,
    approved_at  timestamptz NOT NULL
);
CREATE INDEX archive_approval_by_complaint ON archive_approval (complaint_id, reader, expires_at);
CREATE TRIGGER archive_approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_approval
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
