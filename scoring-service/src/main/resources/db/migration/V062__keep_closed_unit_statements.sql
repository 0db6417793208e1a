-- Statements of units as closed, whole. Never changed, never computed again. A month without a row here was closed before
-- units' statements were kept.
CREATE TABLE closed_unit_month (
    month date PRIMARY KEY
);

CREATE TABLE closed_unit_statement (
    month       date NOT NULL,
    org_unit_id text COLLATE "C" NOT NULL,
    points      numeric NOT NULL,
    fines       numeric NOT NULL,
    document    text    NOT NULL,
    digest      text    NOT NULL,
    PRIMARY KEY (month, org_unit_id)
);
COMMENT ON COLUMN closed_unit_statement.points IS 'of the month itself, without the adjustments it carries';

-- Adjustments that closed statements of units carry, by the month they correct.
CREATE TABLE closed_unit_adjustment (
    month        date NOT NULL,
    org_unit_id  text COLLATE "C" NOT NULL,
    origin_month date NOT NULL,
    points       numeric NOT NULL,
    fines        numeric NOT NULL,
    PRIMARY KEY (org_unit_id, origin_month, month)
);

CREATE TRIGGER closed_unit_month_append_only BEFORE UPDATE OR DELETE ON closed_unit_month
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_unit_month_no_truncate BEFORE TRUNCATE ON closed_unit_month
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_unit_statement_append_only BEFORE UPDATE OR DELETE ON closed_unit_statement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_unit_statement_no_truncate BEFORE TRUNCATE ON closed_unit_statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_unit_adjustment_append_only BEFORE UPDATE OR DELETE ON closed_unit_adjustment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_unit_adjustment_no_truncate BEFORE TRUNCATE ON closed_unit_adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
