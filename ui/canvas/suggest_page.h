// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel beside the canvas suggests where nothing is chosen: piles to start from and answers that say
// the same, each with its reason; how loosely piles hang together, and words that shall not count.
#pragma once

#include "ui/shell/room_context.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSlider;
class QVBoxLayout;

namespace coalesce::insight {
struct DuplicateSuggestion;
struct PileSuggestion;
} // namespace coalesce::insight

namespace coalesce::ui {

class CanvasView;
class SectionLabel;
class Suggester;
class SuggestionCard;

class SuggestPage : public QWidget {
    Q_OBJECT

public:
    // All outlive the page.
    SuggestPage(const RoomContext &context, CanvasView &view, Suggester &suggester,
                QWidget *parent = nullptr);

    QCheckBox &onOff() { return *m_on; }
    QSlider &slider() { return *m_slider; }
    QLineEdit &ignore() { return *m_ignore; }

private:
    void describe();
    SuggestionCard *cardOf(const insight::PileSuggestion &pile);
    SuggestionCard *cardOf(const insight::DuplicateSuggestion &duplicate);
    void ignoreTyped();
    void slid();

    RoomContext m_context;
    CanvasView &m_view;
    Suggester &m_suggester;
    QCheckBox *m_on;
    QLabel *m_state;
    QWidget *m_all;
    SectionLabel *m_pilesHeading;
    QSlider *m_slider;
    QVBoxLayout *m_piles;
    SectionLabel *m_duplicatesHeading;
    QVBoxLayout *m_duplicates;
    QLineEdit *m_ignore;
    QVBoxLayout *m_ignored;
    QTimer m_later; // describes
};

} // namespace coalesce::ui
