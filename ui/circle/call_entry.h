// SPDX-License-Identifier: GPL-3.0-or-later
// Where the calls are typed while people speak. Enter adds; Tab answers the last call, and Tab again goes on;
// Escape goes back to new calls.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QPushButton;

namespace coalesce::ui {

class ElidedLabel;
class SpeechEntry;

class CallEntry : public QWidget {
    Q_OBJECT

public:
    explicit CallEntry(const RoomContext &context, QWidget *parent = nullptr);

    void focusCall(); // for a new call
    // Answers the call, or puts it in other words. The words that stand in the entry stay there.
    void answer(const CallId &call, ResponseKind kind);
    void answerLast(ResponseKind kind); // says so where there is no call yet
    const std::optional<CallId> &answering() const { return m_answering; }
    ResponseKind kind() const { return m_kind; }

    SpeechEntry &entry() { return *m_entry; }
    QPushButton &inOtherWords() { return *m_inOtherWords; }
    ElidedLabel &answeringLabel() { return *m_label; }

    void follow(const ChangeSet &changes);

signals:
    void added(const coalesce::CallId &call); // or answered
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<CallId> lastCall() const;
    void setAnswering(const std::optional<CallId> &call, ResponseKind kind = ResponseKind::Response);
    void showAnswering();
    void offerSpeaker();
    void add(const QString &text);
    void giveTurnTo(const CallId &made);

    RoomContext m_context;
    std::optional<CallId> m_answering;
    ResponseKind m_kind = ResponseKind::Response;
    QWidget *m_bar;
    ElidedLabel *m_label;
    QPushButton *m_inOtherWords;
    SpeechEntry *m_entry;
};

} // namespace coalesce::ui
