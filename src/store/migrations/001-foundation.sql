-- The base tables. Rows of a record are kept in its order (`ordinal`, from 1), so that the record can be given back as it came.
-- Words that the contract may still add to (kinds, topics, origins) are not checked here but in the record's type.

CREATE TABLE inspections (
  inspection_id TEXT PRIMARY KEY,
  service_key TEXT NOT NULL,
  service TEXT NOT NULL,
  inspectorate TEXT,
  framework TEXT,
  published_on TEXT,
  fieldwork_start TEXT,
  fieldwork_end TEXT,
  overall_rating TEXT,
  overall_level INTEGER,
  printed_score INTEGER,
  printed_max INTEGER,
  documents INTEGER NOT NULL
) STRICT;
CREATE INDEX inspections_service ON inspections (service_key);

CREATE TABLE documents (
  document_id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  url TEXT,
  media_type TEXT,
  pages INTEGER,
  kind TEXT NOT NULL,
  title TEXT,
  service TEXT,
  -- The form of the service's name by which documents are brought together.
  service_key TEXT,
  service_known INTEGER NOT NULL CHECK (service_known IN (0, 1)),
  inspectorate TEXT,
  framework TEXT,
  joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
  copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
  published_on TEXT,
  fieldwork_start TEXT,
  fieldwork_end TEXT,
  status TEXT NOT NULL CHECK (status IN ('imported', 'partial', 'unsupported', 'failed')),
  reason TEXT CHECK ((status = 'imported') = (reason IS NULL)),
  inspection_id TEXT REFERENCES inspections (inspection_id) DEFERRABLE INITIALLY DEFERRED,
  -- 0 from the moment at which the document, or another of the same service, changes until its inspection is audited anew.
  audited INTEGER NOT NULL CHECK (audited IN (0, 1)),
  imported_at TEXT NOT NULL,
  extraction_version TEXT NOT NULL,
  manifest_hash TEXT NOT NULL
) STRICT;
CREATE INDEX documents_service ON documents (service_key);
CREATE INDEX documents_inspection ON documents (inspection_id);
CREATE INDEX documents_unaudited ON documents (document_id) WHERE audited = 0;

-- Every name under which the bytes were met; the first in sorted order is the document's path.
CREATE TABLE document_paths (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  PRIMARY KEY (document_id, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
  text_id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL UNIQUE REFERENCES documents (document_id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (instr(text, char(0)) = 0)
) STRICT;

CREATE VIRTUAL TABLE text_search USING fts5 (
  text, content = 'texts', content_rowid = 'text_id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
  INSERT INTO text_search (rowid, text) VALUES (new.text_id, new.text);
END;
CREATE TRIGGER texts_removed AFTER DELETE ON texts BEGIN
  INSERT INTO text_search (text_search, rowid, text) VALUES ('delete', old.text_id, old.text);
END;

-- Where the values of the document's own row stand in its text; `item` is the name of the column.
CREATE TABLE document_places (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  item TEXT NOT NULL CHECK (item IN ('title', 'service', 'published_on', 'fieldwork_start', 'fieldwork_end')),
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE ratings (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  service TEXT,
  -- Of the service that the row speaks of: its own, else the document's.
  service_key TEXT,
  inspection_id TEXT REFERENCES inspections (inspection_id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL,
  standard_code TEXT,
  standard_name TEXT,
  scale TEXT,
  rating TEXT,
  level INTEGER,
  percent REAL,
  origin TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('current', 'prior')),
  period_date TEXT,
  state TEXT NOT NULL CHECK (state IN ('read', 'unreadable')),
  why TEXT,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX ratings_service ON ratings (service_key);
CREATE INDEX ratings_inspection ON ratings (inspection_id);

CREATE TABLE scores (
  document_id TEXT PRIMARY KEY REFERENCES documents (document_id) ON DELETE CASCADE,
  printed_score INTEGER,
  printed_max INTEGER,
  computed_score INTEGER,
  computed_max INTEGER,
  printed_overall TEXT,
  computed_overall TEXT,
  standards_rated INTEGER NOT NULL,
  standards_expected INTEGER NOT NULL,
  possible_low INTEGER,
  possible_high INTEGER,
  points_to_lower_band INTEGER,
  points_to_higher_band INTEGER,
  agrees INTEGER CHECK (agrees IN (0, 1)),
  page INTEGER,
  quote TEXT,
  char_start INTEGER,
  char_end INTEGER,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  overall_page INTEGER,
  overall_quote TEXT,
  overall_char_start INTEGER,
  overall_char_end INTEGER,
  overall_x0 REAL,
  overall_y0 REAL,
  overall_x1 REAL,
  overall_y1 REAL
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  standard TEXT NOT NULL,
  standard_code TEXT,
  state TEXT NOT NULL CHECK (state IN ('read', 'unreadable', 'absent', 'inapplicable')),
  why TEXT,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_questions (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  standard TEXT NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('key', 'prompt')),
  key_question TEXT,
  topic TEXT,
  question TEXT NOT NULL,
  cases INTEGER,
  relevant_cases INTEGER,
  yes INTEGER,
  percent REAL,
  percent_decimals INTEGER,
  computed_percent REAL,
  footnote TEXT,
  state TEXT NOT NULL CHECK (state IN ('read', 'unreadable')),
  why TEXT,
  repaired INTEGER NOT NULL CHECK (repaired IN (0, 1)),
  repair TEXT,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  topic TEXT NOT NULL,
  label TEXT NOT NULL,
  subject TEXT NOT NULL,
  value REAL,
  value_high REAL,
  unit TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  as_of TEXT,
  whole TEXT,
  state TEXT NOT NULL CHECK (state IN ('read', 'unreadable')),
  why TEXT,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE samples (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  domain TEXT NOT NULL,
  label TEXT NOT NULL,
  cases INTEGER NOT NULL,
  part_of TEXT,
  origin TEXT NOT NULL,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendations (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  addressee TEXT,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgements (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  service TEXT,
  service_key TEXT,
  inspection_id TEXT REFERENCES inspections (inspection_id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT,
  form TEXT NOT NULL,
  rating TEXT,
  level INTEGER,
  scale TEXT,
  wording TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('current', 'prior')),
  period_date TEXT,
  attribution TEXT NOT NULL,
  count INTEGER,
  count_of INTEGER,
  sentence TEXT NOT NULL,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_service ON judgements (service_key);
CREATE INDEX judgements_inspection ON judgements (inspection_id);

-- Lists of a record that no view shows: what the audit needs besides the values.
CREATE TABLE record_parts (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items)),
  PRIMARY KEY (document_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  finding_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  status TEXT NOT NULL CHECK (status IN ('open', 'explained', 'unverifiable')),
  service TEXT,
  standard TEXT,
  printed TEXT,
  expected TEXT,
  message TEXT NOT NULL,
  explanation TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_document ON findings (document_id);

CREATE TABLE finding_evidence (
  finding_id TEXT NOT NULL REFERENCES findings (finding_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('printed', 'other')),
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (finding_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_evidence_document ON finding_evidence (document_id);

-- How firmly ratings rest on their cases: made by the audit, like the findings.
CREATE TABLE robustness (
  document_id TEXT NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
  standard TEXT NOT NULL,
  standard_code TEXT,
  question TEXT NOT NULL,
  yes INTEGER,
  relevant_cases INTEGER,
  percent REAL NOT NULL,
  band TEXT,
  cases_to_lower_band INTEGER,
  cases_to_higher_band INTEGER,
  interval_low REAL,
  interval_high REAL,
  unread INTEGER NOT NULL,
  doubtful INTEGER NOT NULL CHECK (doubtful IN (0, 1)),
  page INTEGER,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document_id, standard)
) STRICT, WITHOUT ROWID;
