// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/remarks_box.h"

#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

namespace coalesce::ui {

RemarksBox::RemarksBox(QWidget *parent)
    : QWidget(parent), m_lines(new QStringListModel(this)), m_list(new QListView(this)) {
    m_list->setObjectName(QStringLiteral("remarks"));
    m_list->setAccessibleName(tr("What could not be used as it stands"));
    m_list->setUniformItemSizes(true); // or it measures every line, of which there may be 100,000
    m_list->setModel(m_lines);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMaximumHeight(110);
    QPushButton *copy = makeButton(tr("Copy the list"), ButtonKind::Link, this);
    copy->setObjectName(QStringLiteral("copyRemarks"));
    connect(copy, &QPushButton::clicked, this, &RemarksBox::copy);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(2);
    down->addWidget(m_list);
    down->addWidget(copy, 0, Qt::AlignRight);
    hide();
}

void RemarksBox::setLines(const QStringList &lines) {
    m_lines->setStringList(lines);
    setVisible(!lines.isEmpty());
}

bool RemarksBox::hasFocusInside() const {
    return m_list->hasFocus();
}

void RemarksBox::copy() const {
    QStringList lines;
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        lines += index.data().toString();
    if (lines.isEmpty())
        lines = m_lines->stringList();
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace coalesce::ui
