// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a cluster by typing a part of its title, or offers to make one with what was typed. A popup that goes
// by itself.
#pragma once

#include "core/model/workshop.h"
#include "ui/theme/palette.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace coalesce::ui {

class ThemeController;

class ClusterPicker : public QFrame {
    Q_OBJECT

public:
    ClusterPicker(const Workshop &workshop, const ThemeController &theme, QWidget *parent);

    void leaveOut(const ClusterId &cluster);
    void setPrompt(const PromptId &prompt); // whose clusters come first
    void setMayMake(bool may) { m_mayMake = may; }
    void openAt(QPoint globalCentre);

    QLineEdit &field() { return *m_field; }
    QListWidget &list() { return *m_list; }

signals:
    void chosen(const coalesce::ClusterId &cluster);
    void named(const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Choice {
        ClusterId id;
        QString title;
        QString prompt;
        IntentTone tone;
        int count;
        bool own;
    };
    void fill();
    void setCurrentRow(int row);
    void take();

    const Workshop &m_workshop;
    const ThemeController &m_theme;
    QLineEdit *m_field;
    QListWidget *m_list;
    std::vector<ClusterId> m_leftOut;
    std::optional<PromptId> m_prompt;
    bool m_mayMake = true;
};

} // namespace coalesce::ui
