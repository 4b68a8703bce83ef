// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's page of a cluster: title, one-sentence summary, debates and
// theme.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace coalesce::ui {

class BelongsBox;
class CanvasView;
class ColourBox;
class DebateList;
class RecordField;
class Suggester;
class ThemeBox;

class ClusterPage : public QWidget {
    Q_OBJECT

public:
    // All outlive the page.
    ClusterPage(const RoomContext &context, CanvasView &view, Suggester &suggester,
                QWidget *parent = nullptr);

    // Whose page it is; nothing where it is not seen. What is typed for the one
    // before is kept first.
    void setCluster(const std::optional<ClusterId> &cluster);
    void follow(const ChangeSet &changes);

    RecordField &title() { return *m_title; }
    RecordField &summary() { return *m_summary; }
    DebateList &debates() { return *m_debates; }
    ThemeBox &themes() { return *m_themes; }
    ColourBox &colours() { return *m_colours; }

private:
    void describe();

    RoomContext m_context;
    std::optional<ClusterId> m_cluster;
    QLabel *m_about;
    RecordField *m_title;
    RecordField *m_summary;
    DebateList *m_debates;
    BelongsBox *m_belongs;
    ThemeBox *m_themes;
    ColourBox *m_colours;
};

} // namespace coalesce::ui
