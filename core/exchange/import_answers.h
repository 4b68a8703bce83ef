// SPDX-License-Identifier: GPL-3.0-or-later
// From the rows of a sheet, or the lines of a list, to one patch: answers, with the people, consents and
// clusters that come with them. What cannot be used is listed by row and column; the rest is one edit, whole
// or not at all.
#pragma once

#include "core/base/sources.h"
#include "core/edit/patch.h"
#include "core/exchange/columns.h"
#include "core/exchange/import_people.h"
#include "core/exchange/plain_list.h"
#include "core/exchange/sheet.h"
#include "core/model/workshop.h"

namespace coalesce::exchange {

struct ImportOptions {
    QString salt;                                 // of the workshop's import keys
    bool again = false;                           // add also what was imported before
    Source source = Source::SignUp;               // of answers whose row does not say
    std::vector<WithdrawnConsent> withdrawn = {}; // of people who are no longer there
};

struct ImportOutcome {
    Patch patch;          // empty where nothing is new
    int added = 0;        // answers
    int alreadyThere = 0; // answers that an import key knows
    int people = 0;       // participants made
    std::vector<ColumnMeaning> columns = {};
    std::vector<Issue> issues =
        {}; // in the order of rows; at most kMaxImportIssues, the last one counts the rest
};

constexpr size_t kMaxImportIssues = 1000;

// The prompts as understandColumns() and parseMaps() want them.
std::vector<PromptFacts> promptFactsOf(const Workshop &workshop);

// Whether a cell gives a consent: yes, y, true, 1 or x, in any case. Nothing else does.
bool givesConsent(const QString &cell);

// Imports the rows under the first one, which are the headings. BadArgument if no column has answers or
// names, or a column has answers to the prompt of the row and none says which that is.
//   - A cell that breaks the rules of text is left out and listed; so are cells beyond the last heading, and
//     those of a column that is like a prompt which others fit better.
//   - A person is the same by contact (case folded), else by exact name when neither has a contact; "n/a" and
//     its like are no contact. Without a name nobody is made. A consent that this person, or one of the same
//     name or contact, withdrew is not given again by an import.
//   - A cluster is found by its exact title on the answer's prompt, or made; new ones stand in a block below
//     the others.
//   - Each answer leaves an import key, and so does each row about a person; what has one already is not
//     added again, and brings nothing else with it.
Result<ImportOutcome> importSheet(const Workshop &workshop, const Sheet &sheet,
                                  std::vector<ColumnMeaning> columns, const ImportOptions &options,
                                  const Sources &sources);

// Imports a plain list as answers to the prompt with this number. BadArgument if there is no such prompt.
Result<ImportOutcome> importList(const Workshop &workshop, const std::vector<ListedAnswer> &answers,
                                 int prompt, const ImportOptions &options, const Sources &sources);

} // namespace coalesce::exchange
