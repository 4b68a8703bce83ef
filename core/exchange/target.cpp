// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the command line for what a column means.
#include "core/exchange/columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace coalesce::exchange {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

using Kind = Target::Kind;

constexpr std::pair<Kind, QLatin1String> kWords[] = {
    {Kind::Ignore, QLatin1String("ignore")},       {Kind::Name, QLatin1String("name")},
    {Kind::FirstName, QLatin1String("firstname")}, {Kind::Surname, QLatin1String("surname")},
    {Kind::Contact, QLatin1String("contact")},     {Kind::Organisation, QLatin1String("organisation")},
    {Kind::Cluster, QLatin1String("cluster")},     {Kind::Source, QLatin1String("source")},
    {Kind::Answer, QLatin1String("answer")},       {Kind::PromptNumber, QLatin1String("prompt")},
    {Kind::Starred, QLatin1String("starred")},     {Kind::Access, QLatin1String("access")},
};
constexpr QLatin1String kPrompt("prompt:");
constexpr QLatin1String kConsent("consent:");

// The column that the left side of a --map names, counted from 0.
Result<qsizetype> columnNamed(const QString &name, const QStringList &headings, const QString &map) {
    const qsizetype found = headings.indexOf(name);
    if (found >= 0) {
        if (headings.indexOf(name, found + 1) >= 0)
            return fail(ErrorCode::BadArgument,
                        tr("More than one column has the heading \"%1\"; name it by its number, such as #%2.")
                            .arg(name, QString::number(found + 1)),
                        map);
        return found;
    }
    bool isNumber = false;
    const int number = name.startsWith(QLatin1Char('#')) ? QStringView(name).sliced(1).toInt(&isNumber) : 0;
    if (!isNumber || number < 1 || number > headings.size())
        return fail(ErrorCode::BadArgument, tr("There is no column \"%1\".").arg(name), map);
    return number - 1;
}

bool mayRepeat(const Target &target) {
    return target.kind == Kind::Ignore || target.kind == Kind::Prompt;
}

} // namespace

QString Target::text() const {
    if (kind == Kind::Prompt)
        return kPrompt + QString::number(prompt);
    if (kind == Kind::Consent) {
        const std::string_view name = nameOf(consent);
        return kConsent + QLatin1String(name.data(), static_cast<qsizetype>(name.size()));
    }
    const auto *word = std::find_if(std::begin(kWords), std::end(kWords),
                                    [this](const auto &pair) { return pair.first == kind; });
    Q_ASSERT(word != std::end(kWords));
    return word->second;
}

std::optional<Target> Target::fromText(QStringView text) {
    if (text.startsWith(kPrompt)) {
        bool isNumber = false;
        const int number = text.sliced(kPrompt.size()).toInt(&isNumber);
        return isNumber && number > 0 ? std::optional(Target{Kind::Prompt, number}) : std::nullopt;
    }
    if (text.startsWith(kConsent)) {
        for (const ConsentKind consent : kConsentKinds) {
            const Target target{Kind::Consent, 0, consent};
            if (target.text() == text)
                return target;
        }
        return std::nullopt;
    }
    for (const auto &[kind, word] : kWords) {
        if (text == word)
            return Target{kind};
    }
    return std::nullopt;
}

Result<std::vector<ColumnMeaning>> parseMaps(const QStringList &maps, const QStringList &headings,
                                             const std::vector<PromptFacts> &prompts) {
    std::vector<ColumnMeaning> meanings;
    for (const QString &heading : headings)
        meanings.push_back({heading, {}, tr("It is not among the columns that were mapped.")});
    std::vector<bool> mapped(meanings.size(), false);
    for (const QString &map : maps) {
        const qsizetype equals = map.lastIndexOf(QLatin1Char('='));
        if (equals < 0)
            return fail(ErrorCode::BadArgument, tr("A mapping is written COLUMN=TARGET."), map);
        const auto column = columnNamed(map.left(equals), headings, map);
        if (!column)
            return passOn(column);
        const auto target = Target::fromText(QStringView(map).sliced(equals + 1));
        if (!target)
            return fail(
                ErrorCode::BadArgument,
                tr("\"%1\" is not a target; targets are prompt:N, name, firstname, surname, organisation, "
                   "contact, access, consent:named (quoted, recorded, pictured, contacted), cluster, source, "
                   "starred, "
                   "answer with prompt (the number of the row's prompt), and ignore.")
                    .arg(map.mid(equals + 1)),
                map);
        const bool known = std::any_of(prompts.begin(), prompts.end(), [&](const PromptFacts &prompt) {
            return prompt.number == target->prompt;
        });
        if (target->kind == Kind::Prompt && !known)
            return fail(ErrorCode::BadArgument, tr("There is no prompt %1.").arg(target->prompt), map);
        const auto at = static_cast<size_t>(*column);
        if (mapped[at])
            return fail(ErrorCode::BadArgument, tr("The column is mapped twice."), map);
        for (size_t other = 0; other < meanings.size() && !mayRepeat(*target); ++other) {
            if (mapped[other] && meanings[other].target == *target)
                return fail(ErrorCode::BadArgument, tr("Only one column can be \"%1\".").arg(target->text()),
                            map);
        }
        mapped[at] = true;
        meanings[at].target = *target;
        meanings[at].why = tr("It was mapped so.");
    }
    return meanings;
}

} // namespace coalesce::exchange
