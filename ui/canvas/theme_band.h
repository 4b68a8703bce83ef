// SPDX-License-Identifier: GPL-3.0-or-later
// One theme as a band: its title and statement, and its clusters in a column for each prompt. Without a
// theme: the clusters that have none.
#pragma once

#include "ui/shell/room_context.h"

#include <QFrame>
#include <map>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace coalesce::ui {

class CanvasView;
class ClusterChip;
class RecordField;

class ThemeBand : public QFrame {
    Q_OBJECT

public:
    ThemeBand(const RoomContext &context, CanvasView &canvas, const std::optional<ThemeId> &theme,
              QWidget *parent);

    void refresh();
    void leave();                                  // keeps what is typed
    RecordField *title() const { return m_title; } // null without a theme
    RecordField *statement() const { return m_statement; }
    ClusterChip *chip(const ClusterId &cluster) const;
    QWidgetList stops() const; // of the Tab key, in the order in which they are read

signals:
    void openWanted(const coalesce::ClusterId &cluster);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void remove();

    RoomContext m_context;
    CanvasView &m_canvas;
    std::optional<ThemeId> m_theme;
    QLabel *m_counts;
    RecordField *m_title = nullptr;
    RecordField *m_statement = nullptr;
    QWidget *m_bin = nullptr;
    QBoxLayout *m_parts; // the head, and the columns beside or below it
    QWidget *m_head;
    QGridLayout *m_columns;
    std::map<ClusterId, ClusterChip *> m_chips;
    std::vector<QWidget *> m_heads; // of the columns
};

} // namespace coalesce::ui
