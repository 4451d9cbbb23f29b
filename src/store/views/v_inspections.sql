CREATE VIEW v_inspections AS
SELECT
  inspection_id, inspectorate, service, framework, published_on, fieldwork_start, fieldwork_end,
  overall_rating, overall_level, printed_score, printed_max, documents
FROM inspections;
