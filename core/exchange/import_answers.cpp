// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_answers.h"

#include "core/exchange/answers_csv.h"
#include "core/exchange/import_clusters.h"
#include "core/exchange/import_keys.h"
#include "core/exchange/import_people.h"
#include "core/exchange/issue_list.h"

#include <QCoreApplication>

namespace coalesce::exchange {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

using TargetKind = Target::Kind;

// One import on its way: what it makes, and what it knows of earlier ones.
class Import {
public:
    Import(const Workshop &workshop, const ImportOptions &options, const Sources &sources)
        : m_options(options), m_sources(sources), m_builder(workshop),
          m_keys(workshop, options.salt, options.again), m_people(m_builder, sources, options.withdrawn),
          m_clusters(m_builder, sources) {
        for (const Prompt &prompt : workshop.prompts())
            m_prompts.emplace(prompt.number, prompt.id);
    }

    IssueList &issues() { return m_issues; }
    ImportKeys &keys() { return m_keys; }
    ImportPeople &people() { return m_people; }
    PatchBuilder &builder() { return m_builder; }

    std::optional<PromptId> prompt(int number) const {
        const auto found = m_prompts.find(number);
        return found == m_prompts.end() ? std::nullopt : std::optional(found->second);
    }

    struct New {
        PromptId prompt;
        RequiredText text;
        Source source;
        std::optional<ParticipantId> participant = std::nullopt;
        std::optional<ClusterTitle> cluster = std::nullopt;
        bool starred = false;
        ImportKeyId key;
    };
    void add(New answer) {
        const Place place =
            answer.cluster ? m_clusters.placeIn(answer.prompt, *answer.cluster) : Place(NotPlaced{});
        m_builder.put(Answer{AnswerId(m_sources.newId()), m_builder.nextNumber(Kind::Answer), answer.prompt,
                             std::move(answer.text), answer.source, answer.participant, answer.starred,
                             place});
        m_builder.put(ImportKey{answer.key});
        ++m_added;
    }
    void wasThere() { ++m_alreadyThere; }

    ImportOutcome outcome(std::vector<ColumnMeaning> columns) {
        m_clusters.arrange();
        return {m_builder.patch(),  m_added,       m_alreadyThere, m_people.made(),
                std::move(columns), m_issues.all()};
    }

    const ImportOptions &options() const { return m_options; }

private:
    const ImportOptions &m_options;
    const Sources &m_sources;
    PatchBuilder m_builder;
    ImportKeys m_keys;
    ImportPeople m_people;
    ImportClusters m_clusters;
    IssueList m_issues;
    std::map<int, PromptId> m_prompts;
    int m_added = 0;
    int m_alreadyThere = 0;
};

std::optional<Source> sourceNamed(const QString &cell) {
    for (size_t i = 0; i < EnumNames<Source>::names.size(); ++i) {
        const std::string_view name = EnumNames<Source>::names[i];
        if (cell.compare(QLatin1String(name.data(), qsizetype(name.size())), Qt::CaseInsensitive) == 0)
            return static_cast<Source>(i);
    }
    return std::nullopt;
}

// Imports rows by what their columns mean.
class RowImport {
public:
    // `guarded`: cells carry the guard of our own CSV; `spaced`: a space follows each separator.
    RowImport(Import &import, const std::vector<ColumnMeaning> &columns, bool guarded, bool spaced)
        : m_import(import), m_columns(columns), m_guarded(guarded), m_spaced(spaced) {}

    void row(const SheetRow &row) {
        m_row = &row;
        const ImportKeys::Row key = m_import.keys().next(row.cells);
        reportRagged();
        reportOutbid();
        std::vector<Found> found = answersOf(key);
        // The row as such has a key too: who was removed since does not come back with it.
        const auto rowKey = hasPeople() ? m_import.keys().keyFor(key, "0") : std::nullopt;
        if (found.empty() && (!rowKey || m_wasThere))
            return; // what was imported before brings nothing else with it again
        const auto person = personOf(rowKey.has_value());
        if (rowKey && person)
            m_import.builder().put(ImportKey{*rowKey});
        if (found.empty())
            return;
        const Source source = sourceOf();
        const auto cluster = clusterOf();
        const bool starred = givesConsent(trimmedCell(TargetKind::Starred));
        for (Found &answer : found)
            m_import.add(
                {answer.prompt, std::move(answer.text), source, person, cluster, starred, answer.key});
    }

private:
    struct Found {
        PromptId prompt;
        RequiredText text;
        ImportKeyId key;
    };

    QString cell(size_t column) const {
        const auto i = static_cast<qsizetype>(column);
        const QString text = i < m_row->cells.size() ? m_row->cells[i] : QString();
        if (m_spaced && i > 0 && text.startsWith(QLatin1Char(' ')))
            return text.mid(1);
        return m_guarded ? withoutGuard(text) : text;
    }
    void issue(size_t column, const QString &message) {
        m_import.issues().add(m_row->number, static_cast<int>(column) + 1, message);
    }
    // The first column with this target, and its cell without white space around it.
    std::optional<size_t> columnOf(TargetKind kind) const {
        for (size_t column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column].target.kind == kind)
                return column;
        }
        return std::nullopt;
    }
    QString trimmedCell(TargetKind kind) const {
        const auto column = columnOf(kind);
        return column ? cell(*column).trimmed() : QString();
    }

    void reportRagged() {
        const auto columns = static_cast<qsizetype>(m_columns.size());
        if (m_row->cells.size() < columns)
            m_import.issues().add(
                m_row->number, 0,
                tr("The row has %1 cells where the headings are %2; the missing ones were taken for "
                   "empty.")
                    .arg(m_row->cells.size())
                    .arg(columns));
        for (qsizetype column = columns; column < m_row->cells.size(); ++column) {
            if (!m_row->cells[column].trimmed().isEmpty())
                issue(static_cast<size_t>(column),
                      tr("The cell stands beyond the last heading and was not used."));
        }
    }

    // What stands in columns that were left for others, but are like a prompt too.
    void reportOutbid() {
        for (size_t column = 0; column < m_columns.size(); ++column)
            if (const auto &like = m_columns[column].outbidFor;
                like && m_columns[column].target.kind == TargetKind::Ignore &&
                !cell(column).trimmed().isEmpty())
                issue(column, tr("This column is like prompt %1, which another column fits better; the cell "
                                 "was not used.")
                                  .arg(*like));
    }

    // The row's answers that are new. Also notes whether it has any at all, and any that were imported
    // before.
    std::vector<Found> answersOf(const ImportKeys::Row &key) {
        std::vector<Found> found;
        m_hasAnswers = m_wasThere = false;
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const Target &target = m_columns[column].target;
            if (target.kind != TargetKind::Prompt && target.kind != TargetKind::Answer)
                continue;
            const QString raw = cell(column);
            if (raw.trimmed().isEmpty())
                continue;
            m_hasAnswers = true;
            auto text = RequiredText::checked(raw);
            if (!text) {
                issue(column, text.error().detail);
                continue;
            }
            const auto prompt =
                target.kind == TargetKind::Prompt ? m_import.prompt(target.prompt) : rowPrompt();
            if (!prompt) {
                issue(column, tr("The row names no prompt of this workshop."));
                continue;
            }
            if (const auto fresh = m_import.keys().keyFor(key, QByteArray::number(qulonglong(column + 1)))) {
                found.push_back({*prompt, *std::move(text), *fresh});
            } else {
                m_wasThere = true;
                m_import.wasThere();
            }
        }
        return found;
    }

    std::optional<PromptId> rowPrompt() const {
        return m_import.prompt(trimmedCell(TargetKind::PromptNumber).toInt());
    }

    bool hasPeople() const {
        return columnOf(TargetKind::Name) || columnOf(TargetKind::FirstName) ||
               columnOf(TargetKind::Surname) || columnOf(TargetKind::Contact);
    }

    // The name, or else what first name and surname make.
    QString nameOfRow() const {
        const QString name = trimmedCell(TargetKind::Name);
        if (!isNoName(name))
            return name;
        const QString both =
            QStringLiteral("%1 %2").arg(trimmedCell(TargetKind::FirstName), trimmedCell(TargetKind::Surname));
        return both.trimmed().isEmpty() ? name : both.trimmed();
    }

    // The column to point at when something is wrong with the name or, where there is none, the contact.
    size_t personColumn(bool named) const {
        if (named)
            for (const TargetKind kind : {TargetKind::Name, TargetKind::FirstName, TargetKind::Surname})
                if (const auto column = columnOf(kind); column && !trimmedCell(kind).isEmpty())
                    return *column;
        return columnOf(TargetKind::Contact).value_or(0);
    }

    // The person of the row; a row that was imported before makes nobody and gives no consents.
    std::optional<ParticipantId> personOf(bool firstTime) {
        PersonCells cells{nameOfRow(),
                          trimmedCell(TargetKind::Organisation),
                          trimmedCell(TargetKind::Contact),
                          trimmedCell(TargetKind::Access),
                          {}};
        for (size_t column = 0; column < m_columns.size() && firstTime; ++column) {
            if (m_columns[column].target.kind == TargetKind::Consent && givesConsent(cell(column)))
                cells.consents.push_back(m_columns[column].target.consent);
        }
        const size_t where = personColumn(!cells.name.isEmpty());
        const auto person = m_import.people().personOf(cells, firstTime);
        if (!person) {
            issue(where, person.error().detail);
            return std::nullopt;
        }
        if (!*person) {
            if (firstTime && !isNoContact(cells.contact))
                issue(where, tr("There is no name with this contact, so no participant was made."));
            return std::nullopt;
        }
        if (const QString &other = (*person)->otherName; !other.isEmpty() && firstTime)
            issue(where,
                  tr("The contact is that of \u201C%1\u201D, so the row was taken to be theirs.").arg(other));
        for (const ConsentKind kind : m_import.people().giveConsents((*person)->id, cells)) {
            for (size_t column = 0; column < m_columns.size(); ++column) {
                if (m_columns[column].target == Target{TargetKind::Consent, 0, kind})
                    issue(column, tr("This consent was withdrawn; an import does not give it again."));
            }
        }
        return (*person)->id;
    }

    Source sourceOf() {
        const QString name = trimmedCell(TargetKind::Source);
        if (name.isEmpty())
            return m_import.options().source;
        if (const auto source = sourceNamed(name))
            return *source;
        issue(*columnOf(TargetKind::Source),
              tr("A source is signup, room, phone or paper; this one was not used."));
        return m_import.options().source;
    }

    std::optional<ClusterTitle> clusterOf() {
        const auto column = columnOf(TargetKind::Cluster);
        const QString typed = column ? cell(*column) : QString();
        if (typed.trimmed().isEmpty())
            return std::nullopt;
        auto asTyped = RequiredText::checked(typed);
        auto trimmed = m_guarded ? asTyped : RequiredText::checked(typed.trimmed());
        if (asTyped && trimmed)
            return ClusterTitle{*std::move(asTyped), *std::move(trimmed)};
        issue(*column, (asTyped ? trimmed : asTyped).error().detail);
        return std::nullopt;
    }

    Import &m_import;
    const std::vector<ColumnMeaning> &m_columns;
    bool m_guarded;
    bool m_spaced;
    const SheetRow *m_row = nullptr;
    bool m_hasAnswers = false;
    bool m_wasThere = false;
};

} // namespace

std::vector<PromptFacts> promptFactsOf(const Workshop &workshop) {
    std::vector<PromptFacts> facts;
    for (const Prompt &prompt : workshop.prompts())
        facts.push_back({prompt.number, prompt.question.string(), workshop.facts().stem.string()});
    return facts;
}

bool givesConsent(const QString &cell) {
    static const QStringList kYes = {QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"),
                                     QStringLiteral("1"), QStringLiteral("x")};
    return kYes.contains(cell.trimmed().toLower());
}

Result<ImportOutcome> importSheet(const Workshop &workshop, const Sheet &sheet,
                                  std::vector<ColumnMeaning> columns, const ImportOptions &options,
                                  const Sources &sources) {
    const auto any = [&columns](std::initializer_list<TargetKind> kinds) {
        return std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning &column) {
            return std::find(kinds.begin(), kinds.end(), column.target.kind) != kinds.end();
        });
    };
    const bool hasAnswers = any({TargetKind::Prompt, TargetKind::Answer});
    if (any({TargetKind::Answer}) && !any({TargetKind::PromptNumber}))
        return fail(ErrorCode::BadArgument,
                    tr("A column of answers needs one with the number of the prompt, such as --map "
                       "\"#1=prompt\"; or say which prompt it answers, such as --map \"#2=prompt:1\"."));
    if (!hasAnswers && !any({TargetKind::Name, TargetKind::FirstName, TargetKind::Surname}))
        return fail(
            ErrorCode::BadArgument,
            tr("No column was understood as answers or names. Say which prompt a column answers, such as "
               "--map \"#1=prompt:1\", or with one column of answers --prompt 1."));
    Import import(workshop, options, sources);
    for (const Issue &issue : sheet.issues)
        import.issues().add(issue.row, issue.column, issue.message);
    import.issues().addMore(sheet.moreIssues);
    if (!hasAnswers)
        import.issues().add(0, 0, tr("No column was understood as answers; people alone were imported."));
    RowImport rows(import, columns, !sheet.rows.empty() && isOwnCsv(sheet.rows.front().cells), sheet.spaced);
    for (size_t i = 1; i < sheet.rows.size(); ++i)
        rows.row(sheet.rows[i]);
    ImportOutcome outcome = import.outcome(std::move(columns));
    std::stable_sort(outcome.issues.begin(), outcome.issues.end(), [](const Issue &a, const Issue &b) {
        return (a.row == 0 ? kMaxSheetRows + 1 : a.row) < (b.row == 0 ? kMaxSheetRows + 1 : b.row);
    });
    return outcome;
}

Result<ImportOutcome> importList(const Workshop &workshop, const std::vector<ListedAnswer> &answers,
                                 int prompt, const ImportOptions &options, const Sources &sources) {
    Import import(workshop, options, sources);
    const auto id = import.prompt(prompt);
    if (!id)
        return fail(ErrorCode::BadArgument, tr("There is no prompt %1.").arg(prompt));
    const QByteArray column =
        id->uuid().toByteArray(QUuid::WithoutBraces); // the same line may answer two prompts
    for (const ListedAnswer &answer : answers) {
        auto text = RequiredText::checked(answer.text);
        if (!text) {
            import.issues().add(answer.line, 0, text.error().detail);
            continue;
        }
        if (const auto key = import.keys().keyFor(import.keys().next({answer.text}), column))
            import.add({*id, *std::move(text), options.source, std::nullopt, std::nullopt, false, *key});
        else
            import.wasThere();
    }
    return import.outcome({});
}

} // namespace coalesce::exchange
