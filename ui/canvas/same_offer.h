// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that say exactly what another says: offered to be stacked as soon as they are known, once.
#pragma once

#include "ui/shell/room_context.h"

#include <QObject>
#include <set>

namespace coalesce::ui {

class CanvasView;
class Suggester;

class SameOffer : public QObject {
    Q_OBJECT

public:
    // All outlive it.
    SameOffer(const RoomContext &context, CanvasView &view, Suggester &suggester, QObject *parent);

    void stackAll(); // says so where there is nothing to stack

private:
    void offer();

    RoomContext m_context;
    CanvasView &m_view;
    Suggester &m_suggester;
    std::set<AnswerId> m_offered;
};

} // namespace coalesce::ui
