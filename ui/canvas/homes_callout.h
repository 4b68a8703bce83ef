// SPDX-License-Identifier: GPL-3.0-or-later
// Beside a chosen note of the tray: the clusters it may belong to, each with its key and why. A click puts
// the note there, as the key does. Gone while something is in the hand, and where there is nothing to
// suggest.
#pragma once

#include "core/model/workshop.h"

#include <QFrame>

class QVBoxLayout;

namespace coalesce::ui {

class CanvasView;
class Suggester;

class HomesCallout : public QFrame {
    Q_OBJECT

public:
    // Lies over the view; both outlive it.
    HomesCallout(CanvasView &view, Suggester &suggester);

private:
    std::optional<AnswerId> subject() const; // nothing where there is none to speak of
    void describe();
    void place();

    CanvasView &m_view;
    Suggester &m_suggester;
    QVBoxLayout *m_rows;
    std::optional<AnswerId> m_subject;
};

} // namespace coalesce::ui
