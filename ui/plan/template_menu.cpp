// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/template_menu.h"

#include "core/store/put_in_place.h"
#include "core/templates/save_template.h"
#include "core/templates/templates.h"
#include "ui/settings/settings.h"
#include "ui/shell/undo_offer.h"
#include "ui/widgets/message_bar.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QMenu>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::TemplateMenu", text);
}

QString forMenu(QString text) {
    return text.simplified().replace(QLatin1Char('&'), QLatin1String("&&"));
}

void takeRunSheet(const RoomContext &context, const Template &from) {
    const auto outcome = runSheetFromTemplate(context.workshop(), from.content, context.session.sources());
    if (context.commit(outcome, QStringLiteral("step.template")))
        context.messages.showNotice(tr("The run sheet is that of “%1” now.").arg(from.title.simplified()),
                                    undoOffer(context));
}

} // namespace

QString ownTemplatesFolder() {
    return QDir(dataFolder()).filePath(QStringLiteral("templates"));
}

void fillTemplateMenu(QMenu &menu, const RoomContext &context) {
    menu.clear();
    menu.addSection(tr("Take the run sheet of"));
    const auto templates = allTemplates(ownTemplatesFolder());
    if (templates)
        for (const Template &one : *templates) {
            QAction *action = menu.addAction(forMenu(one.title));
            action->setToolTip(one.summary.toHtmlEscaped());
            action->setEnabled(!one.content.value(QLatin1String("steps")).toArray().isEmpty());
            QObject::connect(action, &QAction::triggered, &menu,
                             [context, one] { takeRunSheet(context, one); });
        }
    menu.addSeparator();
    QAction *save = menu.addAction(tr("Save this workshop as a template"));
    QObject::connect(save, &QAction::triggered, &menu, [context] { saveAsTemplate(context); });
}

void saveAsTemplate(const RoomContext &context) {
    const QString title = context.workshop().facts().title.string().simplified();
    const QDir folder(ownTemplatesFolder());
    QStringList taken;
    if (const auto templates = allTemplates(folder.path()))
        for (const Template &one : *templates)
            taken += one.id;
    const QString wanted = templateIdFrom(title);
    QString id = wanted;
    for (int number = 2; taken.contains(id) || folder.exists(id + QLatin1String(".json")); ++number)
        id = QStringLiteral("%1-%2").arg(wanted).arg(number);
    const QString summary = tr("Made of the workshop “%1”.").arg(title);
    const auto bytes = templateJson(templateOf(context.workshop(), id, title, summary));
    const QString path = folder.filePath(id + QLatin1String(".json"));
    folder.mkpath(QStringLiteral("."));
    if (const Status done = bytes ? store::replaceFile(path, *bytes) : passOn(bytes); !done) {
        context.messages.showError(sentenceFor(done.error()));
        return;
    }
    context.messages.showNotice(tr("Saved as the template “%1”: the prompts, the run sheet and the "
                                   "questions, and nothing that people said. New "
                                   "workshops can begin with it on the start page.")
                                    .arg(title),
                                {}, MessageBar::Lasts::ItsTime);
}

} // namespace coalesce::ui
