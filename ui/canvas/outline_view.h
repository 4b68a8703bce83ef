// SPDX-License-Identifier: GPL-3.0-or-later
// The outline beside the canvas or instead of it: the same things, the same selection, the same commands, for
// those who sort by reading or by ear.
#pragma once

#include "core/edit/change_set.h"
#include "ui/canvas/outline_model.h"
#include "ui/shell/room_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace coalesce::ui {

class CanvasView;

class OutlineView : public QWidget {
    Q_OBJECT

public:
    // Both outlive the outline. The canvas, which holds the selection and carries the commands out, is told
    // of changes before it.
    OutlineView(const RoomContext &context, CanvasView &canvas, QWidget *parent = nullptr);

    OutlineModel &model() { return *m_model; }
    QTreeView &tree() { return *m_tree; }
    QLineEdit &search() { return *m_search; }
    void focusTree();
    void focusSearch();
    bool hasKeys() const; // the focus is in the tree
    // Types over the title or text of the current row, in place.
    void editCurrent();
    void editTitle(const ClusterId &cluster);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void follow(const ChangeSet &changes);
    void bringUpToDate();
    void chosenHere();     // → canvas
    void chosenOnCanvas(); // → tree
    void drop(const std::vector<OutlineKey> &what, const OutlineKey &onto, int row);
    void keep(const OutlineKey &key, const QString &text);
    void find();
    void goToMatch(int step);

    RoomContext m_context;
    CanvasView &m_canvas;
    OutlineModel *m_model;
    QLineEdit *m_search;
    QLabel *m_found;
    QTreeView *m_tree;
    std::vector<OutlineKey> m_matches;
    int m_match = -1;
    bool m_stale = false;    // something changed while it was put away
    bool m_choosing = false; // what is chosen is being carried over
};

} // namespace coalesce::ui
