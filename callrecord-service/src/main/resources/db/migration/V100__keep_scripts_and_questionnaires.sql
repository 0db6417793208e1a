-- Scripts and questionnaires: documents in versions. The row of the document is the lock under which its versions move.
CREATE TABLE document (
    kind         text             NOT NULL CHECK (kind IN ('SCRIPT', 'QUESTIONNAIRE')),
    id           text COLLATE "C" NOT NULL,
    last_version integer          NOT NULL CHECK (last_version >= 1),
    -- How many events told of it; the version of its last event.
    events       bigint           NOT NULL DEFAULT 0,
    created_at   timestamptz      NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE TABLE document_version (
    kind           text             NOT NULL,
    id             text COLLATE "C" NOT NULL,
    version        integer          NOT NULL CHECK (version >= 1),
    stage          text             NOT NULL CHECK (stage IN ('DRAFT', 'PILOT', 'APPROVED', 'RETIRED')),
    name           text             NOT NULL,
    purposes       text[]           NOT NULL,
    businesses     text[]           NOT NULL,
    content        jsonb            NOT NULL,
    revision       integer          NOT NULL,
    authors        text[]           NOT NULL,
    based_on       integer,
    created_at     timestamptz      NOT NULL,
    changed_at     timestamptz      NOT NULL,
    piloted_by     text,
    piloted_at     timestamptz,
    approved_by    text,
    approved_at    timestamptz,
    retired_by     text,
    retired_at     timestamptz,
    retired_reason text,
    replaced_by    integer,
    PRIMARY KEY (kind, id, version),
    FOREIGN KEY (kind, id) REFERENCES document (kind, id),
    -- Four eyes.
    CONSTRAINT document_approver_is_no_author CHECK (approved_by IS NULL OR NOT approved_by = ANY (authors))
);

-- One draft, one version on trial and one approved version at a time.
CREATE UNIQUE INDEX document_version_one_in_stage ON document_version (kind, id, stage) WHERE stage <> 'RETIRED';
-- What was in force at an instant.
CREATE INDEX document_version_approved ON document_version (kind, approved_at) WHERE approved_at IS NOT NULL;

-- Locked wording that an admin allowed a version to alter, and why.
CREATE TABLE script_unlock (
    script_id   text COLLATE "C" NOT NULL,
    version     integer          NOT NULL,
    node_id     text             NOT NULL,
    reason      text             NOT NULL,
    unlocked_by text             NOT NULL,
    unlocked_at timestamptz      NOT NULL,
    PRIMARY KEY (script_id, version, node_id)
);
