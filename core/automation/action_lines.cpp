// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/automation/action_lines.h"

#include "core/base/json_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace coalesce::automation {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Automation", text);
}

} // namespace

std::optional<QJsonObject> ActionLines::perform(const QByteArray &line) {
    if (line.trimmed().isEmpty())
        return std::nullopt;
    auto answer = performed(line);
    if (answer)
        return *answer;
    return QJsonObject{{QStringLiteral("ok"), false}, {QStringLiteral("error"), answer.error().detail}};
}

Result<QJsonObject> ActionLines::performed(const QByteArray &line) {
    if (line.size() > kLongestLine)
        return fail(ErrorCode::BadArgument, tr("The line is longer than an action can be."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(withFeffEscaped(line), &problem);
    if (!document.isObject())
        return fail(ErrorCode::BadArgument,
                    tr("The line is not a JSON object (%1).")
                        .arg(problem.error ? problem.errorString() : tr("it is something else")));
    QJsonObject object = document.object();
    const QJsonValue handle = object.take(QLatin1String("as"));
    if (!handle.isUndefined() && (!handle.isString() || handle.toString().isEmpty()))
        return fail(ErrorCode::BadArgument, tr("“as” is a name for what is made."));
    auto named = outcomeOf(object, m_session.workshop(), m_handles, m_session.sources());
    if (!named)
        return passOn(named);
    if (handle.isString() && !named->makes)
        return fail(ErrorCode::BadArgument,
                    tr("“as” names what an action makes; %1 makes nothing.").arg(named->action));
    auto made = m_session.commit(named->outcome, {named->action, named->kind});
    if (!made)
        return passOn(made);
    QJsonObject answer{{QStringLiteral("ok"), true}};
    if (named->makes && *made) {
        answer.insert(QStringLiteral("id"), (*made)->toString(QUuid::WithoutBraces));
        if (handle.isString())
            m_handles.insert(handle.toString(), **made);
    }
    return answer;
}

} // namespace coalesce::automation
