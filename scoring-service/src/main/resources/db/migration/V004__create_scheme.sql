-- Scoring schemes as data. A version never changes once it is stored; its digest proves it.
CREATE TABLE scheme (
    scheme         text COLLATE "C" NOT NULL,
    version        text COLLATE "C" NOT NULL,
    effective_from date        NOT NULL,
    digest         text        NOT NULL,
    document       jsonb       NOT NULL,
    stored_at      timestamptz NOT NULL,
    PRIMARY KEY (scheme, version)
);
CREATE TRIGGER scheme_append_only BEFORE UPDATE OR DELETE ON scheme
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
