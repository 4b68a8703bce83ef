// SPDX-License-Identifier: GPL-3.0-or-later
// The currency of the workshop: chosen from common ones, or a code or sign that is typed.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/widgets/choice_box.h"

namespace coalesce::ui {

class CurrencyBox : public ChoiceBox {
    Q_OBJECT

public:
    explicit CurrencyBox(const RoomContext &context, QWidget *parent = nullptr);

    // Shows what the workshop holds, unless someone is typing here.
    void follow();
    void commitNow();

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void put(const QString &currency);
    void sayWhatChanged(const QString &before, const QString &now) const;

    RoomContext m_context;
};

} // namespace coalesce::ui
