// SPDX-License-Identifier: GPL-3.0-or-later
// What one table brought back: its clusters with their counts, the biggest first, in the colour of its
// prompt's intent. A cluster that is chosen is gone to. Tab comes to one of them, arrows walk.
#pragma once

#include "ui/shell/room_context.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace coalesce::ui {

class Badge;
class FlowLayout;

class BroughtBack : public QFrame {
    Q_OBJECT

public:
    BroughtBack(const RoomContext &context, const PromptId &prompt, QWidget *parent = nullptr);

    const PromptId &prompt() const { return m_prompt; }
    // Shows what the workshop holds; does nothing where that is shown already.
    void refresh();
    const std::vector<QPushButton *> &clusters() const { return m_buttons; }
    QString shown() const; // "Voice 9 · Open doors 5", for tests

signals:
    void clusterChosen(const coalesce::ClusterId &cluster);
    void restChosen(); // of more clusters than are shown

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        ClusterId cluster;
        QString title;
        int count;
        friend bool operator==(const Line &, const Line &) = default;
    };
    std::vector<Line> lines() const;
    void showClusters(std::vector<Line> lines);
    static QString textOf(const QString &title, int count);
    void fitTitles();

    RoomContext m_context;
    PromptId m_prompt;
    Badge *m_badge;
    QLabel *m_name;
    QLabel *m_lock;
    QWidget *m_inside;
    FlowLayout *m_flow;
    QLabel *m_rest;
    std::vector<Line> m_lines;
    std::vector<QPushButton *> m_buttons;
};

} // namespace coalesce::ui
