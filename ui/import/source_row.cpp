// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/source_row.h"

#include "ui/settings/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace coalesce::ui {

namespace {
const SettingKey<QString> kFolder{"files/importFolder", {}}; // where the last source was
}

SourceRow::SourceRow(const RoomContext &context, QWidget *parent) : QWidget(parent), m_context(context) {
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(context.theme.theme().spacing.small);
    QPushButton *choose = makeButton(tr("Choose a &file…"), ButtonKind::Plain, this);
    choose->setIcon(themedIcon(IconName::Open, context.theme));
    QPushButton *paste = makeButton(tr("&Paste"), ButtonKind::Plain, this);
    paste->setToolTip(tr("Take the text on the clipboard (%1)")
                          .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    choose->setEnabled(!context.session.isReadOnly());
    paste->setEnabled(!context.session.isReadOnly());
    across->addWidget(choose);
    across->addWidget(paste);
    across->addWidget(makeLabel(tr("or drop a file here"), "muted", this));
    across->addStretch();
    connect(choose, &QPushButton::clicked, this, &SourceRow::chooseFile);
    connect(paste, &QPushButton::clicked, this, &SourceRow::paste);
}

void SourceRow::paste() {
    emit textPasted(QGuiApplication::clipboard()->text());
}

void SourceRow::chooseFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import answers"), m_context.settings.value(kFolder),
                                     tr("Answers (*.csv *.tsv *.tab *.txt *.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_context.settings.set(kFolder, QFileInfo(path).absolutePath());
    emit fileChosen(path);
}

} // namespace coalesce::ui
