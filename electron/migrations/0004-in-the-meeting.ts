/**
 * What belongs to the taking of minutes and to what follows: private notes, earlier versions of a minute, standard phrases,
 * motions, interests, exclusions and the run of the meeting; what left the house with which numbers, who was asked to agree,
 * the changes that came back; confirmation, corrections and the lock. Frozen once released.
 */
export const inTheMeetingSql = `
-- "minuting" is how the body takes, numbers and confirms its minutes (shared/domain/minuting/habits.ts).
ALTER TABLE bodies ADD COLUMN minuting TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(minuting));

-- A confirmed meeting is locked: its minutes change only after a recorded act of unlocking.
ALTER TABLE meetings ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
ALTER TABLE meetings ADD COLUMN notes_held TEXT;

-- "part" says in which of the two documents a minute stands; "outcome" what became of the item where it was not taken.
ALTER TABLE minutes ADD COLUMN part TEXT NOT NULL DEFAULT 'open' CHECK (part IN ('open', 'closed'));
ALTER TABLE minutes ADD COLUMN outcome TEXT CHECK (outcome IN ('withdrawn', 'deferred', 'not-reached'));
ALTER TABLE minutes ADD COLUMN public_summary TEXT;
ALTER TABLE minutes ADD COLUMN taken_at INTEGER CHECK (taken_at >= 0);

CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  minute_id TEXT REFERENCES minutes (id),
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX notes_by_meeting ON notes (meeting_id);
CREATE INDEX notes_by_minute ON notes (minute_id);

CREATE TABLE minute_versions (
  id TEXT PRIMARY KEY NOT NULL,
  minute_id TEXT NOT NULL REFERENCES minutes (id),
  saved_at TEXT NOT NULL,
  title TEXT NOT NULL,
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  body TEXT NOT NULL CHECK (json_valid(body)),
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX minute_versions_by_minute ON minute_versions (minute_id, saved_at);

-- Null body: offered to all.
CREATE TABLE phrases (
  id TEXT PRIMARY KEY NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  words TEXT NOT NULL CHECK (words <> ''),
  preset_key TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 1)
) STRICT;
CREATE INDEX phrases_by_body ON phrases (body_id, position);

-- An amendment has the motion that it amends as its parent.
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
CREATE INDEX motions_by_minute ON motions (minute_id, position);
CREATE INDEX motions_by_parent ON motions (parent_id);
CREATE INDEX motions_by_mover ON motions (mover_id);
CREATE INDEX motions_by_seconder ON motions (seconder_id);

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
CREATE INDEX interests_by_meeting ON interests (meeting_id, position);
CREATE INDEX interests_by_attendance ON interests (attendance_id);
CREATE INDEX interests_by_person ON interests (person_id);
CREATE INDEX interests_by_agenda_item ON interests (agenda_item_id);
CREATE INDEX interests_by_minute ON interests (minute_id);

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
CREATE INDEX standing_interests_by_person ON standing_interests (person_id);
CREATE INDEX standing_interests_by_body ON standing_interests (body_id);

-- One resolution may close several items, each with its own grounds; "moved" is 0 where the closed paper was noted without it.
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
CREATE INDEX exclusions_by_meeting ON exclusions (meeting_id, position);
CREATE INDEX exclusions_by_minute ON exclusions (minute_id);
CREATE INDEX exclusions_by_last_minute ON exclusions (until_minute_id);

-- The run of the meeting: opened, adjourned, resumed, extended, the chair taken, quorum lost …
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
CREATE INDEX meeting_events_by_meeting ON meeting_events (meeting_id, position);
CREATE INDEX meeting_events_by_minute ON meeting_events (minute_id);
CREATE INDEX meeting_events_by_person ON meeting_events (person_id);

-- What left the house with numbers in it, so that they stay: a chair's draft, a decision notice, action letters, a circulation.
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
CREATE INDEX departures_by_meeting ON departures (meeting_id, left_at);
CREATE INDEX departures_by_edition ON departures (edition_id);

-- Who was asked to look at the draft: a presenter at the extract of an item, the chair at the whole, members for comments.
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
CREATE INDEX approvals_by_meeting ON approvals (meeting_id, asked_on);
CREATE INDEX approvals_by_person ON approvals (person_id);
CREATE INDEX approvals_open ON approvals (due_on) WHERE answered_on IS NULL;

-- A change that somebody asks for, until it is taken or refused.
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
CREATE INDEX proposed_changes_by_meeting ON proposed_changes (meeting_id, position);
CREATE INDEX proposed_changes_by_minute ON proposed_changes (minute_id);
CREATE INDEX proposed_changes_by_approval ON proposed_changes (approval_id);

-- What a later meeting made of these minutes. "meeting_id" is the meeting that is confirmed, "at_meeting_id" where.
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
CREATE INDEX confirmations_by_meeting ON confirmations (meeting_id);
CREATE INDEX confirmations_by_place ON confirmations (at_meeting_id);
CREATE INDEX confirmations_by_minute ON confirmations (minute_id);
CREATE INDEX confirmations_by_edition ON confirmations (edition_id);

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
CREATE INDEX corrections_by_confirmation ON corrections (confirmation_id, position);
CREATE INDEX corrections_by_minute ON corrections (minute_id);
`;

/** SHA-256 of the schema as SQLite holds it after this migration (`schemaText` in the runner). */
export const inTheMeetingDigest = '60e4091e563cb90315c9d2d949010f67c2f8309c7cb28610b30e1f35d063527f';
