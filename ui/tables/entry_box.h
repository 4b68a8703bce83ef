// SPDX-License-Identifier: GPL-3.0-or-later
// The entry field of a column in its frame: the colour of the prompt, a ring while it has the focus, and a
// word for the source of what is typed where that is not the room.
#pragma once

#include "core/model/enums.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;

namespace coalesce::ui {

class EntryField;
class ThemeController;

class EntryBox : public QWidget {
    Q_OBJECT

public:
    EntryBox(const QString &name, const ThemeController &theme, QWidget *parent = nullptr);

    EntryField &field() { return *m_field; }
    void setTone(IntentTone tone);
    void setSource(Source source);
    Source source() const { return m_source; }
    // Disables the field and says why; an empty reason enables it.
    void setReadOnly(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void describe();

    const ThemeController &m_theme;
    EntryField *m_field;
    QLabel *m_sourceTag;
    IntentTone m_tone = IntentTone::Other;
    Source m_source = Source::Room;
    QString m_reason;
};

} // namespace coalesce::ui
