// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a table mean, told by their headings: people by known words, prompts by likeness to
// their questions. Or as a person said it (--map).
#pragma once

#include "core/base/result.h"
#include "core/model/enums.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace coalesce::exchange {

// Where the cells of a column go.
struct Target {
    enum class Kind {
        Ignore,
        Prompt, // answers to the prompt with this number
        Name,
        FirstName, // with Surname, where there is no whole name
        Surname,
        Organisation,
        Contact,
        Access,  // what a person needs to take part
        Consent, // of this kind
        Cluster,
        Source,
        Answer,       // answers to the prompt that the row names (our own CSV)
        PromptNumber, // which prompt that is
        Starred,      // yes for a starred answer
    };
    Kind kind = Kind::Ignore;
    int prompt = 0;
    ConsentKind consent = ConsentKind::Named;

    // As the command line writes it: "prompt:2", "consent:named", "ignore", "prompt" (the number of a row's
    // prompt).
    QString text() const;
    static std::optional<Target> fromText(QStringView text);
    friend bool operator==(const Target &, const Target &) = default;
};

struct PromptFacts {
    int number = 0;
    QString question;
    QString stem; // what the workshop's prompts begin with; may be empty
};

struct ColumnMeaning {
    QString heading;
    Target target;
    QString why; // one sentence for a person
    // The prompt that an ignored column is like, which other columns fit better.
    std::optional<int> outbidFor = std::nullopt;
    friend bool operator==(const ColumnMeaning &, const ColumnMeaning &) = default;
};

// One meaning a column. A person's name and so on get at most one column each, the one that fits best, with
// cells filled where one has. A prompt gets several where they all have its question, such as "… (1)" and
// "… (2)". `sample` are the first rows under the headings: they tell text from numbers. `onlyText` is the
// prompt that the only text column answers, whatever its heading (--prompt); with several such columns
// likeness decides.
std::vector<ColumnMeaning> understandColumns(const QStringList &headings,
                                             const std::vector<QStringList> &sample,
                                             const std::vector<PromptFacts> &prompts,
                                             std::optional<int> onlyText = std::nullopt);

// Meanings by the words of --map COLUMN=TARGET, split at the last "="; COLUMN is an exact heading or #N
// from 1. Columns without one are ignored. BadArgument for an unknown column, target or prompt, a heading
// that stands twice, and for two columns where there can be one.
Result<std::vector<ColumnMeaning>> parseMaps(const QStringList &maps, const QStringList &headings,
                                             const std::vector<PromptFacts> &prompts);

// Whether these are the headings of our own CSV, whose cells carry the guard against formulas.
bool isOwnCsv(const QStringList &headings);

} // namespace coalesce::exchange
