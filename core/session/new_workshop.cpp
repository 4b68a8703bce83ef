// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/new_workshop.h"

#include "core/automation/action_lines.h"
#include "core/store/put_in_place.h"
#include "core/store/workshop_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::NewWorkshop", text);
}

Status performSample(const QString &path, const Sources &sources) {
    QFile lines(QStringLiteral(":/coalesce/sample/workshop.jsonl"));
    if (!lines.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotReadable, tr("The sample is missing from this build."), lines.fileName());
    auto session = WorkshopSession::open(path, WorkshopSession::Mode::Edit, sources);
    if (!session)
        return passOn(session);
    if (auto status = (*session)->file().doNotWaitForDisk(); !status)
        return status;
    automation::ActionLines actions(**session);
    for (int number = 1; !lines.atEnd(); ++number) {
        const auto answer = actions.perform(lines.readLine());
        if (answer && !answer->value(QLatin1String("ok")).toBool())
            return fail(ErrorCode::Damaged, answer->value(QLatin1String("error")).toString(),
                        tr("line %1 of the sample").arg(number));
    }
    return {};
}

} // namespace

Status createWorkshop(const QString &path, const NewWorkshop &wanted, const Sources &sources) {
    auto start = startOf(wanted, sources);
    if (!start)
        return passOn(start);
    return store::WorkshopFile::create(path, *start, sources);
}

Status createNextWorkshop(const QString &path, const Workshop &last, const NewWorkshop &wanted,
                          const Sources &sources) {
    auto start = nextInSeries(last, wanted, sources);
    if (!start)
        return passOn(start);
    return store::WorkshopFile::create(path, *start, sources);
}

Status createSample(const QString &path) {
    if (auto status = store::checkNewPath(path); !status)
        return status;
    // Made beside its place, and moved there when it is whole.
    QTemporaryDir beside(QFileInfo(path).absolutePath() + QLatin1String("/.coalesce-sample-XXXXXX"));
    if (!beside.isValid())
        return fail(ErrorCode::NotWritable,
                    tr("The sample could not be put there: %1.").arg(beside.errorString()), path);
    const QString half = beside.filePath(QStringLiteral("sample.coalesce"));
    const qint64 morning = QDateTime(QDate(2026, 6, 12), QTime(18, 0), Qt::UTC).toMSecsSinceEpoch();
    const Sources sources = countedSources(morning, 20'000, 0x5A3B1E);
    if (auto status = createWorkshop(half, {QStringLiteral("blank"), {}, {}}, sources); !status)
        return status;
    if (auto status = performSample(half, sources); !status)
        return status;
    return store::putInPlace(half, path);
}

} // namespace coalesce
