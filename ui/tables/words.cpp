// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/words.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("Tables", text);
}

} // namespace

QString sourceName(Source source) {
    switch (source) {
    case Source::SignUp:
        return tr("sign-up");
    case Source::Room:
        return tr("room");
    case Source::Phone:
        return tr("phone");
    case Source::Paper:
        break;
    }
    return tr("paper");
}

QString sourceSentence(Source source) {
    switch (source) {
    case Source::SignUp:
        return tr("From sign-up");
    case Source::Room:
        return tr("From the room");
    case Source::Phone:
        return tr("By phone");
    case Source::Paper:
        break;
    }
    return tr("On paper");
}

QString noteKindName(TableNoteKind kind) {
    switch (kind) {
    case TableNoteKind::Point:
        return tr("Point");
    case TableNoteKind::Example:
        return tr("Example");
    case TableNoteKind::Blockage:
        return tr("Blockage");
    case TableNoteKind::Question:
        return tr("Question");
    case TableNoteKind::Decision:
        break;
    }
    return tr("Decision");
}

} // namespace coalesce::ui
