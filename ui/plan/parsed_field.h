// SPDX-License-Identifier: GPL-3.0-or-later
// A line in which something other than text is typed: a date, a time. What cannot be understood is
// said and put back; what is being typed is never overwritten from outside.
#pragma once

#include "core/base/result.h"

#include <QLineEdit>
#include <functional>

namespace coalesce::ui {

class MessageBar;

class ParsedField : public QLineEdit {
    Q_OBJECT

public:
    struct Use {
        std::function<QString()> show; // what the workshop holds, as words
        // Reads and commits. What cannot be understood is an error, which is shown, and the old words come
        // back; false is what could not be written and was said, and stays to be tried again.
        std::function<Result<bool>(const QString &)> take;
    };
    // `name` is what the field is called for screen readers. Empty until the first follow().
    ParsedField(const QString &name, Use use, MessageBar &messages, QWidget *parent = nullptr);

    // Shows what the workshop holds, unless someone is typing here.
    void follow();
    // Takes what was typed, as on leaving.
    void commitNow();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void putBack();

    Use m_use;
    MessageBar &m_messages;
};

} // namespace coalesce::ui
