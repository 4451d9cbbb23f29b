CREATE VIEW v_finding_evidence AS
SELECT
  e.finding_id, e.side, e.document_id,
  e.page, e.quote, e.char_start, e.char_end, e.x0, e.y0, e.x1, e.y1
FROM finding_evidence e;
