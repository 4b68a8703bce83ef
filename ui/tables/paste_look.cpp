// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/paste_look.h"

#include "core/base/text.h"
#include "core/exchange/plain_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace coalesce::ui {

PasteLook::PasteLook(const QString &text, const QString &question, QWidget *parent)
    : QDialog(parent), m_lines(new QStandardItemModel(this)) {
    setWindowTitle(tr("What will be added"));
    resize(560, 480);
    for (const exchange::ListedAnswer &listed : exchange::readPlainList(text)) {
        auto *item = new QStandardItem(listed.text);
        const bool fits = RequiredText::checked(listed.text).has_value();
        item->setCheckable(true);
        item->setCheckState(fits ? Qt::Checked : Qt::Unchecked);
        item->setEditable(false);
        if (!fits) {
            item->setEnabled(false);
            item->setText(tr("(too long for one answer) %1").arg(listed.text.left(200)));
        }
        m_lines->appendRow(item);
    }
    auto *title = makeLabel(tr("Answers to “%1”").arg(question), "title", this);
    title->setWordWrap(true);
    m_count = makeLabel({}, "muted", this);
    auto *list = new QListView(this);
    list->setObjectName(QStringLiteral("pastedLines"));
    list->setAccessibleName(tr("Lines of the list; Space leaves one out"));
    list->setModel(m_lines);
    list->setWordWrap(true);
    list->setUniformItemSizes(m_lines->rowCount() > 2000);
    list->setSpacing(2);
    list->setCurrentIndex(m_lines->index(0, 0));

    auto *all = makeButton(tr("All"), ButtonKind::Link, this);
    auto *none = makeButton(tr("None"), ButtonKind::Link, this);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    auto *one = makeButton(tr("As &one answer"), ButtonKind::Plain, this);
    one->setObjectName(QStringLiteral("asOne"));
    m_add = makeButton({}, ButtonKind::Primary, this);
    m_add->setObjectName(QStringLiteral("addMany"));
    m_add->setDefault(true);
    for (QPushButton *button : {all, none, cancel, one})
        button->setAutoDefault(false);

    auto *choices = new QHBoxLayout;
    choices->addWidget(m_count);
    choices->addStretch();
    choices->addWidget(all);
    choices->addWidget(none);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(one);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(20, 18, 20, 18);
    down->setSpacing(10);
    down->addWidget(title);
    down->addLayout(choices);
    down->addWidget(list, 1);
    down->addLayout(buttons);

    connect(m_lines, &QStandardItemModel::itemChanged, this, &PasteLook::describe);
    connect(all, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(false); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(one, &QPushButton::clicked, this, [this] {
        emit oneChosen();
        accept();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        emit manyChosen(chosen());
        accept();
    });
    list->setFocus();
    describe();
}

QStringList PasteLook::chosen() const {
    QStringList texts;
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const QStandardItem *item = m_lines->item(row);
        if (item->checkState() == Qt::Checked)
            texts << item->text();
    }
    return texts;
}

void PasteLook::setAll(bool chosen) {
    const QSignalBlocker quiet(m_lines); // describe() once, not for each line
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        QStandardItem *item = m_lines->item(row);
        if (item->isEnabled())
            item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
    describe();
    if (auto *list = findChild<QListView *>())
        list->viewport()->update();
}

void PasteLook::describe() {
    const int chosen = int(this->chosen().size());
    m_count->setText(tr("%1 of %2 lines").arg(chosen).arg(m_lines->rowCount()));
    m_add->setText(tr("Add %1").arg(chosen));
    m_add->setEnabled(chosen > 0);
}

} // namespace coalesce::ui
