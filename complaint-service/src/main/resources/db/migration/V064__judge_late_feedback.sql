-- That a complaint or a suggestion was answered late is an incident of its own (CMPL-11).
ALTER TABLE finding ADD COLUMN about text NOT NULL DEFAULT 'COMPLAINT';
