// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting one answer at a time: it stands there large, with the clusters that it may belong to on 1, 2 and 3;
// typing finds another cluster, Enter makes a new one, U undoes, → skips.
#pragma once

#include "ui/shell/room_context.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace coalesce::ui {

class Announcer;
class CanvasView;
class Suggester;

class RapidSort : public QDialog {
    Q_OBJECT

public:
    // All outlive the dialog. Sorts what the canvas has in its tray, through the canvas.
    RapidSort(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent = nullptr);

    const std::optional<AnswerId> &answer() const { return m_answer; } // nothing: all are placed
    const std::vector<ClusterId> &homes() const { return m_homes; }
    QLineEdit &field() { return *m_field; }
    QListWidget &matches() { return *m_matches; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void goOn();
    void describe();
    void showHomes();
    void find();
    bool takeKey(int key);
    void put(const ClusterId &cluster);
    void take();
    void makeNew(const QString &title);
    void skip();
    void undo();
    void setNaming(bool naming);

    RoomContext m_context;
    CanvasView &m_view;
    Suggester &m_suggester;
    std::optional<AnswerId> m_answer;
    std::vector<AnswerId> m_skipped;
    std::optional<AnswerId> m_lastSkipped; // where nothing was placed since: what U takes back
    QTimer m_undoSoon;                     // runs while a U may still be the first letter of a title
    std::vector<ClusterId> m_homes;
    QLabel *m_about;
    QLabel *m_text;
    std::vector<QPushButton *> m_homeButtons;
    QLineEdit *m_field;
    QListWidget *m_matches;
    QLabel *m_keys;
    Announcer *m_announcer;
    bool m_naming = false; // what is typed is the title of a new cluster
    QString m_told;        // what a reader heard last
};

} // namespace coalesce::ui
