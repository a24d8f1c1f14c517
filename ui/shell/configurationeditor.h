// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"

#include <QObject>
#include <QUndoStack>

namespace waybill::service {
class Service;
}

namespace waybill::ui {

/// The one way by which pages change the configuration, so that each change can be undone. GUI thread; owned by
/// Application. The configuration on disk is always the one shown: there is no unsaved state here.
class ConfigurationEditor final : public QObject
{
    Q_OBJECT

public:
    /// Whether a toast offers to undo at once; for removals and other changes that are easy to make by mistake.
    enum class Tell { Quietly, WithUndo };

    explicit ConfigurationEditor(service::Service &service, QObject *parent = nullptr);

    const model::Configuration &configuration() const;
    /// Saves and activates `configuration` as one step of undo named `text` ("Remove Anthropic"), or changes nothing
    /// and says why.
    Result<void> apply(const QString &text, const model::Configuration &configuration, Tell tell = Tell::Quietly);

    QUndoStack &undoStack() { return m_stack; }

Q_SIGNALS:
    void undoOffered(const QString &text);
    /// Undo or redo could not be applied; the reason is a sentence.
    void failed(const QString &message);

private:
    class Command;
    bool set(const model::Configuration &configuration);

    service::Service &m_service;
    QUndoStack m_stack;
};

} // namespace waybill::ui
