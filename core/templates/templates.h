// SPDX-License-Identifier: GPL-3.0-or-later
// The templates: ours of resources/templates and those that people keep in a folder of their own, and the
// start they give a new workshop. The format stands in the README there.
#pragma once

#include "core/base/sources.h"
#include "core/edit/patch.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

namespace coalesce {

struct Template {
    QString id;
    QString title;
    QString summary;
    QJsonObject content; // the whole file
    bool isOwn = false;  // from the people's own folder
};

// What is longer is no template.
constexpr qint64 kLargestTemplate = 1'000'000; // bytes of the file
constexpr qsizetype kLongestTemplateTitle = 200;
constexpr qsizetype kLongestTemplateSummary = 2'000;

// The template that `new` takes where nothing is said.
constexpr QLatin1String kDefaultTemplate("continue-start-stop");

// All templates: the default first, the rest by title. Those of `ownFolder` (none where empty) are checked
// whole; one that is broken, too large or has an id that is taken is left out, with a sentence in `remarks`.
// Damaged where one of ours cannot be read.
Result<std::vector<Template>> allTemplates(const QString &ownFolder = {}, QStringList *remarks = nullptr);

struct NewWorkshop {
    QString templateId = kDefaultTemplate;
    QString title = {}; // "Untitled workshop" where empty
    std::optional<QDate> date = std::nullopt;
    QString ownTemplates = {}; // the people's own folder of templates
};

// The content of the template that is wanted. NotFound for an unknown one.
Result<QJsonObject> templateContent(const NewWorkshop &wanted);
// The records that a new workshop begins with. NotFound for an unknown template.
Result<Patch> startOf(const NewWorkshop &wanted, const Sources &sources);
// The same from a template's content, wherever it is from; everything in it is checked as a person's words
// would be, and what the format does not know is BadArgument.
Result<Patch> startOf(const QJsonObject &content, const NewWorkshop &wanted, const Sources &sources);

} // namespace coalesce
