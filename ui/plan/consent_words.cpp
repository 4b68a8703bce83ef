// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/consent_words.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::PeopleModel", text);
}

} // namespace

QString consentName(ConsentKind kind) {
    switch (kind) {
    case ConsentKind::Named:
        return tr("to be named");
    case ConsentKind::Quoted:
        return tr("to be quoted");
    case ConsentKind::Recorded:
        return tr("to be recorded");
    case ConsentKind::Pictured:
        return tr("to be pictured");
    case ConsentKind::Contacted:
        return tr("to be contacted");
    }
    Q_UNREACHABLE();
}

QString consentHeading(ConsentKind kind) {
    switch (kind) {
    case ConsentKind::Named:
        return tr("Named");
    case ConsentKind::Quoted:
        return tr("Quoted");
    case ConsentKind::Recorded:
        return tr("Recorded");
    case ConsentKind::Pictured:
        return tr("Pictured");
    case ConsentKind::Contacted:
        return tr("Contacted");
    }
    Q_UNREACHABLE();
}

} // namespace coalesce::ui
