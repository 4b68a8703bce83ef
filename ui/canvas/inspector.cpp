// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/inspector.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/cluster_page.h"
#include "ui/canvas/inspector_looks.h"
#include "ui/canvas/note_page.h"
#include "ui/canvas/suggest_page.h"
#include "ui/shell/room_context.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QScrollArea>
#include <QStackedWidget>

namespace coalesce::ui {
namespace {

constexpr int kWidth = 284;

} // namespace

Inspector::Inspector(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(view), m_pages(new QStackedWidget(this)),
      m_nothing(wrappedLabel("muted")), m_suggestions(new SuggestPage(context, view, suggester)),
      m_cluster(new ClusterPage(context, view, suggester)), m_note(new NotePage(context, view, suggester)) {
    setLook(*this, "sideRight");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(kWidth);
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_pages);
    auto *nothing = new QWidget(m_pages);
    QVBoxLayout *words = pageLayout(*nothing);
    words->addWidget(m_nothing);
    words->addWidget(m_suggestions);
    words->addStretch();
    for (QWidget *page : std::initializer_list<QWidget *>{nothing, m_cluster, m_note}) { // as in Page
        auto *area = new QScrollArea(m_pages);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(page);
        area->viewport()->setAutoFillBackground(false); // the panel's ground shows through
        page->setAutoFillBackground(false);             // setWidget() has just turned it on
        m_pages->addWidget(area);
    }
    connect(&view, &CanvasView::selectionChanged, this, &Inspector::showChosen);
    connect(&context.session, &WorkshopSession::changed, this, &Inspector::follow);
    showChosen();
}

void Inspector::focusFirst() {
    if (m_pages->currentIndex() == OneNote)
        m_note->text().setFocus();
    else if (m_pages->currentIndex() == OneCluster)
        m_cluster->summary().setFocus();
}

void Inspector::showChosen() {
    const auto one = [](const auto &ids) { return ids.size() == 1 ? std::optional(ids[0]) : std::nullopt; };
    const auto cluster = one(m_view.selection().clusters());
    const auto note = one(m_view.selection().notes());
    m_cluster->setCluster(cluster);
    m_note->setAnswer(note);
    describe();
    m_pages->setCurrentIndex(cluster ? OneCluster : note ? OneNote : Nothing);
}

void Inspector::follow(const ChangeSet &changes) {
    m_cluster->follow(changes);
    m_note->follow(changes);
    describe();
}

void Inspector::describe() {
    const Selection &selection = m_view.selection();
    const AnswerCounts counts = m_context.workshop().counts();
    if (selection.notes().size() > 1)
        m_nothing->setText(tr("%n answer(s) chosen. M moves them to a cluster, G "
                              "groups them into a new one, "
                              "S splits them out of theirs.",
                              nullptr, int(selection.notes().size())));
    else if (selection.clusters().size() > 1)
        m_nothing->setText(tr("%n cluster(s) chosen. H gives them a theme, C a colour, J joins them into "
                              "the first, M merges them into another.",
                              nullptr, int(selection.clusters().size())));
    else
        m_nothing->setText(tr("%n answer(s): %1 placed, %2 to place, %3 stacked under "
                              "another.\n\nChoose a "
                              "cluster to give it a sentence, or a note to read it whole.",
                              nullptr, counts.answers)
                               .arg(counts.placed)
                               .arg(counts.unplaced)
                               .arg(counts.merged));
}

} // namespace coalesce::ui
