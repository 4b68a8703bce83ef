// SPDX-License-Identifier: GPL-3.0-or-later
// One question of the pulse: its words, the hands counted before and after the day, both as bars, what
// changed, and what the same question brought in earlier workshops of the series.
#pragma once

#include "core/day/pulse.h"
#include "ui/shell/room_context.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace coalesce::ui {

class HandCounter;
class IconButton;
class PulseChart;
class RecordField;

class PulseCard : public QFrame {
    Q_OBJECT

public:
    PulseCard(const RoomContext &context, const PulseId &pulse, QWidget *parent = nullptr);

    const PulseId &pulse() const { return m_pulse; }
    // Shows the pulse as the workshop holds it now.
    void refresh();
    void focusQuestion();
    HandCounter &counter(PulseTime time, PulseAnswer answer) {
        return *m_counters[size_t(time)][size_t(answer)];
    }
    std::vector<QWidget *> tabOrder() const;

signals:
    void removeWanted();

private:
    QGridLayout *makeCounters();
    void showEarlier(const Pulse &now);
    bool keep(PulseTime time, PulseAnswer answer, int count);

    RoomContext m_context;
    PulseId m_pulse;
    RecordField *m_question;
    IconButton *m_remove;
    std::array<std::array<HandCounter *, kPulseAnswers.size()>, kPulseTimes.size()> m_counters{};
    std::array<QLabel *, kPulseTimes.size()> m_sums{};
    PulseChart *m_chart;
    QLabel *m_change;
    QWidget *m_earlier; // the same question before
    std::vector<Pulse> m_shownEarlier;
};

} // namespace coalesce::ui
