// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/name_entry.h"

#include "core/exchange/plain_list.h"
#include "ui/widgets/own_keys_menu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace coalesce::ui {

NameEntry::NameEntry(QWidget *parent) : QLineEdit(parent) {
    setAccessibleName(tr("Add a person by name"));
    setPlaceholderText(tr("Type a name, Enter adds it; or paste a list"));
    setMaxLength(500);
}

// A list has more than one line; bullets and numbers before the names are taken off.
bool NameEntry::pasteList() {
    const auto listed = exchange::readPlainList(QGuiApplication::clipboard()->text());
    if (listed.size() < 2 || isReadOnly() || !isEnabled())
        return false;
    QStringList names;
    for (const exchange::ListedAnswer &line : listed)
        names += line.text;
    emit entered(names);
    return true;
}

void NameEntry::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Paste) && pasteList())
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QString name = text().trimmed();
        if (!name.isEmpty())
            emit entered({name});
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NameEntry::contextMenuEvent(QContextMenuEvent *event) {
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    new OwnKeys(*menu);
    if (QAction *paste = menu->findChild<QAction *>(QStringLiteral("edit-paste"))) {
        paste->disconnect(this);
        connect(paste, &QAction::triggered, this, [this] {
            if (!pasteList())
                this->paste();
        });
    }
    menu->popup(event->globalPos());
}

} // namespace coalesce::ui
