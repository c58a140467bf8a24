/**
 * What comes before a meeting: which rules a body keeps and where it differs, its words, its standing agenda and its
 * timetable; seats, offices and groups; kinds of meeting and the facts of their life; an agenda with access, places and
 * papers under papers; everyone in the room, in and out. Frozen once released.
 */
export const beforeTheMeetingSql = `
-- "preset_id" names the rules that the body started from (shared/domain/law); "differences" is where it differs and why.
ALTER TABLE bodies ADD COLUMN preset_id TEXT;
ALTER TABLE bodies ADD COLUMN differences TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(differences));
ALTER TABLE bodies ADD COLUMN words TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(words));
ALTER TABLE bodies ADD COLUMN timetable TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(timetable));
ALTER TABLE bodies ADD COLUMN style_patch TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(style_patch));
ALTER TABLE bodies ADD COLUMN number_prefix TEXT;
ALTER TABLE bodies ADD COLUMN frequency TEXT;

CREATE TABLE body_names (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT,
  until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX body_names_by_body ON body_names (body_id, until_day);
CREATE INDEX body_names_by_name ON body_names (name COLLATE NOCASE);

CREATE TABLE body_organisations (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  standing TEXT NOT NULL CHECK (standing <> ''),
  seats INTEGER CHECK (seats >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX body_organisations_by_body ON body_organisations (body_id);
CREATE INDEX body_organisations_by_organisation ON body_organisations (organisation_id);

-- The agenda that meetings of a kind begin with; "place" is the rule of where an item goes.
CREATE TABLE standing_items (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  meeting_kind TEXT NOT NULL CHECK (meeting_kind <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  row_kind TEXT NOT NULL CHECK (row_kind IN ('item', 'unnumbered', 'heading')),
  standing_key TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  place TEXT NOT NULL CHECK (place <> ''),
  purpose TEXT,
  presenter TEXT,
  note TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX standing_items_by_body ON standing_items (body_id, meeting_kind, position);

CREATE TABLE organisation_aliases (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  alias TEXT NOT NULL CHECK (alias <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX organisation_aliases_by_organisation ON organisation_aliases (organisation_id, position);
CREATE INDEX organisation_aliases_by_alias ON organisation_aliases (alias COLLATE NOCASE);

ALTER TABLE people ADD COLUMN office TEXT;
ALTER TABLE people ADD COLUMN email TEXT;
ALTER TABLE people ADD COLUMN telephone TEXT;
ALTER TABLE people ADD COLUMN note TEXT;

CREATE TABLE affiliations (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  nature TEXT,
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX affiliations_by_person ON affiliations (person_id);
CREATE INDEX affiliations_by_organisation ON affiliations (organisation_id);

-- Actors that are no one person: "Policy leads", "All partners". Null body: known to all.
CREATE TABLE actor_groups (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX actor_groups_by_body ON actor_groups (body_id);
CREATE INDEX actor_groups_by_name ON actor_groups (name COLLATE NOCASE);

CREATE TABLE group_people (
  id TEXT PRIMARY KEY NOT NULL,
  group_id TEXT NOT NULL REFERENCES actor_groups (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX group_people_by_group ON group_people (group_id);
CREATE INDEX group_people_by_person ON group_people (person_id);

ALTER TABLE action_owners ADD COLUMN group_id TEXT REFERENCES actor_groups (id);
CREATE INDEX action_owners_by_group ON action_owners (group_id);

ALTER TABLE memberships ADD COLUMN capacity TEXT NOT NULL DEFAULT 'member';
ALTER TABLE memberships ADD COLUMN votes_on TEXT;
ALTER TABLE memberships ADD COLUMN party TEXT;
ALTER TABLE memberships ADD COLUMN ward TEXT;
ALTER TABLE memberships ADD COLUMN appointed_by_id TEXT REFERENCES organisations (id);
ALTER TABLE memberships ADD COLUMN deputy_id TEXT REFERENCES people (id);
ALTER TABLE memberships ADD COLUMN term_ends TEXT CHECK (term_ends GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE memberships ADD COLUMN leaving_reason TEXT;
CREATE INDEX memberships_by_appointer ON memberships (appointed_by_id);
CREATE INDEX memberships_by_deputy ON memberships (deputy_id);

-- A seat that nobody holds. Seats of a body: its memberships in force and its vacancies in force.
CREATE TABLE vacancies (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  organisation_id TEXT REFERENCES organisations (id),
  ward TEXT,
  note TEXT,
  voting INTEGER NOT NULL CHECK (voting IN (0, 1)),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX vacancies_by_body ON vacancies (body_id);
CREATE INDEX vacancies_by_organisation ON vacancies (organisation_id);

ALTER TABLE meetings ADD COLUMN kind TEXT NOT NULL DEFAULT 'ordinary';
ALTER TABLE meetings ADD COLUMN room TEXT;
ALTER TABLE meetings ADD COLUMN venue_confirmed INTEGER NOT NULL DEFAULT 1 CHECK (venue_confirmed IN (0, 1));
ALTER TABLE meetings ADD COLUMN ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE meetings ADD COLUMN called_off TEXT CHECK (called_off IN ('cancelled', 'postponed'));
ALTER TABLE meetings ADD COLUMN called_off_reason TEXT;
ALTER TABLE meetings ADD COLUMN moved_from TEXT CHECK (moved_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE meetings ADD COLUMN agenda_numbered INTEGER NOT NULL DEFAULT 1 CHECK (agenda_numbered IN (0, 1));
ALTER TABLE meetings ADD COLUMN public_count INTEGER CHECK (public_count >= 0);
ALTER TABLE meetings ADD COLUMN press_count INTEGER CHECK (press_count >= 0);

-- Facts of a meeting's life, each with its day; any may be missing.
CREATE TABLE meeting_stages (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  stage TEXT NOT NULL CHECK (stage <> ''),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT,
  edition_id TEXT REFERENCES editions (id),
  recorded_at TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX meeting_stages_by_meeting ON meeting_stages (meeting_id, on_day);
CREATE INDEX meeting_stages_by_edition ON meeting_stages (edition_id);

-- What left the house, as it was shown: canonical JSON of the document and its digest. Never changed.
CREATE TABLE editions (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  made_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX editions_by_meeting ON editions (meeting_id, kind, ordinal);

CREATE TABLE meeting_steps (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  step_id TEXT NOT NULL CHECK (step_id <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX meeting_steps_by_meeting ON meeting_steps (meeting_id, step_id);

CREATE TABLE meeting_attachments (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  attachment_id TEXT NOT NULL REFERENCES attachments (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX meeting_attachments_by_meeting ON meeting_attachments (meeting_id);
CREATE INDEX meeting_attachments_by_attachment ON meeting_attachments (attachment_id);

-- Days on which an office is shut beside bank holidays, and periods to plan no meeting in (half-term). Null body: all.
CREATE TABLE closed_days (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  name TEXT NOT NULL CHECK (name <> ''),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX closed_days_by_body ON closed_days (body_id, from_day);

ALTER TABLE agenda_items ADD COLUMN row_kind TEXT NOT NULL DEFAULT 'item'
  CHECK (row_kind IN ('item', 'unnumbered', 'heading'));
UPDATE agenda_items SET row_kind = 'unnumbered' WHERE number IS NULL AND import_id IS NOT NULL;
ALTER TABLE agenda_items ADD COLUMN standing_key TEXT;
ALTER TABLE agenda_items ADD COLUMN place TEXT;
ALTER TABLE agenda_items ADD COLUMN starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE agenda_items ADD COLUMN note TEXT;
ALTER TABLE agenda_items ADD COLUMN recommendation TEXT;
ALTER TABLE agenda_items ADD COLUMN urgent_reason TEXT;
-- "notice", or the exception of the rules under which it is taken; null: no key decision.
ALTER TABLE agenda_items ADD COLUMN key_decision TEXT CHECK (key_decision <> '');
ALTER TABLE agenda_items ADD COLUMN key_decision_on TEXT
  CHECK (key_decision_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE agenda_items ADD COLUMN supplement INTEGER CHECK (supplement >= 1);
ALTER TABLE agenda_items ADD COLUMN withdrawn_reason TEXT;
ALTER TABLE agenda_items ADD COLUMN source_kind TEXT;
ALTER TABLE agenda_items ADD COLUMN source_id TEXT;
ALTER TABLE agenda_items ADD COLUMN confirms_meeting_id TEXT REFERENCES meetings (id);
CREATE INDEX agenda_items_by_source ON agenda_items (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX agenda_items_by_confirmed ON agenda_items (confirms_meeting_id);

ALTER TABLE papers ADD COLUMN parent_id TEXT REFERENCES papers (id);
ALTER TABLE papers ADD COLUMN kind TEXT NOT NULL DEFAULT 'report';
ALTER TABLE papers ADD COLUMN state TEXT NOT NULL DEFAULT 'expected';
ALTER TABLE papers ADD COLUMN author TEXT;
CREATE INDEX papers_by_parent ON papers (parent_id);

ALTER TABLE attendance ADD COLUMN voting TEXT NOT NULL DEFAULT 'as-class'
  CHECK (voting IN ('as-class', 'voting', 'non-voting', 'named-matters'));
ALTER TABLE attendance ADD COLUMN votes_on TEXT;
ALTER TABLE attendance ADD COLUMN office TEXT;
ALTER TABLE attendance ADD COLUMN representing_id TEXT REFERENCES people (id);
ALTER TABLE attendance ADD COLUMN items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items));
ALTER TABLE attendance ADD COLUMN movements TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(movements));
CREATE INDEX attendance_by_represented ON attendance (representing_id);
`;

/** SHA-256 of the schema as SQLite holds it after this migration (`schemaText` in the runner). */
export const beforeTheMeetingDigest = 'f0c1c19d8432fe76b9b7071436343660d227bb51dcf4fcda1a5f51ea191e719e';
