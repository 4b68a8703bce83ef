// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/homes_callout.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/suggester.h"
#include "ui/canvas/suggestion_card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {
namespace {

constexpr int kWidth = 272;
constexpr int kAway = 8; // from the tray

} // namespace

HomesCallout::HomesCallout(CanvasView &view, Suggester &suggester)
    : QFrame(&view), m_view(view), m_suggester(suggester), m_rows(new QVBoxLayout(this)) {
    setLook(*this, "message");
    setAccessibleName(tr("Clusters that the note may belong to"));
    setFixedWidth(kWidth);
    m_rows->setContentsMargins(8, 6, 8, 8);
    m_rows->setSpacing(2);
    hide();
    connect(&view, &CanvasView::selectionChanged, this, &HomesCallout::describe);
    connect(&view, &CanvasView::handChanged, this, &HomesCallout::describe);
    connect(&view, &CanvasView::scrolled, this, &HomesCallout::place);
    connect(&suggester, &Suggester::changed, this, &HomesCallout::describe);
}

std::optional<AnswerId> HomesCallout::subject() const {
    const auto &notes = m_view.selection().notes();
    const bool one = notes.size() == 1 && m_view.items().trayRowOf(notes.front());
    return one && !m_view.gesture().isDragging() && !m_view.isReadOnly() ? std::optional(notes.front())
                                                                         : std::nullopt;
}

void HomesCallout::describe() {
    m_subject = subject();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one may be what was clicked
        delete item;
    }
    int number = 0;
    for (const insight::ClusterChance &home :
         m_subject ? m_suggester.homesOf(*m_subject) : std::vector<insight::ClusterChance>()) {
        const Cluster *cluster = m_view.workshop().find(home.cluster);
        if (++number; !cluster)
            continue;
        const QString title = cluster->title.string().simplified();
        auto *row = new QPushButton(this);
        setLook(*row, "linkStrong");
        row->setFocusPolicy(Qt::NoFocus); // the keys are 1, 2 and 3
        const QString text = fontMetrics().elidedText(title, Qt::ElideRight, kWidth - 48);
        row->setText(QStringLiteral("%1  ").arg(number) +
                     QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        row->setToolTip(plainTip(title));
        row->setAccessibleName(tr("Put it into %1").arg(title));
        connect(
            row, &QPushButton::clicked, this, [this, to = home.cluster] { m_view.moveSelectionTo(to); },
            Qt::QueuedConnection); // which ends this row
        m_rows->addWidget(row, 0, Qt::AlignLeft);
        QLabel *why = makeLabel(reasonOf(home.probability, insight::sentenceOf(home)), "small", this);
        why->setWordWrap(true);
        why->setIndent(20);
        m_rows->addWidget(why);
        row->show(); // hidden, they would take no room
        why->show();
    }
    setVisible(m_rows->count() > 0);
    if (isVisible())
        place();
}

// Beside the note, within the view; nowhere while the note is scrolled away.
void HomesCallout::place() {
    if (!m_subject || m_rows->count() == 0)
        return;
    const QRect note = m_view.viewRect(CanvasItem(*m_subject));
    const bool seen = note.bottom() > kTrayHeader && note.top() < m_view.height();
    setVisible(seen);
    m_rows->activate();
    resize(kWidth, m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(kWidth) : sizeHint().height());
    move(kTrayWidth + kAway,
         std::clamp(note.top(), kAway, std::max(kAway, m_view.height() - height() - kAway)));
    raise();
}

} // namespace coalesce::ui
