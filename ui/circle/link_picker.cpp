// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/link_picker.h"

#include "ui/circle/circle_words.h"
#include "ui/icons/icon.h"
#include "ui/theme/theme_controller.h"

#include <QKeyEvent>

namespace coalesce::ui {

namespace {

IconName iconOf(Kind kind) {
    switch (kind) {
    case Kind::Call:
        return IconName::Hand;
    case Kind::Cluster:
        return IconName::Cluster;
    default:
        return IconName::Circle;
    }
}

constexpr size_t kMostRows = 200; // typing finds the rest

} // namespace

LinkPicker::LinkPicker(const QString &name, const Workshop &workshop, std::vector<Kind> kinds,
                       const ThemeController &theme, QWidget *parent)
    : FindPopup(name, tr("What it can be linked to"), tr("Type a part of it"), parent), m_workshop(workshop),
      m_kinds(std::move(kinds)), m_theme(theme) {}

std::vector<FindPopup::Row> LinkPicker::rowsFor(const QString &typed) const {
    std::vector<Row> rows;
    bool exact = false;
    for (const Kind kind : m_kinds) {
        for (const QUuid &id : m_workshop.idsOf(kind)) {
            const QString name = shortName(m_workshop, id);
            exact = exact || name.toCaseFolded() == typed.toCaseFolded();
            if (rows.size() < kMostRows && fits(name, typed))
                rows.push_back({themedIcon(iconOf(kind), m_theme), name, id});
        }
    }
    if (m_newTheme && !typed.isEmpty() && !exact)
        rows.push_back({themedIcon(IconName::Add, m_theme), tr("New theme “%1”").arg(typed)});
    if (typed.isEmpty())
        rows.push_back({themedIcon(IconName::Close, m_theme), tr("Nothing"), QUuid()});
    return rows;
}

void LinkPicker::take(const QVariant &what, const QString &typed) {
    if (what.isValid())
        emit chosen(what.toUuid());
    else
        emit named(typed);
}

// Its keys are its own: to Qt it is a part of the room it was opened over.
bool LinkPicker::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return FindPopup::event(event);
}

} // namespace coalesce::ui
