CREATE VIEW v_robustness AS
SELECT
  r.document_id, d.inspection_id, d.service, d.framework, r.standard, r.standard_code, r.question, r.yes, r.relevant_cases,
  r.percent, r.band, r.cases_to_lower_band, r.cases_to_higher_band, r.interval_low, r.interval_high, r.unread, r.doubtful,
  r.page, r.quote, r.char_start, r.char_end, r.x0, r.y0, r.x1, r.y1
FROM robustness r JOIN documents d USING (document_id);
