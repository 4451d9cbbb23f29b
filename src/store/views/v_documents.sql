CREATE VIEW v_documents AS
SELECT
  d.document_id,
  (SELECT min(p.path) FROM document_paths p WHERE p.document_id = d.document_id) AS path,
  d.url, d.sha256, d.media_type, d.kind, d.title, d.service, d.service_known, d.framework, d.inspection_id,
  d.published_on, d.fieldwork_start, d.fieldwork_end, d.pages, d.status, d.reason, d.imported_at
FROM documents d;
