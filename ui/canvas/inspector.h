// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside the canvas: of a cluster its title, one-sentence summary, debates and theme; of a note its
// whole text, source, who wrote it and the wordings stacked under it; of several their number. Follows the
// session's changes.
#pragma once

#include "core/edit/change_set.h"
#include "core/edit/outcome.h"
#include "ui/canvas/selection.h"

#include <QWidget>
#include <map>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace coalesce {
class WorkshopSession;
}

namespace coalesce::ui {

class CanvasView;
class DebateBox;
class ElidedLabel;
class InlineTextEdit;
class SectionLabel;
class ThemeController;

class Inspector : public QWidget {
    Q_OBJECT

public:
    Inspector(WorkshopSession &session, CanvasView &view, const ThemeController &theme,
              QWidget *parent = nullptr);

    // Puts the focus where there is something to write.
    void focusFirst();

    InlineTextEdit &title() { return *m_title; }
    InlineTextEdit &summary() { return *m_summary; }
    InlineTextEdit &newDebate() { return *m_newDebate; }
    DebateBox *debate(const DebateId &id) { return m_debateBoxes.count(id) ? m_debateBoxes.at(id) : nullptr; }
    QComboBox &themes() { return *m_themes; }

signals:
    void failed(const QString &sentence);

private:
    QWidget *makeNothingPage();
    QWidget *makeClusterPage();
    QWidget *makeNotePage();
    void show();
    void showNothing();
    void showCluster(const ClusterId &id);
    void showNote(const AnswerId &id);
    void showDebates(const ClusterId &id);
    void showThemes(const ClusterId &id);
    void commit(const Result<Outcome> &outcome, const char *action, const QString &token = {});
    void setTheme(int index);

    WorkshopSession &m_session;
    CanvasView &m_view;
    const ThemeController &m_theme;
    std::optional<ClusterId> m_cluster; // what the fields show now
    std::optional<AnswerId> m_note;

    QStackedWidget *m_pages;
    QLabel *m_nothing = nullptr;
    QLabel *m_about = nullptr;
    InlineTextEdit *m_title = nullptr;
    InlineTextEdit *m_summary = nullptr;
    SectionLabel *m_debatesHeading = nullptr;
    QVBoxLayout *m_debates = nullptr;
    std::map<DebateId, DebateBox *> m_debateBoxes;
    InlineTextEdit *m_newDebate = nullptr;
    QComboBox *m_themes = nullptr;
    QLabel *m_noteAbout = nullptr;
    InlineTextEdit *m_noteText = nullptr;
    QLabel *m_noteWho = nullptr;
    SectionLabel *m_mergedHeading = nullptr;
    QLabel *m_merged = nullptr;
    QPushButton *m_unmerge = nullptr;
    QPushButton *m_star = nullptr;
};

} // namespace coalesce::ui
