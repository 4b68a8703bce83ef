// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside the canvas: a page for the one cluster or the one note that
// is chosen; of several their number; of none how far the work is.
#pragma once

#include "core/edit/change_set.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace coalesce::ui {

class CanvasView;
class ClusterPage;
class NotePage;
class Suggester;
class SuggestPage;
struct RoomContext;

class Inspector : public QWidget {
    Q_OBJECT

public:
    // All outlive the panel. The view is told of changes before it.
    Inspector(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent = nullptr);

    // Puts the focus where there is something to write.
    void focusFirst();

    ClusterPage &cluster() { return *m_cluster; }
    NotePage &note() { return *m_note; }
    SuggestPage &suggestions() { return *m_suggestions; }

private:
    enum Page { Nothing, OneCluster, OneNote };
    void showChosen();
    void follow(const ChangeSet &changes);
    void describe();

    const RoomContext &m_context;
    CanvasView &m_view;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    SuggestPage *m_suggestions;
    ClusterPage *m_cluster;
    NotePage *m_note;
};

} // namespace coalesce::ui
