-- What releases and articles tell of a score is kept beside, for comparison; this view is of reports.
CREATE VIEW v_scores AS
SELECT
  s.document_id, d.inspection_id, d.service, d.framework, s.printed_score, s.printed_max, s.computed_score, s.computed_max,
  s.printed_overall, s.computed_overall, s.standards_rated, s.standards_expected, s.possible_low, s.possible_high,
  s.points_to_lower_band, s.points_to_higher_band, s.agrees,
  s.page, s.quote, s.char_start, s.char_end, s.x0, s.y0, s.x1, s.y1
FROM scores s JOIN documents d USING (document_id)
WHERE d.kind = 'report';
