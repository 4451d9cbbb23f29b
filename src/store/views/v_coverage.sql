-- The evidence is that of the standard's rating, where one was found: from the ratings table, else from the clearest other place.
CREATE VIEW v_coverage AS
SELECT
  c.document_id, d.inspection_id, d.service, d.framework, c.standard, c.standard_code, c.state, c.why,
  r.page, r.quote, r.char_start, r.char_end, r.x0, r.y0, r.x1, r.y1
FROM coverage c JOIN documents d USING (document_id)
LEFT JOIN ratings r ON r.document_id = c.document_id AND r.ordinal = (
  SELECT place.ordinal FROM ratings place
  WHERE place.document_id = c.document_id AND place.standard = c.standard AND place.period = 'current'
    AND place.state = c.state AND place.service_key IS d.service_key
  ORDER BY place.origin <> 'ratings_table', place.origin <> 'standard_heading', place.ordinal
  LIMIT 1
);
