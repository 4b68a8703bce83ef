// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/name_remover.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

std::vector<QString> withoutConsent(const NamesOfPeople &names, const Workshop &now) {
    std::vector<QString> all;
    for (const auto &[id, name] : names) {
        const ParticipantId person(id);
        if (!now.find(person) || !now.agreed(person, ConsentKind::Named))
            all.push_back(name);
    }
    return all;
}

} // namespace

void collectNames(const Patch &patch, NamesOfPeople &names) {
    for (const RecordChange &change : patch.changes)
        for (const FieldChange &field : change.fields)
            if (change.ref.kind == Kind::Participant && field.column == columnOf(&Participant::name))
                for (const Value *value : {&field.before, &field.after})
                    if (const auto *name = std::get_if<QString>(value))
                        names.emplace(change.ref.id, *name);
}

NameRemover::NameRemover(const NamesOfPeople &names, const Workshop &now)
    : m_finder(withoutConsent(names, now)),
      m_standIn(QCoreApplication::translate("coalesce::Replay", "[name]")) {
    if (!m_finder.find(m_standIn).empty())
        m_standIn = QChar(0x2026); // somebody is called as the words for a name
}

QString NameRemover::clean(const QString &text) {
    if (m_finder.isEmpty())
        return text;
    const auto known = m_known.constFind(text);
    if (known != m_known.constEnd())
        return *known;
    QString left = text;
    // The finder tells each person once.
    for (auto found = m_finder.find(left); !found.empty(); found = m_finder.find(left))
        left.replace(found.front().from, found.front().length, m_standIn);
    if (left.size() > kMaxTextLength)
        left = m_standIn;
    m_cleaned += left != text;
    return *m_known.insert(text, left);
}

void NameRemover::clean(Patch &patch) {
    if (m_finder.isEmpty())
        return;
    for (RecordChange &change : patch.changes) {
        for (FieldChange &field : change.fields)
            if (infoOf(change.ref.kind).columns[size_t(field.column)].isText())
                for (Value *value : {&field.before, &field.after})
                    if (auto *text = std::get_if<QString>(value))
                        *text = clean(*text);
        // Two texts that differed in the name alone are one now.
        if (change.type == ChangeType::Changed)
            std::erase_if(change.fields,
                          [](const FieldChange &field) { return field.before == field.after; });
    }
    std::erase_if(patch.changes, [](const RecordChange &change) {
        return change.type == ChangeType::Changed && change.fields.empty();
    });
}

} // namespace coalesce
