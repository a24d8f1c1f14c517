// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/configurationeditor.h"

#include "service/service.h"

#include <QUndoCommand>

namespace waybill::ui {

/// Swaps whole configurations; the first redo has been done already when the command is pushed.
class ConfigurationEditor::Command final : public QUndoCommand
{
public:
    Command(ConfigurationEditor &editor, const QString &text, model::Configuration before, model::Configuration after)
        : QUndoCommand(text)
        , m_editor(editor)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { step(m_before); }

    void redo() override
    {
        if (m_done)
            step(m_after);
        m_done = true;
    }

private:
    void step(const model::Configuration &configuration)
    {
        if (!m_editor.set(configuration))
            setObsolete(true);
    }

    ConfigurationEditor &m_editor;
    model::Configuration m_before;
    model::Configuration m_after;
    bool m_done = false;
};

ConfigurationEditor::ConfigurationEditor(service::Service &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

const model::Configuration &ConfigurationEditor::configuration() const
{
    return m_service.configuration();
}

Result<void> ConfigurationEditor::apply(const QString &text, const model::Configuration &configuration, Tell tell)
{
    const model::Configuration before = m_service.configuration();
    if (before == configuration)
        return {};
    if (auto applied = m_service.apply(configuration); !applied)
        return applied;
    m_stack.push(new Command(*this, text, before, m_service.configuration()));
    if (tell == Tell::WithUndo)
        Q_EMIT undoOffered(text);
    return {};
}

bool ConfigurationEditor::set(const model::Configuration &configuration)
{
    const auto applied = m_service.apply(configuration);
    if (!applied)
        Q_EMIT failed(applied.error().message);
    return static_cast<bool>(applied);
}

} // namespace waybill::ui
