CREATE VIEW v_judgements AS
SELECT
  j.document_id || '.judgement.' || j.ordinal AS judgement_id,
  j.document_id, j.inspection_id, coalesce(j.service, d.service) AS service, j.standard, j.form, j.rating, j.level, j.scale,
  j.wording, j.period, j.period_date, j.attribution, j.sentence,
  j.page, j.quote, j.char_start, j.char_end, j.x0, j.y0, j.x1, j.y1
FROM judgements j JOIN documents d USING (document_id);
