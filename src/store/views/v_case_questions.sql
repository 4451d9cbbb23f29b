CREATE VIEW v_case_questions AS
SELECT
  q.document_id || '.question.' || q.ordinal AS question_id,
  q.document_id, d.inspection_id, d.service, q.standard, q.tier, q.key_question, q.question, q.cases, q.relevant_cases,
  q.yes, q.percent, q.computed_percent, q.footnote, q.state, q.why, q.repaired, q.repair,
  q.page, q.quote, q.char_start, q.char_end, q.x0, q.y0, q.x1, q.y1
FROM case_questions q JOIN documents d USING (document_id);
