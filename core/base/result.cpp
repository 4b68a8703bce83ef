// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Error", text);
}

// What a person can do about it, where the sentence itself does not say so.
QString adviceFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::Exists:
        return tr("Nothing was written; choose another name or allow it to be replaced.");
    case ErrorCode::NotReadable:
        return tr("Nothing was changed; check that the file is there and that you may read it.");
    case ErrorCode::NotWritable:
        return tr("What was there before is unchanged; check the free space and that you may write there.");
    case ErrorCode::NotAWorkshop:
        return tr("It was left untouched; open a file that ends in .coalesce.");
    case ErrorCode::EmptyFile:
        return tr("It was left untouched; look for a copy of it.");
    case ErrorCode::NewerVersion:
        return tr("It was left untouched; open it with that version or a newer one.");
    case ErrorCode::Damaged:
        return tr("It was left untouched; make a copy of it before you try anything else.");
    case ErrorCode::InUse:
        return tr("Nothing was changed; close it there first, or look at it here without changing it.");
    case ErrorCode::Conflict:
        return tr("Nothing was changed.");
    case ErrorCode::BadArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Ambiguous:
    case ErrorCode::Refused:
    case ErrorCode::Cancelled:
    case ErrorCode::NotInVersion:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString withPlace(const Error &error) {
    return error.place.isEmpty() ? error.detail : error.place + QStringLiteral(": ") + error.detail;
}

QString sentenceFor(const Error &error) {
    const QString sentence = withPlace(error);
    const QString advice = adviceFor(error.code);
    return advice.isEmpty() ? sentence : sentence + QLatin1Char(' ') + advice;
}

} // namespace coalesce
