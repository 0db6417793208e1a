-- Lists of one department are read in the order of receipt.
CREATE INDEX complaint_by_department ON complaint (department_id, received_at, id);
