// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions under a heading in the panel beside the canvas; gone where there are none.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>
#include <optional>

class QVBoxLayout;

namespace coalesce::ui {

class CanvasView;
class SectionLabel;
class Suggester;
class SuggestionCard;

class SuggestionBox : public QWidget {
    Q_OBJECT

protected:
    // All outlive the box.
    SuggestionBox(const QString &heading, const RoomContext &context, CanvasView &view, Suggester &suggester,
                  QWidget *parent);
    // Shows these instead of those before.
    void show(const std::vector<SuggestionCard *> &cards);

    RoomContext m_context;
    CanvasView &m_view;
    Suggester &m_suggester;

private:
    SectionLabel *m_heading;
    QVBoxLayout *m_cards;
};

// The clusters that a note may belong to; 1, 2 and 3 put it there.
class HomesBox : public SuggestionBox {
    Q_OBJECT

public:
    HomesBox(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent = nullptr);
    void setAnswer(const std::optional<AnswerId> &answer);
    void describe();

private:
    std::optional<AnswerId> m_answer;
};

// The notes that may belong to a cluster.
class BelongsBox : public SuggestionBox {
    Q_OBJECT

public:
    BelongsBox(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent = nullptr);
    void setCluster(const std::optional<ClusterId> &cluster);
    void describe();

private:
    std::optional<ClusterId> m_cluster;
};

} // namespace coalesce::ui
