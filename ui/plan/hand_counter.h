// SPDX-License-Identifier: GPL-3.0-or-later
// Counts hands: a number that is typed or stepped, between a button that takes one away and one that adds
// one. Typing is taken at pauses, on Enter, which goes on to the next field, and on leaving; a step at once.
#pragma once

#include <QSpinBox>
#include <QTimer>
#include <QWidget>
#include <functional>

class QToolButton;

namespace coalesce::ui {

// The number itself: up and down step by one, digits write over it, a wheel that was meant for the page does
// nothing. Ctrl+Z is the window's unless digits were typed and not taken yet.
class CountField : public QSpinBox {
    Q_OBJECT

public:
    // `take` keeps a count; false is what could not be written and was said: the number stays to be tried
    // again on leaving.
    CountField(const QString &name, std::function<bool(int)> take, QWidget *parent = nullptr);

    // Shows what the workshop holds, unless someone is typing here.
    void showCount(int count);
    void commitNow(); // what is typed, as on leaving

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void take(int count);

    std::function<bool(int)> m_take;
    QTimer m_pause;
    int m_held = 0;        // what the workshop holds
    bool m_typing = false; // digits that were not taken yet
    bool m_unkept = false; // the number shown could not be written
};

class HandCounter : public QWidget {
    Q_OBJECT

public:
    // `name` is what is counted, for screen readers: "Yes, before the day".
    HandCounter(const QString &name, std::function<bool(int)> take, QWidget *parent = nullptr);

    CountField &field() { return *m_field; }
    void setReadOnly(bool readOnly);

private:
    QToolButton *makeStep(const QString &sign, const QString &name, int by);

    CountField *m_field;
    QToolButton *m_fewer;
    QToolButton *m_more;
};

} // namespace coalesce::ui
