// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to say what is to be imported: a file, the clipboard, and a word on dropping.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

namespace coalesce::ui {

class SourceRow : public QWidget {
    Q_OBJECT

public:
    explicit SourceRow(const RoomContext &context, QWidget *parent = nullptr);

    void paste(); // what is on the clipboard

signals:
    void fileChosen(const QString &path);
    void textPasted(const QString &text); // may be empty

private:
    void chooseFile();

    RoomContext m_context;
};

} // namespace coalesce::ui
