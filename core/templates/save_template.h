// SPDX-License-Identifier: GPL-3.0-or-later
// A workshop as a template, and a template's run sheet for a workshop that stands.
#pragma once

#include "core/edit/outcome.h"

#include <QJsonObject>

namespace coalesce {

// What belongs to the method: prompts, run sheet, the questions of the pulse, and the facts that say how it
// is done. Never people, never what they said, never the day. startOf() gives the same prompts and steps from
// it. Title and summary are cut to what a template may have.
QJsonObject templateOf(const Workshop &workshop, const QString &id, const QString &title,
                       const QString &summary);
// The template as a file: readable, and the same each time. Refused where it is larger than any template.
Result<QByteArray> templateJson(const QJsonObject &content);
// What a template can be called by, made of any text: "my-evening" of "My evening!"; "template" of nothing.
QString templateIdFrom(const QString &text);

// The steps of the template's content in place of those that stand: one edit. What the clock has kept of the
// old ones stays, pointing at nothing. The errors of startOf().
Result<Outcome> runSheetFromTemplate(const Workshop &workshop, const QJsonObject &content,
                                     const Sources &sources);

} // namespace coalesce
