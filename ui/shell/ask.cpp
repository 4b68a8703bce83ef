// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ask.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::Ask", text);
}

QString openDialog(QWidget *parent, const QString &folder) {
    return QFileDialog::getOpenFileName(parent, tr("Open a workshop"), folder,
                                        tr("Coalesce workshops (*.coalesce);;All files (*)"));
}

QString makeDialog(QWidget *parent, const QString &suggested) {
    QFileDialog dialog(parent, tr("Where shall the new workshop be kept?"), suggested,
                       tr("Coalesce workshops (*.coalesce)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("coalesce"));
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // a file that is there is never replaced
    dialog.selectFile(suggested);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

Ask dialogs() {
    return {openDialog, makeDialog};
}

} // namespace coalesce::ui
