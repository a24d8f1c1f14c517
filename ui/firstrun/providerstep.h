// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/firstrun/firststep.h"
#include "ui/shell/context.h"

#include <QMenu>

#include <optional>

class QButtonGroup;
class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace waybill::ui {

class ChoiceTile;
class Note;
class TextLabel;

/// Adds the first provider: a known service with its key, or the built-in demo. The key goes to the keychain, or
/// stays in memory if the user agrees to that where there is no keychain. Done only after a test that succeeded.
class ProviderStep final : public FirstStep
{
    Q_OBJECT

public:
    explicit ProviderStep(const Context &context, QWidget *parent = nullptr);

    QString remark() const override;
    bool isDone() const override;
    void complete() override;

private:
    void makeTiles();
    QWidget *makeForm();
    void connectParts();
    void choosePreset(const model::ProviderPreset &preset);
    void chooseDemo();
    void showForm();
    void forgetTest();
    void test();
    void showTest(const service::ProviderTest &result);
    void askKeychain();
    void showKeyHint();
    model::Provider provider() const;
    bool needsKey() const { return m_preset && m_preset->needsKey; }
    void save();
    void refuse(const QString &title, const QString &message);

    Context m_context;
    std::vector<model::ProviderPreset> m_presets;
    std::optional<model::ProviderPreset> m_preset;
    bool m_demo = false;
    bool m_hasKeychain = true;
    bool m_tested = false;
    bool m_busy = false;
    int m_testNumber = 0; ///< so that the answer to an old test is dropped
    qsizetype m_keyLength = 0;
    QButtonGroup *m_tiles;
    QGridLayout *m_grid;
    ChoiceTile *m_more = nullptr;
    QMenu m_moreMenu;
    TextLabel *m_demoText;
    QWidget *m_form = nullptr;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_key;
    TextLabel *m_keyHint;
    QToolButton *m_keyLink;
    QCheckBox *m_session;
    QPushButton *m_test;
    QCheckBox *m_routes;
    Note *m_note;
};

} // namespace waybill::ui
