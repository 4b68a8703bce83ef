// SPDX-License-Identifier: GPL-3.0-or-later
// templates and template: what workshops can begin with, and saving one as such.
#include "core/templates/templates.h"
#include "app/output.h"
#include "app/resources.h"
#include "app/verb.h"
#include "core/session/workshop_session.h"
#include "core/templates/save_template.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

Result<std::vector<Template>> templatesWithRemarks() {
    QStringList remarks;
    auto templates = allTemplates(ownTemplateFolder(), &remarks);
    for (const QString &remark : remarks)
        printMessage(remark);
    return templates;
}

Result<int> runTemplates(const QCommandLineParser &call) {
    auto templates = templatesWithRemarks();
    if (!templates)
        return passOn(templates);
    QJsonArray list;
    for (const Template &one : *templates) {
        list.append(QJsonObject{{QStringLiteral("id"), one.id},
                                {QStringLiteral("title"), one.title},
                                {QStringLiteral("summary"), one.summary}});
        if (!call.isSet(QStringLiteral("json")))
            printLine(QStringLiteral("%1  %2: %3").arg(one.id.leftJustified(22), one.title, one.summary));
    }
    if (call.isSet(QStringLiteral("json")))
        printJson(list);
    return 0;
}

Result<int> runTemplate(const QCommandLineParser &call) {
    const QString out = call.positionalArguments().at(1);
    const bool force = call.isSet(QStringLiteral("force"));
    if (auto status = checkOutput(out, force); !status)
        return passOn(status);
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Read,
                                         systemSources());
    if (!session)
        return passOn(session);
    const Workshop &workshop = (*session)->workshop();
    const QString own = workshop.facts().title.string();
    const QString title = call.isSet(QStringLiteral("title")) ? call.value(QStringLiteral("title")) : own;
    if (!RequiredText::checked(title))
        return fail(ErrorCode::BadArgument, tr("--title takes text."));
    const QString id = templateIdFrom(QFileInfo(out).completeBaseName());
    const QJsonObject content = templateOf(workshop, id, title, tr("As it was done in “%1”.").arg(own));
    const auto bytes = templateJson(content);
    if (!bytes)
        return passOn(bytes);
    if (auto status = writeWhole(out, *bytes, force); !status)
        return passOn(status);
    printLine(tr("Made %1, the template “%2”. In %3 it is offered with the others.")
                  .arg(out, id, ownTemplateFolder()));
    if (const auto ours = allTemplates(); ours && std::ranges::find(*ours, id, &Template::id) != ours->end())
        printMessage(tr("A template that comes with Coalesce has the id “%1” too and is used instead: give "
                        "the file another name.")
                         .arg(id));
    return 0;
}

} // namespace

Verb templatesVerb() {
    return {QStringLiteral("templates"),
            {},
            tr("lists the templates"),
            tr("Lists the templates for `coalesce new`: those that come with it and those in the folder "
               "templates of the data folder. One of yours that cannot be used is told on standard error."),
            {{QStringLiteral("json"), tr("for machines")}},
            0,
            0,
            runTemplates};
}

Verb templateVerb() {
    return {
        QStringLiteral("template"),
        QStringLiteral("FILE OUT.json"),
        tr("saves a workshop as a template"),
        tr("Saves the questions, run sheet, pulse questions and method of a workshop as a template; its id "
           "is OUT's name. No person, answer or date is in it."),
        {{QStringLiteral("title"), tr("the template's title; else the workshop's"), QStringLiteral("T")},
         {QStringLiteral("force"), tr("replaces OUT where it is there, unless it is a workshop")}},
        2,
        2,
        runTemplate};
}

} // namespace coalesce::app
