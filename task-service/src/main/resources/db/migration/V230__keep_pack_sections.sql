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
