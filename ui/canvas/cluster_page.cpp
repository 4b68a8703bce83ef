// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cluster_page.h"

#include "core/edit/cluster_actions.h"
#include "ui/canvas/cluster_colours.h"
#include "ui/canvas/debate_list.h"
#include "ui/canvas/inspector_looks.h"
#include "ui/canvas/prompt_names.h"
#include "ui/canvas/suggestion_box.h"
#include "ui/canvas/theme_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_field.h"

#include <QVBoxLayout>

namespace coalesce::ui {

ClusterPage::ClusterPage(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : QWidget(parent), m_context(context), m_about(wrappedLabel("small")),
      m_title(new RecordField(
          context, {columnOf(&Cluster::title), QStringLiteral("cluster.set"), RecordField::Blank::Restore},
          tr("Title of the cluster"), InlineTextEdit::Enter::Commits, this)),
      m_summary(new RecordField(
          context, {columnOf(&Cluster::summary), QStringLiteral("cluster.set"), RecordField::Blank::Allow},
          tr("The cluster in one sentence"), InlineTextEdit::Enter::NewLine, this)),
      m_debates(new DebateList(context, this)), m_belongs(new BelongsBox(m_context, view, suggester, this)),
      m_themes(new ThemeBox(context)), m_colours(new ColourBox(context)) {
    QVBoxLayout *layout = pageLayout(*this);
    layout->addWidget(m_about);
    m_title->setLineLimits(1, 4);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("In one sentence")));
    m_summary->setLineLimits(3, 8);
    m_summary->setPlaceholderText(tr("What these answers say together"));
    layout->addWidget(m_summary);
    layout->addWidget(m_debates);
    layout->addWidget(m_belongs);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("Theme across tables")));
    layout->addWidget(m_themes);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("Colour")));
    layout->addWidget(m_colours);
    layout->addStretch();
}

void ClusterPage::setCluster(const std::optional<ClusterId> &cluster) {
    if (cluster == m_cluster)
        return;
    m_cluster = cluster;
    const auto record = cluster ? std::optional(refOf(*cluster)) : std::nullopt;
    m_title->setRecord(record);
    m_summary->setRecord(record);
    m_debates->setSubject(cluster ? std::optional<DebateSubject>(*cluster) : std::nullopt);
    m_belongs->setCluster(cluster);
    m_themes->setCluster(cluster);
    m_colours->setCluster(cluster);
    describe();
}

void ClusterPage::follow(const ChangeSet &changes) {
    describe();
    m_debates->follow(changes);
    m_themes->follow(changes);
    m_colours->follow(changes);
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

} // namespace coalesce::ui
