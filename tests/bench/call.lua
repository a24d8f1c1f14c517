-- SPDX-FileCopyrightText: The Waybill authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One Chat call of about a kilobyte, over and over. Ends with its figures as one line of JSON.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer bench-client"
wrk.body = '{"model":"bench-model","max_tokens":256,"messages":[{"role":"system","content":"'
    .. string.rep("You answer briefly and name your sources. ", 20)
    .. '"},{"role":"user","content":"What does a waybill say, and who reads it?"}]}'

function done(summary, latency, _)
    local errors = summary.errors
    io.write(string.format(
        '\nFIGURES {"calls": %d, "seconds": %.6f, "p50_us": %d, "p99_us": %d, "failed": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
