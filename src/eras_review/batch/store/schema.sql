-- Schema of cohort.sqlite, version 1 (PRAGMA user_version).
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  blind INTEGER NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE files (
  path TEXT PRIMARY KEY,
  applicant TEXT NOT NULL,
  digest TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  outcome TEXT NOT NULL,
  kind TEXT NOT NULL,
  explanation TEXT NOT NULL,
  words INTEGER NOT NULL,
  confidential INTEGER NOT NULL,
  report BLOB
) WITHOUT ROWID;
CREATE INDEX files_by_applicant ON files (applicant);
CREATE TABLE findings (
  path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  check_id TEXT NOT NULL,
  level TEXT NOT NULL,
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (path, position)
) WITHOUT ROWID;
CREATE TABLE strengths (
  path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE,
  move TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (path, move)
) WITHOUT ROWID;
CREATE TABLE metrics (
  path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (path, name)
) WITHOUT ROWID;
CREATE TABLE pages (
  name TEXT PRIMARY KEY,
  made_of TEXT NOT NULL
) WITHOUT ROWID;
