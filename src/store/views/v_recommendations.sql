CREATE VIEW v_recommendations AS
SELECT
  r.document_id, d.inspection_id, d.service, r.position, r.text, r.addressee,
  r.page, r.quote, r.char_start, r.char_end, r.x0, r.y0, r.x1, r.y1
FROM recommendations r JOIN documents d USING (document_id);
