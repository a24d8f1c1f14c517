-- SPDX-FileCopyrightText: The Waybill authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- usage.db, version 1. Money is in picodollars, durations are in microseconds (-1: did not come to that), names of
-- operations, error classes and cost sources are stored as text. Statements are separated by an empty line.

-- Whom and what calls are about: one row for each combination that occurred. Calls and rollups refer to it, so a
-- filter by any of these names is decided here, over some hundred rows.
CREATE TABLE subjects (
    id INTEGER PRIMARY KEY,
    client TEXT NOT NULL,
    team TEXT NOT NULL,
    project TEXT NOT NULL,
    route TEXT NOT NULL,
    requested_model TEXT NOT NULL,
    provider TEXT NOT NULL,
    upstream_model TEXT NOT NULL,
    operation TEXT NOT NULL,
    streaming INTEGER NOT NULL,
    demo INTEGER NOT NULL,
    UNIQUE (requested_model, client, team, project, route, provider, upstream_model, operation, streaming, demo)
) STRICT;

-- Texts that many rows share: user agents, keys, rows of the price book, providers and models of attempts.
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- One row a call. The key is the time it began, in microseconds since 1970 in UTC, times 1024, plus a number that tells
-- calls of the same microsecond apart: rows lie in the order of time, and a span of time is a span of keys.
-- An unpriced call has no cost: unknown is never zero. cost_lines: [[meter, count, rate, amount], ...];
-- calls: [[item, millionths of a piece], ...]; budgets: [id, ...]; empty text where there is nothing.
CREATE TABLE exchanges (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES subjects (id),
    user_agent INTEGER NOT NULL REFERENCES names (id),
    status INTEGER NOT NULL,
    succeeded INTEGER NOT NULL,
    error_class TEXT NOT NULL,
    error_code TEXT NOT NULL,
    error_message TEXT NOT NULL,
    attempt_count INTEGER NOT NULL,
    first_byte_us INTEGER NOT NULL,
    first_token_us INTEGER NOT NULL,
    duration_us INTEGER NOT NULL,
    overhead_us INTEGER NOT NULL,
    request_bytes INTEGER NOT NULL,
    response_bytes INTEGER NOT NULL,
    cost INTEGER,
    cost_source TEXT NOT NULL,
    price_row INTEGER NOT NULL REFERENCES names (id),
    input INTEGER NOT NULL,
    cache_read INTEGER NOT NULL,
    cache_write INTEGER NOT NULL,
    cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL,
    text_in INTEGER NOT NULL,
    audio_in INTEGER NOT NULL,
    image_in INTEGER NOT NULL,
    video_in INTEGER NOT NULL,
    audio_cache_read INTEGER NOT NULL,
    image_cache_read INTEGER NOT NULL,
    output INTEGER NOT NULL,
    reasoning INTEGER NOT NULL,
    text_out INTEGER NOT NULL,
    audio_out INTEGER NOT NULL,
    image_out INTEGER NOT NULL,
    video_out INTEGER NOT NULL,
    citation_out INTEGER NOT NULL,
    calls TEXT NOT NULL,
    budgets TEXT NOT NULL,
    cost_lines TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX exchanges_by_id ON exchanges (id);

CREATE INDEX exchanges_by_subject ON exchanges (subject);

CREATE INDEX exchanges_failed ON exchanges (key) WHERE succeeded = 0;

CREATE INDEX exchanges_with_fallback ON exchanges (key) WHERE attempt_count > 1;

CREATE TABLE attempts (
    exchange INTEGER NOT NULL REFERENCES exchanges (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    provider INTEGER NOT NULL REFERENCES names (id),
    model INTEGER NOT NULL REFERENCES names (id),
    key_id INTEGER NOT NULL REFERENCES names (id),
    started_at_us INTEGER NOT NULL,
    connect_us INTEGER NOT NULL,
    first_byte_us INTEGER NOT NULL,
    duration_us INTEGER NOT NULL,
    status INTEGER NOT NULL,
    error_class TEXT NOT NULL,
    error_code TEXT NOT NULL,
    error_message TEXT NOT NULL,
    next_step TEXT NOT NULL,
    upstream_request_id TEXT NOT NULL,
    connection_reused INTEGER NOT NULL,
    PRIMARY KEY (exchange, position)
) STRICT, WITHOUT ROWID;

-- Sums over the calls that began in one minute, hour or day of UTC (start_us), by subject and outcome ("succeeded", or
-- the error class). usage, latency and first_token are blobs of variable-length numbers.
CREATE TABLE rollup_minute (
    start_us INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES subjects (id),
    outcome TEXT NOT NULL,
    requests INTEGER NOT NULL,
    unpriced INTEGER NOT NULL,
    estimated INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    usage BLOB NOT NULL,
    latency BLOB NOT NULL,
    first_token BLOB NOT NULL,
    PRIMARY KEY (start_us, subject, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE rollup_hour (
    start_us INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES subjects (id),
    outcome TEXT NOT NULL,
    requests INTEGER NOT NULL,
    unpriced INTEGER NOT NULL,
    estimated INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    usage BLOB NOT NULL,
    latency BLOB NOT NULL,
    first_token BLOB NOT NULL,
    PRIMARY KEY (start_us, subject, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE rollup_day (
    start_us INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES subjects (id),
    outcome TEXT NOT NULL,
    requests INTEGER NOT NULL,
    unpriced INTEGER NOT NULL,
    estimated INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    usage BLOB NOT NULL,
    latency BLOB NOT NULL,
    first_token BLOB NOT NULL,
    PRIMARY KEY (start_us, subject, outcome)
) STRICT, WITHOUT ROWID;
