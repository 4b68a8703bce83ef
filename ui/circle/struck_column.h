// SPDX-License-Identifier: GPL-3.0-or-later
// The left of the circle: what the tables brought back, and what struck people.
#pragma once

#include "ui/shell/room_context.h"

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace coalesce::ui {

class BroughtBack;
class CardList;
class SpeechEntry;

class StruckColumn : public QFrame {
    Q_OBJECT

public:
    explicit StruckColumn(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusEntry();
    bool showReflection(const ReflectionId &id);

    const std::vector<BroughtBack *> &tables() const { return m_tables; }
    CardList &reflections() { return *m_reflections; }
    SpeechEntry &entry() { return *m_entry; }

signals:
    void clusterChosen(const coalesce::ClusterId &cluster);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QScrollArea *makeTables();
    void showTables();
    void showReflections(const ChangeSet *changes);
    void add(const QString &text);
    void fitTables();

    RoomContext m_context;
    QWidget *m_inside = nullptr; // this and the next are made by makeTables(), which makes the one after
    QVBoxLayout *m_down = nullptr;
    QScrollArea *m_scroll;
    std::vector<BroughtBack *> m_tables;
    CardList *m_reflections;
    QWidget *m_nothing;
    SpeechEntry *m_entry;
};

} // namespace coalesce::ui
