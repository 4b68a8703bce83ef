// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/theme_band.h"

#include "core/edit/cluster_actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/cluster_chip.h"
#include "ui/canvas/dragged_ids.h"
#include "ui/canvas/prompt_names.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_field.h"

#include <QDragEnterEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <algorithm>

namespace coalesce::ui {
namespace {

constexpr int kHeadWidth = 260;
constexpr int kNarrow = 760;

} // namespace

ThemeBand::ThemeBand(const RoomContext &context, CanvasView &canvas, const std::optional<ThemeId> &theme,
                     QWidget *parent)
    : QFrame(parent), m_context(context), m_canvas(canvas), m_theme(theme),
      m_counts(makeLabel(QString(), "small")), m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_head(new QWidget(this)), m_columns(new QGridLayout) {
    setLook(*this, "card");
    setAcceptDrops(!context.session.isReadOnly());
    m_parts->setContentsMargins(16, 14, 16, 14);
    m_parts->setSpacing(18);
    auto *words = new QVBoxLayout(m_head);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(6);
    if (theme) {
        m_title = new RecordField(
            context, refOf(*theme),
            {columnOf(&coalesce::Theme::title), QStringLiteral("theme.set"), RecordField::Blank::Restore},
            tr("Title of the theme"));
        m_statement = new RecordField(
            context, refOf(*theme),
            {columnOf(&coalesce::Theme::statement), QStringLiteral("theme.set"), RecordField::Blank::Allow},
            tr("What the theme says"), InlineTextEdit::Enter::NewLine);
        m_title->setLineLimits(1, 3);
        m_statement->setLineLimits(2, 8);
        m_statement->setPlaceholderText(tr("What the tables say together, in a sentence or two"));
        words->addWidget(m_title);
        words->addWidget(m_statement);
        auto *foot = new QHBoxLayout;
        foot->addWidget(m_counts, 1);
        m_bin = new IconButton(IconName::Remove, tr("Remove the theme, keep its clusters"), context.theme,
                               IconButton::Kind::Quiet);
        m_bin->setEnabled(!context.session.isReadOnly());
        connect(static_cast<QToolButton *>(m_bin), &QToolButton::clicked, this, &ThemeBand::remove);
        foot->addWidget(m_bin);
        words->addLayout(foot);
    } else {
        words->addWidget(makeLabel(tr("Without a theme"), "title"));
        words->addWidget(m_counts);
    }
    words->addStretch();
    m_parts->addWidget(m_head);
    m_columns->setSpacing(6);
    m_columns->setAlignment(Qt::AlignTop);
    m_parts->addLayout(m_columns, 1);
    refresh();
}

// Where it is narrow the words stand above the clusters, whose titles then have the room.
void ThemeBand::resizeEvent(QResizeEvent *event) {
    QFrame::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    m_parts->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setMinimumWidth(narrow ? 0 : kHeadWidth);
    m_head->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : kHeadWidth);
}

ClusterChip *ThemeBand::chip(const ClusterId &cluster) const {
    const auto known = m_chips.find(cluster);
    return known == m_chips.end() ? nullptr : known->second;
}

QWidgetList ThemeBand::stops() const {
    QWidgetList stops;
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_statement), m_bin})
        if (part)
            stops << part;
    for (const Prompt &prompt : m_context.workshop().prompts())
        for (const ClusterId &id : m_context.workshop().clustersOf(prompt.id))
            if (ClusterChip *found = chip(id))
                stops << found;
    return stops;
}

void ThemeBand::leave() {
    for (RecordField *field : {m_title, m_statement})
        if (field)
            field->setRecord(std::nullopt);
}

void ThemeBand::refresh() {
    const Workshop &workshop = m_context.workshop();
    std::map<ClusterId, ClusterChip *> gone = std::move(m_chips);
    m_chips.clear();
    for (QWidget *label : std::exchange(m_heads, {}))
        delete label;
    int column = 0, answers = 0, clusters = 0;
    for (const Prompt &prompt : workshop.prompts()) {
        QLabel *name = makeLabel(shortName(prompt), "small", this);
        m_heads.push_back(name);
        m_columns->addWidget(name, 0, column);
        m_columns->setColumnStretch(column, 1);
        int row = 1;
        for (const ClusterId &id : workshop.clustersOf(prompt.id)) {
            if (workshop.find(id)->theme != m_theme)
                continue;
            ClusterChip *chip = nullptr;
            if (auto kept = gone.extract(id)) {
                chip = kept.mapped();
                chip->refresh();
            } else {
                chip = new ClusterChip(id, m_canvas, m_context.theme, this);
                connect(chip, &ClusterChip::openWanted, this, &ThemeBand::openWanted);
            }
            m_columns->addWidget(chip, row++, column);
            m_chips.emplace(id, chip);
            answers += workshop.countIn(id);
            ++clusters;
        }
        ++column;
    }
    for (const auto &[id, chip] : gone) { // perhaps in its own drag
        chip->hide();
        chip->deleteLater();
    }
    m_counts->setText(tr("%n cluster(s)", nullptr, clusters) + QStringLiteral(" · ") +
                      tr("%n answer(s)", nullptr, answers));
    const coalesce::Theme *theme = m_theme ? workshop.find(*m_theme) : nullptr;
    setAccessibleName(theme ? tr("Theme: %1").arg(theme->title.string()) : tr("Without a theme"));
}

void ThemeBand::remove() {
    const QString title = m_context.workshop().find(*m_theme)->title.string();
    if (m_context.commit(removeRecord(m_context.workshop(), refOf(*m_theme)), QStringLiteral("theme.remove")))
        m_context.messages.showNotice(tr("Theme “%1” removed; its clusters stay.").arg(title),
                                      undoOffer(m_context));
}

void ThemeBand::dragEnterEvent(QDragEnterEvent *event) {
    if (idsIn<Cluster>(*event->mimeData(), kClustersMime).empty())
        return;
    event->acceptProposedAction();
    setLook(*this, "cardLit");
}

void ThemeBand::dragLeaveEvent(QDragLeaveEvent *) {
    setLook(*this, "card");
}

void ThemeBand::dropEvent(QDropEvent *event) {
    setLook(*this, "card");
    event->acceptProposedAction();
    m_canvas.setTheme(idsIn<Cluster>(*event->mimeData(), kClustersMime), m_theme);
}

} // namespace coalesce::ui
