// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/endpoint.h"
#include "gateway/engine.h"
#include "gateway/runtime.h"
#include "http/request.h"
#include "http/responsewriter.h"

namespace waybill::gateway {

/// Answers what Waybill itself knows: /healthz, /metrics, the model lists and the record of a call.
/// Returns false for a path that is not one of these. `worker` lives in the calling thread and outlives the answer.
bool answerLocally(const http::Request &request, http::ResponseWriter &writer, const Engine &engine, QObject *worker);

/// The models a tool may ask for, in the caller's dialect.
void answerModels(const dialect::Endpoint &endpoint, const http::Request &request, http::ResponseWriter &writer,
                  const Runtime &runtime);

/// A refusal before there is an exchange, in the dialect that the path or the headers suggest.
void refuseUnrouted(const http::Request &request, http::ResponseWriter &writer, int status,
                    model::ErrorClass errorClass, const QString &message);

/// Which dialect the caller of a path speaks: by the path where it is telling, else by the headers only one SDK sends.
model::Dialect callerDialect(const http::Request &request);

} // namespace waybill::gateway
