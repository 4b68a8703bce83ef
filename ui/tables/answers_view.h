// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a column: keys, mouse and selection as in a file manager, rows as high as their text. It
// changes nothing itself; what people ask for comes out as signals.
#pragma once

#include "ui/tables/answer_row.h"

#include <QListView>
#include <QTimer>

namespace coalesce::ui {

class AnswerDelegate;
class AnswersModel;
class ThemeController;

class AnswersView : public QListView {
    Q_OBJECT

public:
    // The view reaches this far to the right of its strips, so that the scroll bar does not narrow them.
    static constexpr int kScrollBarRoom = 14;

    // The model outlives the view; the delegate becomes the view's.
    AnswersView(AnswersModel &model, AnswerDelegate &delegate, const ThemeController &theme,
                QWidget *parent = nullptr);

    bool hasSelection() const { return selectionModel()->hasSelection(); }
    const std::vector<AnswerId> &selectedAnswers() const; // in the order of the list
    std::optional<AnswerId> currentAnswer() const;
    // Selects the current answer alone, or the first; nothing where there are none.
    void chooseCurrent();
    // Selects the answer alone, makes it current and scrolls to it; false where the filter hides it.
    bool choose(const AnswerId &id);
    // Shows for a moment that it has just come.
    void showFresh(const AnswerId &id);
    bool isEditing() const { return state() == EditingState; }
    void editCurrent();
    void setEditable(bool editable);

    void keyboardSearch(const QString &) override {} // letters are commands here

signals:
    void starClicked(const coalesce::AnswerId &id);
    void leftUpwards();         // Up from the first row, Escape with nothing selected
    void sideways(int columns); // Left and Right
    void selectionMoved();
    void menuWanted(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    std::optional<AnswerId> starAt(const QPoint &position) const;
    void copySelected() const;
    void rememberPlace();
    void restorePlace();
    void fitWidth();

    AnswersModel &m_model;
    AnswerDelegate &m_delegate;
    QTimer m_freshEnds;
    mutable std::optional<std::vector<AnswerId>> m_selected; // asked many times for each change of it
    std::vector<AnswerId> m_selectedBefore;                  // across a reset of the model
    std::optional<AnswerId> m_currentBefore;
};

} // namespace coalesce::ui
