// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of the canvas: what Qt offers for the same job, used as its manual shows it. A scene with a
// QGraphicsRectItem for each note, which can be chosen and dragged, and a QGraphicsTextItem in it; seen by a
// QGraphicsView as it is made.
#pragma once

#include "core/scene/canvas_scene.h"

#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QGraphicsView>

namespace coalesce::bench {

struct NaiveView {
    QGraphicsScene scene;
    QGraphicsView view;
    std::vector<QGraphicsRectItem *> notes;

    // The same notes at the same places, in the same colours.
    NaiveView(const scene::CanvasScene &canvas, int count, const scene::SceneStyle &style, QSize size) {
        for (int i = 0; i < count; ++i) {
            const scene::SceneNote &note = canvas.note(i);
            const scene::PaperColours &paper = style.paper(note.intent);
            auto *sheet = scene.addRect(QRectF(QPointF(), note.rect.size()), paper.edge, paper.tint);
            sheet->setPos(note.rect.topLeft());
            sheet->setFlags(QGraphicsItem::ItemIsMovable | QGraphicsItem::ItemIsSelectable);
            auto *text = new QGraphicsTextItem(note.text, sheet);
            text->setTextWidth(note.rect.width());
            text->setAcceptedMouseButtons(Qt::NoButton); // the sheet is taken by it
            notes.push_back(sheet);
        }
        view.setScene(&scene);
        view.resize(size);
    }
};

} // namespace coalesce::bench
