// SPDX-License-Identifier: GPL-3.0-or-later
// A room of one widget, to try the shell without a workshop.
#pragma once

#include "ui/shell/room.h"

#include <QWidget>

namespace coalesce::ui {

class PlainRoom : public Room {
public:
    PlainRoom(QString id, QString title, IconName icon, QWidget *widget, std::vector<Command> commands = {})
        : m_id(std::move(id)), m_title(std::move(title)), m_icon(icon), m_widget(widget),
          m_commands(std::move(commands)) {
        m_widget->setFocusPolicy(Qt::StrongFocus);
    }
    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    IconName icon() const override { return m_icon; }
    QWidget *widget() override { return m_widget; }
    std::vector<Command> commands() override { return m_commands; }
    void focusFirst() override { m_widget->setFocus(); }

private:
    QString m_id;
    QString m_title;
    IconName m_icon;
    QWidget *m_widget;
    std::vector<Command> m_commands;
};

} // namespace coalesce::ui
