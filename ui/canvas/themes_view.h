// SPDX-License-Identifier: GPL-3.0-or-later
// The themes as bands across the tables: each with its title and statement to be written, and its clusters
// below the prompts they belong to; at the end those without a theme. Clusters are dragged, or moved by key,
// from band to band.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>
#include <map>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace coalesce::ui {

class CanvasView;
class ThemeBand;

class ThemesView : public QWidget {
    Q_OBJECT

public:
    // Both outlive the view. What is chosen is chosen on the canvas too, so that its commands work here.
    ThemesView(const RoomContext &context, CanvasView &canvas, QWidget *parent);

    ThemeBand *band(const std::optional<ThemeId> &theme) const; // null where it is not shown
    void focusFirst();
    void addTheme();

signals:
    void openWanted(const coalesce::ClusterId &cluster); // on the canvas
    void backWanted();                                   // to the canvas

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow(const ChangeSet &changes);
    void showBands();

    RoomContext m_context;
    CanvasView &m_canvas;
    QScrollArea *m_area;
    QVBoxLayout *m_rows;
    QLabel *m_hint;
    std::map<ThemeId, ThemeBand *> m_bands;
    ThemeBand *m_without;
    bool m_stale = true;
};

} // namespace coalesce::ui
