-- A row's framework is the document's: the one in whose vocabulary its standard is named.
CREATE VIEW v_ratings AS
SELECT
  r.document_id || '.rating.' || r.ordinal AS rating_id,
  r.document_id, r.inspection_id, coalesce(r.service, d.service) AS service, d.framework, r.scale,
  r.standard, r.standard_code, r.standard_name, r.rating, r.level, r.percent, r.origin, r.period, r.period_date,
  r.state, r.why,
  r.page, r.quote, r.char_start, r.char_end, r.x0, r.y0, r.x1, r.y1
FROM ratings r JOIN documents d USING (document_id);
