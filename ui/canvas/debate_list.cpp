// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/debate_list.h"

#include "core/edit/record_actions.h"
#include "ui/canvas/debate_box.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {
namespace {

QUuid idOf(const DebateSubject &subject) {
    return std::visit([](const auto &id) { return id.uuid(); }, subject);
}

} // namespace

DebateList::DebateList(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_heading(new SectionLabel(tr("Debate"), this)),
      m_debates(new QVBoxLayout),
      m_newDebate(new InlineTextEdit(tr("Add a debate"), InlineTextEdit::Enter::Commits, this)) {
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 8, 0, 0);
    down->setSpacing(6);
    down->addWidget(m_heading);
    m_debates->setSpacing(6);
    down->addLayout(m_debates);
    m_newDebate->setLineLimits(1, 6);
    m_newDebate->setPlaceholderText(tr("Add a debate, left open"));
    m_newDebate->setReadOnly(context.session.isReadOnly());
    // Only Enter adds it. What stands here until then is a draft of this subject's.
    connect(m_newDebate, &InlineTextEdit::committed, this, &DebateList::keepDraft);
    connect(m_newDebate, &InlineTextEdit::entered, this, &DebateList::addDebate);
    down->addWidget(m_newDebate);
}

DebateBox *DebateList::debate(const DebateId &id) const {
    const auto known = m_boxes.find(id);
    return known == m_boxes.end() ? nullptr : known->second;
}

void DebateList::setSubject(const std::optional<DebateSubject> &subject) {
    m_newDebate->commitNow();
    m_subject = subject;
    m_newDebate->setText(subject ? m_context.session.draft(draftPlace()) : QString());
    showDebates();
}

void DebateList::follow(const ChangeSet &changes) {
    showDebates();
    for (const auto &[id, box] : m_boxes)
        box->follow(changes);
}

// Boxes of debates that stay are kept, and with them what is being typed there.
void DebateList::showDebates() {
    const std::vector<DebateId> debates =
        m_subject ? m_context.workshop().debatesOn(*m_subject) : std::vector<DebateId>();
    m_heading->setAside(debates.empty() ? QString() : QStringLiteral("(%1)").arg(debates.size()));
    std::erase_if(m_boxes, [&](const auto &known) {
        const bool gone = std::ranges::find(debates, known.first) == debates.end();
        if (gone)
            known.second->leave();
        return gone;
    });
    for (const DebateId &debate : debates) {
        if (m_boxes.contains(debate))
            continue;
        auto *box = new DebateBox(m_context, debate);
        m_debates->addWidget(box);
        m_boxes.emplace(debate, box);
    }
}

void DebateList::addDebate() {
    const QString text = m_newDebate->text();
    if (!m_subject || text.trimmed().isEmpty())
        return;
    const auto outcome =
        addRecord(m_context.workshop(), Kind::Debate,
                  {{columnOf(&Debate::subject) + int(m_subject->index()), Value(idOf(*m_subject))},
                   {columnOf(&Debate::text), Value(text)}},
                  m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("debate.add")))
        return; // the words stay
    m_newDebate->setText(QString());
    keepDraft(QString());
}

QString DebateList::draftPlace() const {
    return QStringLiteral("canvas/debate/") + idOf(*m_subject).toString(QUuid::WithoutBraces);
}

void DebateList::keepDraft(const QString &text) {
    if (m_subject)
        (void)m_context.session.keepDraft(draftPlace(), text);
}

} // namespace coalesce::ui
