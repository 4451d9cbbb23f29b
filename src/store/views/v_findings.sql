-- The evidence is the first printed value in the finding's own document: offsets are into that document's text.
CREATE VIEW v_findings AS
SELECT
  f.finding_id, f.document_id, d.inspection_id, coalesce(f.service, d.service) AS service, f.rule, f.severity, f.status,
  f.standard, f.printed, f.expected, f.message, f.explanation,
  e.page, e.quote, e.char_start, e.char_end, e.x0, e.y0, e.x1, e.y1
FROM findings f JOIN documents d USING (document_id)
LEFT JOIN finding_evidence e ON e.finding_id = f.finding_id AND e.ordinal = (
  SELECT min(place.ordinal) FROM finding_evidence place
  WHERE place.finding_id = f.finding_id AND place.side = 'printed' AND place.document_id = f.document_id
);
