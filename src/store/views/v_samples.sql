CREATE VIEW v_samples AS
SELECT
  s.document_id, d.inspection_id, d.service, s.domain, s.label, s.cases, s.part_of, s.origin,
  s.page, s.quote, s.char_start, s.char_end, s.x0, s.y0, s.x1, s.y1
FROM samples s JOIN documents d USING (document_id);
