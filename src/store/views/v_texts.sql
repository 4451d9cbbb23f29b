CREATE VIEW v_texts AS
SELECT document_id, text FROM texts;
