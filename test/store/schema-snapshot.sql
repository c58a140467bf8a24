CREATE INDEX action_owners_by_action ON action_owners (action_id, position);

CREATE INDEX action_owners_by_group ON action_owners (group_id);

CREATE INDEX action_owners_by_organisation ON action_owners (organisation_id);

CREATE INDEX action_owners_by_person ON action_owners (person_id);

CREATE INDEX actions_by_import ON actions (import_id);

CREATE INDEX actions_by_minute ON actions (minute_id, position);

CREATE INDEX actions_open ON actions (due_on, minute_id) WHERE status = 'open' AND retired_at IS NULL;

CREATE INDEX actor_groups_by_body ON actor_groups (body_id);

CREATE INDEX actor_groups_by_name ON actor_groups (name COLLATE NOCASE);

CREATE INDEX affiliations_by_organisation ON affiliations (organisation_id);

CREATE INDEX affiliations_by_person ON affiliations (person_id);

CREATE INDEX agenda_items_by_confirmed ON agenda_items (confirms_meeting_id);

CREATE INDEX agenda_items_by_import ON agenda_items (import_id);

CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);

CREATE INDEX agenda_items_by_parent ON agenda_items (parent_id);

CREATE INDEX agenda_items_by_source ON agenda_items (source_id) WHERE source_id IS NOT NULL;

CREATE INDEX approvals_by_meeting ON approvals (meeting_id, asked_on);

CREATE INDEX approvals_by_person ON approvals (person_id);

CREATE INDEX approvals_open ON approvals (due_on) WHERE answered_on IS NULL;

CREATE INDEX attachments_by_import ON attachments (import_id);

CREATE INDEX attachments_by_sha256 ON attachments (sha256);

CREATE INDEX attendance_by_import ON attendance (import_id);

CREATE INDEX attendance_by_meeting ON attendance (meeting_id, position);

CREATE INDEX attendance_by_organisation ON attendance (organisation_id);

CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE INDEX attendance_by_represented ON attendance (representing_id);

CREATE INDEX bodies_by_import ON bodies (import_id);

CREATE INDEX bodies_by_name ON bodies (name COLLATE NOCASE);

CREATE INDEX bodies_by_parent ON bodies (parent_id);

CREATE INDEX bodies_by_short_name ON bodies (short_name COLLATE NOCASE);

CREATE INDEX body_habits_by_body ON body_habits (body_id, code, subject);

CREATE INDEX body_habits_by_import ON body_habits (import_id);

CREATE INDEX body_names_by_body ON body_names (body_id, until_day);

CREATE INDEX body_names_by_name ON body_names (name COLLATE NOCASE);

CREATE INDEX body_organisations_by_body ON body_organisations (body_id);

CREATE INDEX body_organisations_by_organisation ON body_organisations (organisation_id);

CREATE INDEX change_sets_by_reversed ON change_sets (reverses_id);

CREATE INDEX changes_by_row ON changes (row_id);

CREATE INDEX clauses_by_resolution ON clauses (resolution_id, position);

CREATE INDEX closed_days_by_body ON closed_days (body_id, from_day);

CREATE INDEX confirmations_by_edition ON confirmations (edition_id);

CREATE INDEX confirmations_by_meeting ON confirmations (meeting_id);

CREATE INDEX confirmations_by_minute ON confirmations (minute_id);

CREATE INDEX confirmations_by_place ON confirmations (at_meeting_id);

CREATE INDEX corrections_by_confirmation ON corrections (confirmation_id, position);

CREATE INDEX corrections_by_minute ON corrections (minute_id);

CREATE INDEX departures_by_edition ON departures (edition_id);

CREATE INDEX departures_by_meeting ON departures (meeting_id, left_at);

CREATE INDEX editions_by_meeting ON editions (meeting_id, kind, ordinal);

CREATE INDEX exclusions_by_last_minute ON exclusions (until_minute_id);

CREATE INDEX exclusions_by_meeting ON exclusions (meeting_id, position);

CREATE INDEX exclusions_by_minute ON exclusions (minute_id);

CREATE INDEX group_people_by_group ON group_people (group_id);

CREATE INDEX group_people_by_person ON group_people (person_id);

CREATE INDEX import_doubts_by_body ON import_doubts (body_id);

CREATE INDEX import_doubts_by_import ON import_doubts (import_id);

CREATE INDEX import_doubts_by_import_file ON import_doubts (import_file_id);

CREATE INDEX import_doubts_by_meeting ON import_doubts (meeting_id);

CREATE INDEX import_doubts_by_minute ON import_doubts (minute_id);

CREATE INDEX import_doubts_open ON import_doubts (meeting_id) WHERE settled_at IS NULL;

CREATE INDEX import_doubts_open_alike ON import_doubts (body_id, code, subject) WHERE settled_at IS NULL;

CREATE INDEX import_doubts_open_by_body ON import_doubts (body_id, consequence) WHERE settled_at IS NULL;

CREATE INDEX import_doubts_open_by_consequence ON import_doubts (consequence, weight) WHERE settled_at IS NULL;

CREATE INDEX import_files_by_import ON import_files (import_id);

CREATE INDEX import_files_by_sha256 ON import_files (sha256);

CREATE INDEX import_files_by_source ON import_files (source_sha256);

CREATE INDEX interests_by_agenda_item ON interests (agenda_item_id);

CREATE INDEX interests_by_attendance ON interests (attendance_id);

CREATE INDEX interests_by_meeting ON interests (meeting_id, position);

CREATE INDEX interests_by_minute ON interests (minute_id);

CREATE INDEX interests_by_person ON interests (person_id);

CREATE INDEX kept_documents_by_body ON kept_documents (body_id, date);

CREATE INDEX kept_documents_by_day ON kept_documents (date);

CREATE INDEX kept_documents_by_import ON kept_documents (import_id);

CREATE INDEX kept_documents_by_import_file ON kept_documents (import_file_id);

CREATE INDEX kept_documents_by_meeting ON kept_documents (meeting_id);

CREATE INDEX meeting_attachments_by_attachment ON meeting_attachments (attachment_id);

CREATE INDEX meeting_attachments_by_meeting ON meeting_attachments (meeting_id);

CREATE INDEX meeting_events_by_meeting ON meeting_events (meeting_id, position);

CREATE INDEX meeting_events_by_minute ON meeting_events (minute_id);

CREATE INDEX meeting_events_by_person ON meeting_events (person_id);

CREATE INDEX meeting_stages_by_edition ON meeting_stages (edition_id);

CREATE INDEX meeting_stages_by_meeting ON meeting_stages (meeting_id, on_day);

CREATE INDEX meeting_steps_by_meeting ON meeting_steps (meeting_id, step_id);

CREATE INDEX meetings_by_body ON meetings (body_id, held_on);

CREATE INDEX meetings_by_day ON meetings (held_on);

CREATE INDEX meetings_by_import ON meetings (import_id);

CREATE INDEX memberships_by_appointer ON memberships (appointed_by_id);

CREATE INDEX memberships_by_body ON memberships (body_id);

CREATE INDEX memberships_by_deputy ON memberships (deputy_id);

CREATE INDEX memberships_by_import ON memberships (import_id);

CREATE INDEX memberships_by_organisation ON memberships (organisation_id);

CREATE INDEX memberships_by_person ON memberships (person_id);

CREATE INDEX minute_references_by_import ON minute_references (import_id);

CREATE INDEX minute_references_by_minute ON minute_references (minute_id, position);

CREATE INDEX minute_references_by_target ON minute_references (target_id);

CREATE INDEX minute_references_waiting ON minute_references (number COLLATE NOCASE) WHERE target_id IS NULL;

CREATE INDEX minute_versions_by_minute ON minute_versions (minute_id, saved_at);

CREATE INDEX minutes_by_agenda_item ON minutes (agenda_item_id);

CREATE INDEX minutes_by_body_number ON minutes (body_id, number COLLATE NOCASE);

CREATE INDEX minutes_by_import ON minutes (import_id);

CREATE INDEX minutes_by_meeting ON minutes (meeting_id, position, number);

CREATE INDEX minutes_by_number ON minutes (number COLLATE NOCASE);

CREATE INDEX minutes_by_writing ON minutes (written_at) WHERE written_at IS NOT NULL;

CREATE INDEX motions_by_minute ON motions (minute_id, position);

CREATE INDEX motions_by_mover ON motions (mover_id);

CREATE INDEX motions_by_parent ON motions (parent_id);

CREATE INDEX motions_by_seconder ON motions (seconder_id);

CREATE INDEX notes_by_meeting ON notes (meeting_id);

CREATE INDEX notes_by_minute ON notes (minute_id);

CREATE INDEX organisation_aliases_by_alias ON organisation_aliases (alias COLLATE NOCASE);

CREATE INDEX organisation_aliases_by_organisation ON organisation_aliases (organisation_id, position);

CREATE INDEX organisations_by_abbreviation ON organisations (abbreviation COLLATE NOCASE);

CREATE INDEX organisations_by_import ON organisations (import_id);

CREATE INDEX organisations_by_name ON organisations (name COLLATE NOCASE);

CREATE INDEX papers_by_agenda_item ON papers (agenda_item_id, position);

CREATE INDEX papers_by_attachment ON papers (attachment_id);

CREATE INDEX papers_by_import ON papers (import_id);

CREATE INDEX papers_by_parent ON papers (parent_id);

CREATE INDEX people_by_import ON people (import_id);

CREATE INDEX people_by_name ON people (name COLLATE NOCASE);

CREATE INDEX person_aliases_by_alias ON person_aliases (alias COLLATE NOCASE);

CREATE INDEX person_aliases_by_person ON person_aliases (person_id, position);

CREATE INDEX phrases_by_body ON phrases (body_id, position);

CREATE INDEX productions_by_meeting ON productions (meeting_id, produced_at);

CREATE INDEX proposed_changes_by_approval ON proposed_changes (approval_id);

CREATE INDEX proposed_changes_by_meeting ON proposed_changes (meeting_id, position);

CREATE INDEX proposed_changes_by_minute ON proposed_changes (minute_id);

CREATE INDEX provenance_by_import ON provenance (import_id);

CREATE INDEX provenance_by_import_file ON provenance (import_file_id);

CREATE INDEX provenance_by_record ON provenance (record_id);

CREATE INDEX resolutions_by_import ON resolutions (import_id);

CREATE INDEX resolutions_by_minute ON resolutions (minute_id, position);

CREATE INDEX standing_interests_by_body ON standing_interests (body_id);

CREATE INDEX standing_interests_by_person ON standing_interests (person_id);

CREATE INDEX standing_items_by_body ON standing_items (body_id, meeting_kind, position);

CREATE INDEX vacancies_by_body ON vacancies (body_id);

CREATE INDEX vacancies_by_organisation ON vacancies (organisation_id);

CREATE TABLE action_owners (
  id TEXT PRIMARY KEY NOT NULL,
  action_id TEXT NOT NULL REFERENCES actions (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  printed TEXT NOT NULL CHECK (printed <> ''),
  person_id TEXT REFERENCES people (id),
  organisation_id TEXT REFERENCES organisations (id),
  revision INTEGER NOT NULL CHECK (revision >= 1), group_id TEXT REFERENCES actor_groups (id),
  CHECK (person_id IS NULL OR organisation_id IS NULL)
) STRICT;

CREATE TABLE actions (
  id TEXT PRIMARY KEY NOT NULL,
  minute_id TEXT NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT CHECK (text <> ''),
  labelled INTEGER NOT NULL CHECK (labelled IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'carried-over', 'superseded', 'withdrawn')),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  latest_update TEXT,
  updated_at TEXT,
  retired_at TEXT,
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE actor_groups (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE affiliations (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  nature TEXT,
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  parent_id TEXT REFERENCES agenda_items (id) CHECK (parent_id <> id),
  position INTEGER NOT NULL CHECK (position >= 0),
  number TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  presenter TEXT,
  purpose TEXT,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
, row_kind TEXT NOT NULL DEFAULT 'item'
  CHECK (row_kind IN ('item', 'unnumbered', 'heading')), standing_key TEXT, place TEXT, starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'), note TEXT, recommendation TEXT, urgent_reason TEXT, key_decision TEXT CHECK (key_decision <> ''), key_decision_on TEXT
  CHECK (key_decision_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), supplement INTEGER CHECK (supplement >= 1), withdrawn_reason TEXT, source_kind TEXT, source_id TEXT, confirms_meeting_id TEXT REFERENCES meetings (id)) STRICT;

CREATE TABLE approvals (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL CHECK (kind IN ('extract', 'chair', 'comments')),
  minute_ids TEXT NOT NULL CHECK (json_valid(minute_ids)),
  person_id TEXT REFERENCES people (id),
  asked TEXT NOT NULL CHECK (asked <> ''),
  email TEXT,
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer TEXT CHECK (answer IN ('agreed', 'changes')),
  note TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE attachment_blobs (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY NOT NULL,
  sha256 TEXT NOT NULL REFERENCES attachment_blobs (sha256),
  name TEXT NOT NULL CHECK (name <> ''),
  media_type TEXT NOT NULL CHECK (media_type <> ''),
  size INTEGER NOT NULL CHECK (size >= 0),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  presence TEXT NOT NULL CHECK (presence IN ('present', 'apologies', 'absent')),
  class TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('in-person', 'remote')),
  printed_name TEXT NOT NULL CHECK (printed_name <> ''),
  person_id TEXT REFERENCES people (id),
  organisation_name TEXT,
  organisation_id TEXT REFERENCES organisations (id),
  role TEXT,
  representing TEXT,
  reason TEXT,
  arrived_at TEXT CHECK (arrived_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  left_at TEXT CHECK (left_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
, voting TEXT NOT NULL DEFAULT 'as-class'
  CHECK (voting IN ('as-class', 'voting', 'non-voting', 'named-matters')), votes_on TEXT, office TEXT, representing_id TEXT REFERENCES people (id), items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)), movements TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(movements))) STRICT;

CREATE TABLE bodies (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT,
  kind TEXT NOT NULL,
  parent_id TEXT REFERENCES bodies (id) CHECK (parent_id <> id),
  chair_word TEXT NOT NULL CHECK (chair_word <> ''),
  decision_word TEXT NOT NULL CHECK (decision_word <> ''),
  number_style TEXT,
  house_style_id TEXT NOT NULL,
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
, preset_id TEXT, differences TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(differences)), words TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(words)), timetable TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(timetable)), style_patch TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(style_patch)), number_prefix TEXT, frequency TEXT, minuting TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(minuting))) STRICT;

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

CREATE TABLE body_names (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT,
  until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE body_organisations (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  standing TEXT NOT NULL CHECK (standing <> ''),
  seats INTEGER CHECK (seats >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE change_sets (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('step', 'record', 'undo', 'redo')),
  label TEXT NOT NULL CHECK (label <> ''),
  began_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  reverses_id TEXT REFERENCES change_sets (id),
  CHECK ((act IN ('undo', 'redo')) = (reverses_id IS NOT NULL))
) STRICT;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  change_set_id TEXT NOT NULL REFERENCES change_sets (id),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  UNIQUE (change_set_id, table_name, row_id)
) STRICT;

CREATE TABLE clauses (
  id TEXT PRIMARY KEY NOT NULL,
  resolution_id TEXT NOT NULL REFERENCES resolutions (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE closed_days (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  name TEXT NOT NULL CHECK (name <> ''),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE confirmations (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  part TEXT NOT NULL CHECK (part IN ('open', 'closed')),
  at_meeting_id TEXT REFERENCES meetings (id),
  minute_id TEXT REFERENCES minutes (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('correct', 'corrected', 'postponed')),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  abstained TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(abstained)),
  dissent TEXT,
  note TEXT,
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  signed_by TEXT,
  leaves TEXT,
  leaves_initialled INTEGER CHECK (leaves_initialled IN (0, 1)),
  edition_id TEXT REFERENCES editions (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE corrections (
  id TEXT PRIMARY KEY NOT NULL,
  confirmation_id TEXT NOT NULL REFERENCES confirmations (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  minute_id TEXT REFERENCES minutes (id),
  place TEXT,
  found TEXT NOT NULL,
  corrected TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE departures (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  what TEXT NOT NULL CHECK (what <> ''),
  left_at TEXT NOT NULL,
  numbers TEXT NOT NULL CHECK (json_valid(numbers)),
  edition_id TEXT REFERENCES editions (id),
  recalled_at TEXT,
  recall_reason TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

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

CREATE TABLE exclusions (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  minute_id TEXT REFERENCES minutes (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  moved INTEGER NOT NULL CHECK (moved IN (0, 1)),
  items TEXT NOT NULL CHECK (json_valid(items)),
  from_time TEXT CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  until_time TEXT CHECK (until_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  until_minute_id TEXT REFERENCES minutes (id),
  stayed TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE group_people (
  id TEXT PRIMARY KEY NOT NULL,
  group_id TEXT NOT NULL REFERENCES actor_groups (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE import_doubts (
  id TEXT PRIMARY KEY NOT NULL,
  import_id TEXT NOT NULL REFERENCES imports (id),
  import_file_id TEXT NOT NULL REFERENCES import_files (id),
  meeting_id TEXT REFERENCES meetings (id),
  minute_id TEXT REFERENCES minutes (id),
  code TEXT NOT NULL CHECK (code <> ''),
  message TEXT NOT NULL CHECK (message <> ''),
  line INTEGER NOT NULL CHECK (line >= 1),
  weight TEXT NOT NULL CHECK (weight IN ('high', 'low')),
  alternatives TEXT NOT NULL CHECK (json_valid(alternatives)),
  settled_at TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
, body_id TEXT REFERENCES bodies (id), record_kind TEXT, record_id TEXT, as_read TEXT, subject TEXT, offer TEXT CHECK (json_valid(offer)), consequence INTEGER NOT NULL DEFAULT 6 CHECK (consequence >= 0)) STRICT;

CREATE TABLE import_files (
  id TEXT PRIMARY KEY NOT NULL,
  import_id TEXT NOT NULL REFERENCES imports (id),
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  lines INTEGER NOT NULL CHECK (lines >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 1)
, source_sha256 TEXT REFERENCES attachment_blobs (sha256)) STRICT;

CREATE TABLE imports (
  id TEXT PRIMARY KEY NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  imported_at TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE interests (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  attendance_id TEXT REFERENCES attendance (id),
  person_id TEXT REFERENCES people (id),
  printed_name TEXT NOT NULL CHECK (printed_name <> ''),
  agenda_item_id TEXT REFERENCES agenda_items (id),
  minute_id TEXT REFERENCES minutes (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  nature TEXT,
  allows TEXT NOT NULL CHECK (allows <> ''),
  dispensation TEXT,
  dispensation_on TEXT CHECK (dispensation_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  declared_during INTEGER NOT NULL CHECK (declared_during IN (0, 1)),
  withdrew INTEGER NOT NULL CHECK (withdrew IN (0, 1)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

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

CREATE TABLE meeting_attachments (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  attachment_id TEXT NOT NULL REFERENCES attachments (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE meeting_events (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  on_day TEXT CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at_time TEXT CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minute_id TEXT REFERENCES minutes (id),
  person_id TEXT REFERENCES people (id),
  who TEXT,
  words TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

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

CREATE TABLE meeting_steps (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  step_id TEXT NOT NULL CHECK (step_id <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE meetings (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  title TEXT,
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  venue TEXT,
  opened_at TEXT CHECK (opened_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  closed_at TEXT CHECK (closed_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1), kind TEXT NOT NULL DEFAULT 'ordinary', room TEXT, venue_confirmed INTEGER NOT NULL DEFAULT 1 CHECK (venue_confirmed IN (0, 1)), ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'), called_off TEXT CHECK (called_off IN ('cancelled', 'postponed')), called_off_reason TEXT, moved_from TEXT CHECK (moved_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), agenda_numbered INTEGER NOT NULL DEFAULT 1 CHECK (agenda_numbered IN (0, 1)), public_count INTEGER CHECK (public_count >= 0), press_count INTEGER CHECK (press_count >= 0), locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)), notes_held TEXT,
  UNIQUE (id, body_id)
) STRICT;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  organisation_id TEXT REFERENCES organisations (id),
  role TEXT,
  voting INTEGER NOT NULL CHECK (voting IN (0, 1)),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
, capacity TEXT NOT NULL DEFAULT 'member', votes_on TEXT, party TEXT, ward TEXT, appointed_by_id TEXT REFERENCES organisations (id), deputy_id TEXT REFERENCES people (id), term_ends TEXT CHECK (term_ends GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), leaving_reason TEXT) STRICT;

CREATE TABLE minute_references (
  id TEXT PRIMARY KEY NOT NULL,
  minute_id TEXT NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  printed TEXT NOT NULL CHECK (printed <> ''),
  number TEXT NOT NULL CHECK (number <> ''),
  target_id TEXT REFERENCES minutes (id),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE minute_versions (
  id TEXT PRIMARY KEY NOT NULL,
  minute_id TEXT NOT NULL REFERENCES minutes (id),
  saved_at TEXT NOT NULL,
  title TEXT NOT NULL,
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  body TEXT NOT NULL CHECK (json_valid(body)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE minutes (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL,
  body_id TEXT NOT NULL,
  agenda_item_id TEXT REFERENCES agenda_items (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  number TEXT,
  number_frozen INTEGER NOT NULL CHECK (number_frozen IN (0, 1)),
  printed_number TEXT,
  repaired TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  body TEXT NOT NULL CHECK (json_valid(body)),
  written_at TEXT,
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1), part TEXT NOT NULL DEFAULT 'open' CHECK (part IN ('open', 'closed')), outcome TEXT CHECK (outcome IN ('withdrawn', 'deferred', 'not-reached')), public_summary TEXT, taken_at INTEGER CHECK (taken_at >= 0),
  FOREIGN KEY (meeting_id, body_id) REFERENCES meetings (id, body_id)
) STRICT;

CREATE TABLE motions (
  id TEXT PRIMARY KEY NOT NULL,
  minute_id TEXT NOT NULL REFERENCES minutes (id),
  parent_id TEXT REFERENCES motions (id) CHECK (parent_id <> id),
  position INTEGER NOT NULL CHECK (position >= 0),
  words TEXT NOT NULL,
  resolution_id TEXT,
  mover TEXT,
  mover_id TEXT REFERENCES people (id),
  seconder TEXT,
  seconder_id TEXT REFERENCES people (id),
  method TEXT NOT NULL CHECK (method <> ''),
  votes_for INTEGER CHECK (votes_for >= 0),
  votes_against INTEGER CHECK (votes_against >= 0),
  abstained INTEGER CHECK (abstained >= 0),
  named TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(named)),
  casting TEXT CHECK (casting IN ('for', 'against')),
  casting_by TEXT,
  outcome TEXT CHECK (outcome IN ('carried', 'lost', 'withdrawn', 'lapsed')),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  minute_id TEXT REFERENCES minutes (id),
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE organisation_aliases (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  alias TEXT NOT NULL CHECK (alias <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  abbreviation TEXT,
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE papers (
  id TEXT PRIMARY KEY NOT NULL,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL CHECK (title <> ''),
  access_kind TEXT NOT NULL CHECK (access_kind IN ('open', 'exempt', 'confidential')),
  access_grounds TEXT CHECK (json_valid(access_grounds) AND json_array_length(access_grounds) >= 1),
  access_reason TEXT,
  attachment_id TEXT REFERENCES attachments (id),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1), parent_id TEXT REFERENCES papers (id), kind TEXT NOT NULL DEFAULT 'report', state TEXT NOT NULL DEFAULT 'expected', author TEXT,
  CHECK ((access_kind = 'exempt') = (access_grounds IS NOT NULL)),
  CHECK (access_kind = 'exempt' OR access_reason IS NULL)
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
, office TEXT, email TEXT, telephone TEXT, note TEXT) STRICT;

CREATE TABLE person_aliases (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  alias TEXT NOT NULL CHECK (alias <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE phrases (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  preset_key TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE productions (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  format TEXT NOT NULL CHECK (format <> ''),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  produced_at TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE proposed_changes (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  minute_id TEXT REFERENCES minutes (id),
  approval_id TEXT REFERENCES approvals (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  source TEXT NOT NULL CHECK (source IN ('tracked', 'comment', 'typed')),
  author TEXT,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  context TEXT NOT NULL,
  at_character INTEGER CHECK (at_character >= 0),
  removed TEXT NOT NULL,
  added TEXT NOT NULL,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'refused')),
  reason TEXT,
  settled_at TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE provenance (
  id TEXT PRIMARY KEY NOT NULL,
  import_id TEXT NOT NULL REFERENCES imports (id),
  import_file_id TEXT NOT NULL REFERENCES import_files (id),
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  first_line INTEGER NOT NULL CHECK (first_line >= 1),
  last_line INTEGER NOT NULL CHECK (last_line >= first_line),
  confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  repaired TEXT,
  alternatives TEXT NOT NULL CHECK (json_valid(alternatives)),
  message TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE resolutions (
  id TEXT PRIMARY KEY NOT NULL,
  minute_id TEXT NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  verb TEXT NOT NULL CHECK (verb <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  retired_at TEXT,
  import_id TEXT REFERENCES imports (id),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE settings (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

CREATE TABLE standing_interests (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  body_id TEXT REFERENCES bodies (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  nature TEXT NOT NULL CHECK (nature <> ''),
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;

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
