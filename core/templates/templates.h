// SPDX-License-Identifier: GPL-3.0-or-later
// The templates of resources/templates, and the start they give a new workshop. The format stands in the
// README there.
#pragma once

#include "core/base/sources.h"
#include "core/edit/patch.h"

#include <QDate>
#include <QJsonObject>

namespace coalesce {

struct Template {
    QString id;
    QString title;
    QString summary;
    QJsonObject content; // the whole file
};

// The template that `new` takes where nothing is said.
constexpr QLatin1String kDefaultTemplate("continue-start-stop");

// All templates: the default first, the rest by title. Damaged where one is not of the format.
Result<std::vector<Template>> allTemplates();

struct NewWorkshop {
    QString templateId = kDefaultTemplate;
    QString title = {}; // "Untitled workshop" where empty
    std::optional<QDate> date = std::nullopt;
};

// The records that a new workshop begins with. NotFound for an unknown template.
Result<Patch> startOf(const NewWorkshop &wanted, const Sources &sources);
// The same from a template's content, wherever it is from; everything in it is checked as a person's words
// would be.
Result<Patch> startOf(const QJsonObject &content, const NewWorkshop &wanted, const Sources &sources);

} // namespace coalesce
