// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cluster_page.h"

#include "core/edit/cluster_actions.h"
#include "ui/canvas/debate_box.h"
#include "ui/canvas/inspector_looks.h"
#include "ui/canvas/prompt_names.h"
#include "ui/canvas/suggestion_box.h"
#include "ui/canvas/theme_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_field.h"

#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

ClusterPage::ClusterPage(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : QWidget(parent), m_context(context), m_about(wrappedLabel("small")),
      m_title(new RecordField(
          context, {columnOf(&Cluster::title), QStringLiteral("cluster.set"), RecordField::Blank::Restore},
          tr("Title of the cluster"))),
      m_summary(new RecordField(
          context, {columnOf(&Cluster::summary), QStringLiteral("cluster.set"), RecordField::Blank::Allow},
          tr("The cluster in one sentence"), InlineTextEdit::Enter::NewLine)),
      m_debatesHeading(new SectionLabel(tr("Debate"))), m_debates(new QVBoxLayout),
      m_newDebate(new InlineTextEdit(tr("Add a debate"), InlineTextEdit::Enter::Commits)),
      m_belongs(new BelongsBox(m_context, view, suggester, this)), m_themes(new ThemeBox(context)) {
    QVBoxLayout *layout = pageLayout(*this);
    layout->addWidget(m_about);
    m_title->setLineLimits(1, 4);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("In one sentence")));
    m_summary->setLineLimits(3, 8);
    m_summary->setPlaceholderText(tr("What these answers say together"));
    layout->addWidget(m_summary);
    layout->addSpacing(8);
    layout->addWidget(m_debatesHeading);
    m_debates->setSpacing(6);
    layout->addLayout(m_debates);
    m_newDebate->setLineLimits(1, 6);
    m_newDebate->setPlaceholderText(tr("Add a debate, left open"));
    m_newDebate->setReadOnly(context.session.isReadOnly());
    // Only Enter adds it. What stands here until then is a draft of this
    // cluster's.
    connect(m_newDebate, &InlineTextEdit::committed, this, &ClusterPage::keepDraft);
    connect(m_newDebate, &InlineTextEdit::entered, this, &ClusterPage::addDebate);
    layout->addWidget(m_newDebate);
    layout->addWidget(m_belongs);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("Theme across tables")));
    layout->addWidget(m_themes);
    layout->addStretch();
}

DebateBox *ClusterPage::debate(const DebateId &id) const {
    const auto known = m_debateBoxes.find(id);
    return known == m_debateBoxes.end() ? nullptr : known->second;
}

void ClusterPage::setCluster(const std::optional<ClusterId> &cluster) {
    if (cluster == m_cluster)
        return;
    m_newDebate->commitNow();
    m_cluster = cluster;
    const auto record = cluster ? std::optional(refOf(*cluster)) : std::nullopt;
    m_title->setRecord(record);
    m_summary->setRecord(record);
    m_newDebate->setText(cluster ? m_context.session.draft(draftPlace()) : QString());
    m_belongs->setCluster(cluster);
    m_themes->setCluster(cluster);
    describe();
    showDebates();
}

void ClusterPage::follow(const ChangeSet &changes) {
    describe();
    showDebates();
    for (const auto &[id, box] : m_debateBoxes)
        box->follow(changes);
    m_themes->follow(changes);
}

void ClusterPage::describe() {
    const Workshop &workshop = m_context.workshop();
    const Cluster *cluster = m_cluster ? workshop.find(*m_cluster) : nullptr;
    if (!cluster)
        return;
    const Prompt *prompt = workshop.find(cluster->prompt);
    m_about->setText(tr("Cluster · %1 · %n answer(s)", nullptr, int(workshop.answersIn(cluster->id).size()))
                         .arg(prompt ? shortName(*prompt) : QString()));
}

// Boxes of debates that stay are kept, and with them what is being typed there.
void ClusterPage::showDebates() {
    const std::vector<DebateId> debates =
        m_cluster ? m_context.workshop().debatesOn(*m_cluster) : std::vector<DebateId>();
    m_debatesHeading->setAside(debates.empty() ? QString() : QStringLiteral("(%1)").arg(debates.size()));
    std::erase_if(m_debateBoxes, [&](const auto &known) {
        const bool gone = std::ranges::find(debates, known.first) == debates.end();
        if (gone)
            known.second->leave();
        return gone;
    });
    for (const DebateId &debate : debates) {
        if (m_debateBoxes.contains(debate))
            continue;
        auto *box = new DebateBox(m_context, debate);
        m_debates->addWidget(box);
        m_debateBoxes.emplace(debate, box);
    }
}

void ClusterPage::addDebate() {
    const QString text = m_newDebate->text();
    if (!m_cluster || text.trimmed().isEmpty())
        return;
    const auto outcome = addRecord(
        m_context.workshop(), Kind::Debate,
        {{columnOf(&Debate::subject), Value(m_cluster->uuid())}, {columnOf(&Debate::text), Value(text)}},
        m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("debate.add")))
        return; // the words stay
    m_newDebate->setText(QString());
    keepDraft(QString());
}

QString ClusterPage::draftPlace() const {
    return QStringLiteral("canvas/debate/") + m_cluster->text();
}

void ClusterPage::keepDraft(const QString &text) {
    if (m_cluster)
        (void)m_context.session.keepDraft(draftPlace(), text);
}

} // namespace coalesce::ui
