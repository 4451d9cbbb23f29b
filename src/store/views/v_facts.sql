CREATE VIEW v_facts AS
SELECT
  f.document_id || '.fact.' || f.ordinal AS fact_id,
  f.document_id, d.inspection_id, d.service, f.topic, f.label, f.subject, f.value, f.value_high, f.unit, f.as_of,
  f.state, f.why,
  f.page, f.quote, f.char_start, f.char_end, f.x0, f.y0, f.x1, f.y1
FROM facts f JOIN documents d USING (document_id);
