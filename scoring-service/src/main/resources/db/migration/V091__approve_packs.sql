-- Who lets a version of a pack be activated, other than who uploaded it. What was activated before had that person's word.
CREATE TABLE pack_approval (
    pack_id     text COLLATE "C" NOT NULL,
    version     integer     NOT NULL,
    approved_at timestamptz NOT NULL,
    approved_by text        NOT NULL,
    PRIMARY KEY (pack_id, version),
    CONSTRAINT pack_approval_version_fk FOREIGN KEY (pack_id, version) REFERENCES pack_version (pack_id, version)
);
INSERT INTO pack_approval (pack_id, version, approved_at, approved_by)
SELECT v.pack_id, v.version, coalesce(a.activated_at, v.uploaded_at), coalesce(a.activated_by, v.uploaded_by)
FROM pack_version v LEFT JOIN pack_activation a USING (pack_id, version)
WHERE a.version IS NOT NULL OR v.uploaded_by = 'shipped';
CREATE TRIGGER pack_approval_append_only BEFORE UPDATE OR DELETE ON pack_approval
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
