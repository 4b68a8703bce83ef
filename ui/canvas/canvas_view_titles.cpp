// SPDX-License-Identifier: GPL-3.0-or-later
// Typing a cluster's title where it stands.
#include "core/session/workshop_session.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme_controller.h"

namespace coalesce::ui {

std::optional<ClusterId> CanvasView::renameTarget() const {
    if (m_selection.clusters().size() == 1)
        return m_selection.clusters().front();
    return m_selection.notes().empty() ? std::nullopt : splitSource();
}

void CanvasView::renameSelection() {
    if (const auto target = renameTarget())
        editTitle(*target);
}

void CanvasView::editTitle(const ClusterId &cluster) {
    closeTitleEditor(true);
    const Cluster *named = workshop().find(cluster);
    if (!named || !m_items.cardOf(cluster) || isReadOnly())
        return;
    if (!isVisible()) {
        emit titleWanted(cluster);
        return;
    }
    reveal(CanvasItem(cluster));
    m_beforeTitle = window()->focusWidget();
    m_titleEditor = new TitleEditor(cluster, named->title.string(), this);
    m_titleEditor->setFont(themeFont(m_theme.theme(), m_theme.theme().type.body, QFont::Bold));
    connect(m_titleEditor, &TitleEditor::paused, this, &CanvasView::keepTitle);
    connect(m_titleEditor, &TitleEditor::left, this, &CanvasView::closeTitleEditor);
    placeTitleEditor();
    m_titleEditor->show();
    m_titleEditor->selectAll();
    m_titleEditor->setFocus();
}

void CanvasView::placeTitleEditor() {
    if (!m_titleEditor)
        return;
    const QRect card = viewRect(CanvasItem(m_titleEditor->cluster()));
    constexpr int kLeast = 200;
    m_titleEditor->setGeometry(card.x() + 4, card.y() + 3, qMax(kLeast, card.width() - 8), 34);
}

// What is typed is kept at each pause, as one edit with what comes after: a crash takes no title away.
void CanvasView::keepTitle(const QString &title) {
    if (title.trimmed().isEmpty())
        return;
    if (const auto done = m_editor.rename(m_titleEditor->cluster(), title); !done)
        emit failed(sentenceFor(done.error()));
}

void CanvasView::closeTitleEditor(bool commit) {
    if (!m_titleEditor)
        return;
    TitleEditor *editor = m_titleEditor;
    m_titleEditor = nullptr; // before anything that moves the focus
    const ClusterId cluster = editor->cluster();
    const QString title = commit ? editor->text() : editor->before();
    const bool hadFocus = editor->hasFocus();
    editor->disconnect(this);
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        (m_beforeTitle ? m_beforeTitle.data() : this)->setFocus();
    const Cluster *named = workshop().find(cluster);
    if (named && named->title.string() != title && !title.trimmed().isEmpty())
        report(m_editor.rename(cluster, title));
    update();
}

} // namespace coalesce::ui
