// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command.h"

#include <QRegularExpression>
#include <QSet>

namespace coalesce::ui {

bool isBareKey(const QKeySequence &shortcut) {
    if (shortcut.isEmpty())
        return false;
    const QKeyCombination first = shortcut[0];
    if (first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return first.key() < Qt::Key_F1 || first.key() > Qt::Key_F35;
}

QString plainText(const QString &menuText) {
    QString plain = menuText;
    static const QRegularExpression menuKey(QStringLiteral("&(.?)"));
    return plain.replace(menuKey, QStringLiteral("\\1"));
}

std::vector<QString> problemsOf(const std::vector<Command> &commands) {
    static const QRegularExpression form(QStringLiteral("^[a-z]+\\.[a-zA-Z0-9]+$"));
    std::vector<QString> problems;
    QSet<QString> ids;
    for (const Command &command : commands) {
        if (!form.match(command.id).hasMatch())
            problems.push_back(QStringLiteral("%1: the id is not of the form area.verb").arg(command.id));
        if (ids.contains(command.id))
            problems.push_back(QStringLiteral("%1: the id stands twice").arg(command.id));
        ids.insert(command.id);
        if (plainText(command.text).trimmed().isEmpty())
            problems.push_back(QStringLiteral("%1: no text").arg(command.id));
        if (!command.run)
            problems.push_back(QStringLiteral("%1: does nothing").arg(command.id));
        if (command.room.isEmpty() && std::ranges::any_of(command.shortcuts, isBareKey))
            problems.push_back(QStringLiteral("%1: a bare key outside a room").arg(command.id));
    }
    for (std::size_t i = 0; i < commands.size(); ++i) {
        for (std::size_t j = i + 1; j < commands.size(); ++j) {
            const Command &one = commands[i];
            const Command &other = commands[j];
            if (!one.room.isEmpty() && !other.room.isEmpty() && one.room != other.room)
                continue;
            for (const QKeySequence &key : one.shortcuts) {
                for (const QKeySequence &otherKey : other.shortcuts) {
                    if (key.matches(otherKey) == QKeySequence::NoMatch &&
                        otherKey.matches(key) == QKeySequence::NoMatch)
                        continue;
                    problems.push_back(QStringLiteral("%1 and %2 both answer to %3")
                                           .arg(one.id, other.id, key.toString(QKeySequence::PortableText)));
                }
            }
        }
    }
    return problems;
}

} // namespace coalesce::ui
