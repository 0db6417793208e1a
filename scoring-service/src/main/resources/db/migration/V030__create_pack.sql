-- Regulation packs. A row of pack is what uploads and activations of it are serialised on.
CREATE TABLE pack (
    id text COLLATE "C" PRIMARY KEY
);

-- A version never changes; its digest is that of the canonical form of its sections.
CREATE TABLE pack_version (
    pack_id     text COLLATE "C" NOT NULL CONSTRAINT pack_version_pack_fk REFERENCES pack (id),
    version     integer     NOT NULL,
    title       text        NOT NULL,
    source      text        NOT NULL,
    digest      text        NOT NULL,
    sections    jsonb       NOT NULL,
    uploaded_at timestamptz NOT NULL,
    uploaded_by text        NOT NULL,
    PRIMARY KEY (pack_id, version)
);
CREATE TRIGGER pack_version_append_only BEFORE UPDATE OR DELETE ON pack_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE pack_activation (
    pack_id        text COLLATE "C" NOT NULL,
    version        integer     NOT NULL,
    effective_from date        NOT NULL,
    activated_at   timestamptz NOT NULL,
    activated_by   text        NOT NULL,
    PRIMARY KEY (pack_id, version),
    CONSTRAINT pack_activation_version_fk FOREIGN KEY (pack_id, version) REFERENCES pack_version (pack_id, version)
);
CREATE TRIGGER pack_activation_append_only BEFORE UPDATE OR DELETE ON pack_activation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What each service said of a version last.
CREATE TABLE pack_report (
    pack_id     text COLLATE "C" NOT NULL,
    version     integer     NOT NULL,
    service     text        NOT NULL,
    digest      text        NOT NULL,
    refusal     text,
    reported_at timestamptz NOT NULL,
    PRIMARY KEY (pack_id, version, service)
);

-- Sections of activated regulation packs: kept until their date, run from then on.
CREATE TABLE pack_section (
    pack_id        text COLLATE "C" NOT NULL,
    version        integer     NOT NULL,
    digest         text        NOT NULL,
    effective_from date        NOT NULL,
    activated_at   timestamptz NOT NULL,
    section        jsonb,
    state          text        NOT NULL,
    decided_at     timestamptz,
    refusal        text,
    PRIMARY KEY (pack_id, version),
    CONSTRAINT pack_section_state_check CHECK (state IN ('WAITING', 'APPLIED', 'REFUSED'))
);
COMMENT ON COLUMN pack_section.digest IS 'of the whole pack, as this service computed it';
COMMENT ON COLUMN pack_section.section IS 'null when the pack has nothing for this service';

-- Packs some service does not run; none that still waits does. A refusal may be heard before the activation.
CREATE TABLE pack_refusal (
    pack_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    service text    NOT NULL,
    PRIMARY KEY (pack_id, version, service)
);
