// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mapping_model.h"

#include "ui/widgets/looks.h"

namespace coalesce::ui {

namespace {

using exchange::Target;

constexpr qsizetype kShown = 200; // characters of a value
constexpr size_t kLooked = 500;   // rows that are looked through for first values
constexpr qsizetype kQuestion = 60;

QString shortened(const QString &text, qsizetype most) {
    const QString line = text.left(most * 2).simplified();
    return line.size() <= most ? line : line.left(most - 1) + QChar(0x2026);
}

// Only one column can say who a row is from, or where it goes.
bool isTakenOnce(Target::Kind kind) {
    switch (kind) {
    case Target::Kind::Ignore:
    case Target::Kind::Prompt:
        return false;
    case Target::Kind::Name:
    case Target::Kind::FirstName:
    case Target::Kind::Surname:
    case Target::Kind::Organisation:
    case Target::Kind::Contact:
    case Target::Kind::Access:
    case Target::Kind::Consent:
    case Target::Kind::Cluster:
    case Target::Kind::Source:
    case Target::Kind::Answer:
    case Target::Kind::PromptNumber:
    case Target::Kind::Starred:
        return true;
    }
    Q_UNREACHABLE();
}

QString consentWords(ConsentKind kind) {
    switch (kind) {
    case ConsentKind::Named:
        return MappingModel::tr("Consent: to be named");
    case ConsentKind::Quoted:
        return MappingModel::tr("Consent: to be quoted");
    case ConsentKind::Recorded:
        return MappingModel::tr("Consent: to be recorded");
    case ConsentKind::Pictured:
        return MappingModel::tr("Consent: to be pictured");
    case ConsentKind::Contacted:
        return MappingModel::tr("Consent: to be contacted");
    }
    Q_UNREACHABLE();
}

} // namespace

void MappingModel::setSheet(const exchange::Sheet &sheet, std::vector<exchange::ColumnMeaning> columns,
                            const std::vector<exchange::PromptFacts> &prompts) {
    beginResetModel();
    m_columns = std::move(columns);
    m_choices = {{{Target::Kind::Ignore}, tr("Leave out")}};
    for (const exchange::PromptFacts &prompt : prompts)
        m_choices.push_back(
            {{Target::Kind::Prompt, prompt.number},
             tr("Answers to %1: %2")
                 .arg(QString::number(prompt.number), shortened(prompt.question, kQuestion))});
    m_choices.push_back({{Target::Kind::Name}, tr("Name")});
    m_choices.push_back({{Target::Kind::FirstName}, tr("First name")});
    m_choices.push_back({{Target::Kind::Surname}, tr("Surname")});
    m_choices.push_back({{Target::Kind::Organisation}, tr("Organisation")});
    m_choices.push_back({{Target::Kind::Contact}, tr("Contact")});
    m_choices.push_back({{Target::Kind::Access}, tr("Access needs")});
    for (const ConsentKind kind : kConsentKinds)
        m_choices.push_back({{Target::Kind::Consent, 0, kind}, consentWords(kind)});
    m_choices.push_back({{Target::Kind::Cluster}, tr("Cluster")});
    m_choices.push_back({{Target::Kind::Source}, tr("Source (sign-up, room, phone, paper)")});
    m_choices.push_back({{Target::Kind::Answer}, tr("Answers to the prompt that the row names")});
    m_choices.push_back({{Target::Kind::PromptNumber}, tr("Number of the prompt")});
    m_choices.push_back({{Target::Kind::Starred}, tr("Star (yes, y, true, 1 or x)")});
    m_values.assign(m_columns.size(), {});
    for (size_t row = 1; row < std::min(sheet.rows.size(), kLooked); ++row) {
        const QStringList &cells = sheet.rows[row].cells;
        for (qsizetype i = 0; i < std::min(cells.size(), qsizetype(m_columns.size())); ++i)
            if (QStringList &values = m_values[size_t(i)];
                values.size() < kValues && !cells[i].trimmed().isEmpty())
                values += shortened(cells[i], kShown);
    }
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : kColumns;
}

int MappingModel::choiceOf(const Target &target) const {
    const auto found = std::ranges::find(m_choices, target, &Choice::target);
    return found == m_choices.end() ? 0 : int(found - m_choices.begin());
}

QVariant MappingModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const exchange::ColumnMeaning &column = m_columns[size_t(index.row())];
    const bool leftOut = column.target.kind == Target::Kind::Ignore;
    if (role == Qt::EditRole && index.column() == GoesTo)
        return choiceOf(column.target);
    if (role == Qt::ToolTipRole && index.column() == GoesTo)
        return plainTip(column.why);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QString text;
    if (index.column() == Heading)
        text = column.heading.trimmed().isEmpty() ? tr("(no heading)") : shortened(column.heading, kShown);
    else if (index.column() == GoesTo)
        text = m_choices[size_t(choiceOf(column.target))].words;
    else
        text = m_values[size_t(index.row())].value(index.column() - FirstValue);
    if (role == Qt::ToolTipRole)
        return plainTip(text);
    if (role == Qt::AccessibleTextRole && index.column() == GoesTo)
        return leftOut ? tr("%1 is left out").arg(column.heading)
                       : tr("%1 goes to %2").arg(column.heading, text);
    return text;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != GoesTo ||
        role != Qt::EditRole)
        return false;
    const int choice = value.toInt();
    if (choice < 0 || choice >= int(m_choices.size()))
        return false;
    const Target target = m_choices[size_t(choice)].target;
    exchange::ColumnMeaning &column = m_columns[size_t(index.row())];
    if (column.target == target)
        return true;
    if (isTakenOnce(target.kind)) {
        for (exchange::ColumnMeaning &other : m_columns) {
            if (other.target == target) {
                other.target = {};
                other.why = tr("You chose another column for this.");
            }
        }
    }
    column.target = target;
    column.why = tr("You chose this.");
    emit dataChanged(this->index(0, GoesTo), this->index(rowCount() - 1, GoesTo));
    emit chosen();
    return true;
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == GoesTo ? flags | Qt::ItemIsEditable : flags;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumns)
        return {};
    const QString names[] = {tr("Column"), tr("Goes to"), tr("First values")};
    return section < int(std::size(names)) ? names[section] : QString();
}

} // namespace coalesce::ui
