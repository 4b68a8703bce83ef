// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/participant_picker.h"

#include "core/edit/record_actions.h"
#include "ui/plan/people_edits.h"
#include "ui/widgets/message_bar.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QHash>
#include <QStringListModel>

namespace coalesce::ui {

namespace {
constexpr QLatin1String kAction("prompt.set");
}

ParticipantPicker::ParticipantPicker(const RoomContext &context, const PromptId &prompt, Role role,
                                     const QString &name, QWidget *parent)
    : ParsedField(name, {[this] { return held(); }, [this](const QString &typed) { return take(typed); }},
                  context.messages, parent),
      m_context(context), m_prompt(prompt), m_role(role), m_names(new QStringListModel(this)) {
    setPlaceholderText(tr("Nobody yet"));
    setReadOnly(context.session.isReadOnly());
    auto *completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    // The line takes a chosen name over as if nobody had typed it; it is to be committed all the same.
    // Queued: after the completer has put it in.
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), this,
        [this] {
            setModified(true);
            commitNow();
        },
        Qt::QueuedConnection);
    follow();
}

QString ParticipantPicker::held() const {
    const Prompt *prompt = m_context.workshop().find(m_prompt);
    const Participant *person =
        prompt && prompt->*m_role ? m_context.workshop().find(*(prompt->*m_role)) : nullptr;
    return person ? person->name.string() : QString();
}

// The list is made when someone comes to type: hundreds of names take less than a frame.
void ParticipantPicker::focusInEvent(QFocusEvent *event) {
    listPeople();
    ParsedField::focusInEvent(event);
}

// People of one name are told apart by where they are from, or else by their place in the list.
void ParticipantPicker::listPeople() {
    QHash<QString, int> sameName;
    for (const Participant &person : m_context.workshop().participants())
        ++sameName[person.name.string()];
    QStringList names;
    m_people.clear();
    for (const Participant &person : m_context.workshop().participants()) {
        QString name = person.name.string();
        if (sameName.value(name) > 1)
            name = person.organisation.isEmpty() ? tr("%1 (person %2)").arg(name).arg(person.number)
                                                 : tr("%1 (%2)").arg(name, person.organisation.string());
        names += name;
        m_people.push_back(person.id);
    }
    m_names->setStringList(names);
}

Status ParticipantPicker::take(const QString &typed) {
    const QString name = typed.trimmed();
    if (name.isEmpty()) {
        set(std::nullopt);
        return {};
    }
    if (name == held())
        return {};
    listPeople();
    const QStringList names = m_names->stringList();
    std::vector<ParticipantId> fitting;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Participant *person = m_context.workshop().find(m_people[size_t(i)]);
        if (names[i] == name) { // the line of the list itself
            fitting = {m_people[size_t(i)]};
            break;
        }
        if (person && person->name.string().compare(name, Qt::CaseInsensitive) == 0)
            fitting.push_back(person->id);
    }
    if (fitting.size() > 1)
        return fail(
            ErrorCode::Ambiguous,
            tr("%1 people are called “%2”. Choose the right one from the list that shows while you type.")
                .arg(fitting.size())
                .arg(name));
    if (fitting.empty())
        offerToAdd(name);
    else
        set(fitting.front());
    return {};
}

void ParticipantPicker::set(const std::optional<ParticipantId> &person) {
    if (m_context.workshop().find(m_prompt))
        m_context.commit(
            change<Prompt>(m_context.workshop(), m_prompt, [&](Prompt &prompt) { prompt.*m_role = person; }),
            kAction);
}

void ParticipantPicker::offerToAdd(const QString &name) {
    const auto add = [context = m_context, prompt = m_prompt, role = m_role, name] {
        if (context.workshop().find(prompt))
            context.commit(addPersonInRole(context.workshop(), name, prompt, role, context.session.sources()),
                           kAction);
    };
    m_context.messages.showNotice(tr("“%1” is not among the people yet.").arg(name),
                                  {tr("Add to people"), add});
}

} // namespace coalesce::ui
