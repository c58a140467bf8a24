/**
 * What reading more than one file at a time needs: doubts that know their record, answers that are remembered for a body,
 * documents beside the minutes, and the lines of a file that was read. Frozen once released.
 */
export const readingSql = `
-- The lines of the file, deflated JSON. Like all bytes they lie outside the feed: named by what they are, never changed.
ALTER TABLE import_files ADD COLUMN source_sha256 TEXT REFERENCES attachment_blobs (sha256);
CREATE INDEX import_files_by_source ON import_files (source_sha256);

-- "as_read" is what the record read when it was stored, "offer" the block that a paragraph could become, "consequence" the
-- place of the doubt's kind in the To-look-at list. The record has no foreign key: its kind is a word.
ALTER TABLE import_doubts ADD COLUMN body_id TEXT REFERENCES bodies (id);
ALTER TABLE import_doubts ADD COLUMN record_kind TEXT;
ALTER TABLE import_doubts ADD COLUMN record_id TEXT;
ALTER TABLE import_doubts ADD COLUMN as_read TEXT;
ALTER TABLE import_doubts ADD COLUMN subject TEXT;
ALTER TABLE import_doubts ADD COLUMN offer TEXT CHECK (json_valid(offer));
ALTER TABLE import_doubts ADD COLUMN consequence INTEGER NOT NULL DEFAULT 6 CHECK (consequence >= 0);
UPDATE import_doubts SET
  body_id = (SELECT meetings.body_id FROM meetings WHERE meetings.id = import_doubts.meeting_id),
  consequence = CASE
    WHEN code IN ('number-missing', 'number-repaired', 'number-duplicate', 'number-out-of-order') THEN 0
    WHEN code = 'decision-unlabelled' THEN 1
    WHEN code IN ('action-unlabelled', 'initials-ambiguous', 'owner-unknown') THEN 2
    WHEN code = 'attendance-columns' THEN 3
    WHEN code IN ('date-missing', 'weekday-mismatch') THEN 4
    WHEN code IN ('text-unplaced', 'reader-note') THEN 5
    ELSE 6
  END;
CREATE INDEX import_doubts_by_body ON import_doubts (body_id);
CREATE INDEX import_doubts_open_alike ON import_doubts (body_id, code, subject) WHERE settled_at IS NULL;
CREATE INDEX import_doubts_open_by_body ON import_doubts (body_id, consequence) WHERE settled_at IS NULL;
CREATE INDEX import_doubts_open_by_consequence ON import_doubts (consequence, weight) WHERE settled_at IS NULL;

-- A body has at most one habit of a code and subject; the service sees to it, since undo passes through doubles.
CREATE TABLE body_habits (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  code TEXT NOT NULL CHECK (code <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  meaning TEXT NOT NULL CHECK (json_valid(meaning)),
  remembered_at TEXT NOT NULL,
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX body_habits_by_body ON body_habits (body_id, code, subject);
CREATE INDEX body_habits_by_import ON body_habits (import_id);

CREATE TABLE kept_documents (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  body_id TEXT REFERENCES bodies (id),
  meeting_id TEXT REFERENCES meetings (id),
  first_line INTEGER NOT NULL CHECK (first_line >= 1),
  last_line INTEGER NOT NULL CHECK (last_line >= first_line),
  content TEXT NOT NULL CHECK (json_valid(content)),
  import_file_id TEXT NOT NULL REFERENCES import_files (id),
  import_id TEXT NOT NULL REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX kept_documents_by_body ON kept_documents (body_id, date);
CREATE INDEX kept_documents_by_meeting ON kept_documents (meeting_id);
CREATE INDEX kept_documents_by_day ON kept_documents (date);
CREATE INDEX kept_documents_by_import ON kept_documents (import_id);
CREATE INDEX kept_documents_by_import_file ON kept_documents (import_file_id);
`;

/** SHA-256 of the schema as SQLite holds it after this migration (`schemaText` in the runner). */
export const readingDigest = 'b162d29113ec70b213b6f70b449b44471244e5cededa5a1a4ced6e4279ce269e';
