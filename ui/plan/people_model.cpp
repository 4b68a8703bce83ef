// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/people_model.h"

#include "core/day/budget.h"
#include "core/edit/participant_actions.h"
#include "ui/finder/finder_source.h"
#include "ui/plan/consent_words.h"
#include "ui/plan/date_text.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"

#include <QLocale>

namespace coalesce::ui {

namespace {

constexpr std::array kTextColumns{columnOf(&Participant::name), columnOf(&Participant::organisation),
                                  columnOf(&Participant::contact), columnOf(&Participant::access),
                                  columnOf(&Participant::recognition)};

// More changes than this at once, as from an import, are shown by reading everything anew.
constexpr size_t kManyChanges = 300;

size_t consentOf(int column) {
    return size_t(column - PeopleModel::FirstConsent);
}

} // namespace

PeopleModel::PeopleModel(const RoomContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context) {
    reload();
}

int PeopleModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString PeopleModel::said(const Said &said) {
    if (!said.asked)
        return tr("not asked yet");
    if (!said.date)
        return said.given ? tr("yes") : tr("no");
    const QString date = showDate(*said.date, QLocale());
    return said.given ? tr("yes, %1").arg(date) : tr("no, %1").arg(date);
}

QString PeopleModel::worthText(const Row &row) const {
    return row.worth > 0 ? moneyText(row.worth, m_context.workshop().facts().currency.string()) : QString();
}

QString PeopleModel::tip(const Row &row, int column) const {
    if (column < Worth)
        return row.texts[size_t(column)];
    if (column == Worth)
        return worthText(row);
    if (column == Came)
        return tr("Whether the person was there. Who signed up is not who came.");
    return tr("%1 %2: %3\nA consent is never assumed, and Undo passes over it: change it back here.")
        .arg(row.texts[Name].simplified(), consentName(kConsentKinds[consentOf(column)]),
             said(row.consents[consentOf(column)]));
}

// What a screen reader says of a cell.
QString PeopleModel::spoken(const Row &row, int column) const {
    if (column < Worth)
        return row.texts[size_t(column)];
    if (column == Worth)
        return worthText(row);
    if (column == Came)
        return row.came ? tr("came") : tr("has not come");
    return QStringLiteral("%1: %2").arg(consentName(kConsentKinds[consentOf(column)]),
                                        said(row.consents[consentOf(column)]));
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column < Worth    ? QVariant(row.texts[size_t(column)].simplified())
               : column == Worth ? QVariant(worthText(row))
                                 : QVariant();
    case Qt::EditRole:
        return column < Worth    ? QVariant(row.texts[size_t(column)])
               : column == Worth ? QVariant(worthText(row))
                                 : QVariant();
    case SortRole:
        return column < Worth    ? QVariant(row.texts[size_t(column)].simplified())
               : column == Worth ? QVariant(row.worth)
               : column == Came  ? QVariant(row.came)
                                 : QVariant(row.consents[consentOf(column)].given);
    case Qt::CheckStateRole:
        if (column < Came)
            return {};
        return (column == Came ? row.came : row.consents[consentOf(column)].given) ? Qt::Checked
                                                                                   : Qt::Unchecked;
    case Qt::ToolTipRole:
        return plainTip(tip(row, column));
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case SearchRole:
        return foldForSearch(QStringList(row.texts.begin(), row.texts.end()).join(QLatin1Char('\n')));
    default: // Qt's list is open
        return {};
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_context.session.isReadOnly())
        return flags;
    return flags | (index.column() < Came ? Qt::ItemIsEditable : Qt::ItemIsUserCheckable);
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    const QString names[FirstConsent] = {tr("Name"),  tr("Organisation"), tr("Contact"), tr("Access needs"),
                                         tr("Given"), tr("Worth"),        tr("Came")};
    const QString name =
        section < FirstConsent ? names[section] : consentHeading(kConsentKinds[consentOf(section)]);
    if (role == Qt::DisplayRole)
        return name;
    if (role == Qt::TextAlignmentRole)
        return int(section < Came ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    if (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == Recognition)
        return tr("Recognition given: voucher, fare, childcare");
    if (section == Worth)
        return tr("What the recognition is worth, such as 12.50");
    if (section == Came)
        return tr("Attended");
    if (section >= FirstConsent)
        return tr("Consent %1").arg(consentName(kConsentKinds[consentOf(section)]));
    return role == Qt::AccessibleTextRole ? QVariant(name) : QVariant();
}

bool PeopleModel::setText(const Row &row, int column, const QString &text) {
    if (column == Name && text.trimmed().isEmpty()) {
        m_context.messages.showNotice(
            tr("A name cannot be empty, so “%1” is back. To take the person off the list, use Remove.")
                .arg(row.texts[Name].simplified()),
            {}, MessageBar::Lasts::ItsTime);
        return false;
    }
    const auto checked = Text::checked(text);
    if (!checked) {
        m_context.messages.showError(
            tr("That was not kept: %1 It is as it was before.").arg(checked.error().detail));
        return false;
    }
    return m_context.commit(setFields(m_context.workshop(), refOf(row.id),
                                      {{kTextColumns[size_t(column)], Value(checked->string())}}),
                            QStringLiteral("participant.set"));
}

// Nothing typed is worth nothing.
bool PeopleModel::setWorth(const Row &row, const QString &typed) {
    const QString currency = m_context.workshop().facts().currency.string();
    const auto amount = typed.trimmed().isEmpty() ? std::optional(0) : readMoney(typed, currency);
    if (!amount) {
        m_context.messages.showError(
            tr("“%1” is not an amount. Write it like %2; what %3 was given is as it was before.")
                .arg(typed, moneyText(1250, currency), row.texts[Name].simplified()));
        return false;
    }
    return m_context.commit(setFields(m_context.workshop(), refOf(row.id),
                                      {{columnOf(&Participant::worth), Value(qint64(*amount))}}),
                            QStringLiteral("participant.set"));
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_context.session.isReadOnly())
        return false;
    const Row row = m_rows[size_t(index.row())]; // a copy: the commit changes the rows
    const int column = index.column();
    if (role == Qt::EditRole && column == Worth)
        return setWorth(row, value.toString());
    if (role == Qt::EditRole && column < Came)
        return setText(row, column, value.toString());
    if (role != Qt::CheckStateRole || column < Came)
        return false;
    const bool on = value.toInt() == Qt::Checked;
    if (column == Came)
        return m_context.commit(setFields(m_context.workshop(), refOf(row.id),
                                          {{columnOf(&Participant::attended), Value(qint64(on))}}),
                                QStringLiteral("participant.set"));
    return m_context.commitConsent(setConsent(m_context.workshop(), row.id, kConsentKinds[consentOf(column)],
                                              on, std::nullopt, m_context.session.sources()));
}

PeopleModel::Row PeopleModel::rowOf(const Participant &person) const {
    Row row{person.id,
            person.number,
            {person.name.string(), person.organisation.string(), person.contact.string(),
             person.access.string(), person.recognition.string()},
            person.worth,
            person.attended,
            {}};
    for (size_t i = 0; i < kConsentKinds.size(); ++i)
        if (const Consent *consent = m_context.workshop().consent(person.id, kConsentKinds[i]))
            row.consents[i] = {true, consent->given, consent->date};
    return row;
}

void PeopleModel::reload() {
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(size_t(m_context.workshop().participants().size()));
    for (const Participant &person : m_context.workshop().participants())
        m_rows.push_back(rowOf(person));
    m_rowById.clear();
    renumber(0);
    endResetModel();
}

void PeopleModel::renumber(size_t from) {
    for (size_t i = from; i < m_rows.size(); ++i)
        m_rowById.insert(m_rows[i].id.uuid(), int(i));
}

// Whose row a change is about, or nothing.
std::optional<ParticipantId> PeopleModel::personOf(const RecordChange &change) const {
    if (change.ref.kind == Kind::Participant)
        return ParticipantId(change.ref.id);
    if (change.ref.kind != Kind::Consent)
        return std::nullopt;
    if (const Consent *consent = m_context.workshop().find(ConsentId(change.ref.id)))
        return consent->participant;
    for (const FieldChange &field : change.fields) // it went: who it was about stands in what went
        if (field.column == columnOf(&Consent::participant))
            if (const auto *id = std::get_if<QUuid>(&field.before))
                return ParticipantId(*id);
    return std::nullopt;
}

void PeopleModel::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Workshop) && !m_rows.empty()) // perhaps the currency
        emit dataChanged(index(0, Worth), index(int(m_rows.size()) - 1, Worth));
    if (changes.everything || changes.changes.size() > kManyChanges) {
        if (changes.touches(Kind::Participant) || changes.touches(Kind::Consent))
            reload();
        return;
    }
    for (const RecordChange &change : changes.changes)
        if (const auto person = personOf(change))
            update(*person);
}

// Brings the person's row up to what the workshop holds: made, changed or gone.
void PeopleModel::update(const ParticipantId &id) {
    const Participant *person = m_context.workshop().find(id);
    const int old = rowOf(id);
    if (!person && old < 0)
        return;
    if (!person) {
        beginRemoveRows({}, old, old);
        m_rows.erase(m_rows.begin() + old);
        m_rowById.remove(id.uuid());
        renumber(size_t(old));
        endRemoveRows();
        return;
    }
    Row row = rowOf(*person);
    if (old >= 0) {
        if (m_rows[size_t(old)] == row)
            return;
        m_rows[size_t(old)] = std::move(row);
        emit dataChanged(index(old, 0), index(old, kColumns - 1));
        return;
    }
    const auto before = [](const Row &a, const Row &b) {
        return a.number != b.number ? a.number < b.number : a.id < b.id;
    };
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row, before);
    const int place = int(at - m_rows.begin());
    beginInsertRows({}, place, place);
    m_rows.insert(at, std::move(row));
    renumber(size_t(place));
    endInsertRows();
}

PeopleModel::Summary PeopleModel::summary() const {
    Summary sum{int(m_rows.size())};
    for (const Row &row : m_rows) {
        sum.named += row.consents[size_t(ConsentKind::Named)].given;
        sum.recorded += row.consents[size_t(ConsentKind::Recorded)].given;
        sum.came += row.came;
        sum.worth += row.worth;
    }
    return sum;
}

} // namespace coalesce::ui
