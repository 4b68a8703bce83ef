// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcut_help.h"

#include "ui/finder/finder_source.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

QString keysOf(const Command &command) {
    QStringList keys;
    for (const QKeySequence &key : command.shortcuts)
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutHelp::ShortcutHelp(const std::vector<Command> &commands, const QHash<QString, QString> &roomTitles,
                           QWidget *parent)
    : QDialog(parent), m_list(new QTreeWidget(this)) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(tr("Find a shortcut"));
    field->setAccessibleName(tr("Find a shortcut"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);

    QHash<QString, QTreeWidgetItem *> groups;
    for (const Command &command : commands) {
        if (command.shortcuts.isEmpty())
            continue;
        QTreeWidgetItem *&group = groups[command.room];
        if (!group) {
            group =
                new QTreeWidgetItem(m_list, {roomTitles.value(command.room, tr("Everywhere")), QString()});
            QFont bold = m_list->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        new QTreeWidgetItem(group, {plainText(command.text), keysOf(command)});
    }
    m_list->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(field);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(field, &QLineEdit::textChanged, this, &ShortcutHelp::narrow);
    setTabOrder(field, m_list);
    field->installEventFilter(this);
    field->setFocus();
    resize(520, 560);
}

// The list scrolls by its keys while one types.
bool ShortcutHelp::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress)
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    return QDialog::eventFilter(watched, event);
}

void ShortcutHelp::narrow(const QString &typed) {
    const QStringList words = searchWords(typed);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const QString folded = // the room's name finds all that is in it
                foldForSearch(item->text(0) + QChar::Space + item->text(1) + QChar::Space + group->text(0));
            item->setHidden(!matchScore(words, folded));
            any = any || !item->isHidden();
        }
        group->setHidden(!any);
    }
}

} // namespace coalesce::ui
