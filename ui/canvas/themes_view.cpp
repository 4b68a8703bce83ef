// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/themes_view.h"

#include "core/edit/cluster_actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/inspector_looks.h"
#include "ui/canvas/theme_band.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace coalesce::ui {

ThemesView::ThemesView(const RoomContext &context, CanvasView &canvas, QWidget *parent)
    : QWidget(parent), m_context(context), m_canvas(canvas), m_area(new QScrollArea(this)),
      m_hint(wrappedLabel("muted")) {
    setAccessibleName(tr("Themes across tables"));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_area);
    setLook(*page, "ground");
    page->setAttribute(Qt::WA_StyledBackground);
    m_rows = new QVBoxLayout(page);
    m_rows->setContentsMargins(24, 20, 24, 24);
    m_rows->setSpacing(14);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Themes across tables"), "heading"));
    head->addStretch();
    QPushButton *add = makeButton(tr("New theme"));
    add->setEnabled(!context.session.isReadOnly());
    connect(add, &QPushButton::clicked, this, &ThemesView::addTheme);
    head->addWidget(add);
    QPushButton *back = makeButton(tr("Back to the canvas"));
    connect(back, &QPushButton::clicked, this, &ThemesView::backWanted);
    head->addWidget(back);
    m_rows->addLayout(head);
    m_rows->addWidget(m_hint);
    m_without = new ThemeBand(context, canvas, std::nullopt, page);
    m_rows->addWidget(m_without);
    m_rows->addStretch();
    m_area->setWidget(page);
    connect(m_without, &ThemeBand::openWanted, this, &ThemesView::openWanted);
    connect(&context.session, &WorkshopSession::changed, this, &ThemesView::follow);
}

ThemeBand *ThemesView::band(const std::optional<ThemeId> &theme) const {
    if (!theme)
        return m_without;
    const auto known = m_bands.find(*theme);
    return known == m_bands.end() ? nullptr : known->second;
}

// The view itself, not a field: there Shift+H, which led here, leads back.
void ThemesView::focusFirst() {
    setFocus();
}

void ThemesView::addTheme() {
    const auto outcome = coalesce::addTheme(m_context.workshop(),
                                            {{columnOf(&coalesce::Theme::title), Value(tr("New theme"))}},
                                            m_canvas.selection().clusters(), m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("theme.add")) || !outcome->made)
        return;
    if (ThemeBand *made = band(ThemeId(*outcome->made))) {
        m_area->ensureWidgetVisible(made);
        made->title()->setFocus();
        made->title()->selectAll();
    }
}

void ThemesView::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_stale)
        showBands();
}

void ThemesView::follow(const ChangeSet &changes) {
    const bool ours = changes.everything || changes.touches(Kind::Theme) || changes.touches(Kind::Cluster) ||
                      changes.touches(Kind::Prompt) || changes.touches(Kind::Answer);
    if (ours && isVisible())
        showBands();
    else
        m_stale = m_stale || ours;
}

void ThemesView::showBands() {
    m_stale = false;
    const Workshop &workshop = m_context.workshop();
    for (auto known = m_bands.begin(); known != m_bands.end();) {
        if (workshop.find(known->first)) {
            ++known;
            continue;
        }
        known->second->leave();
        known->second->deleteLater(); // what is typed there may be what brought us here
        known->second->hide();
        known = m_bands.erase(known);
    }
    constexpr int kAbove = 2; // heading and hint
    int row = kAbove;
    for (const coalesce::Theme &theme : workshop.all<coalesce::Theme>()) {
        ThemeBand *&band = m_bands[theme.id];
        if (!band) {
            band = new ThemeBand(m_context, m_canvas, theme.id, m_without->parentWidget());
            connect(band, &ThemeBand::openWanted, this, &ThemesView::openWanted);
            m_rows->insertWidget(row, band);
        }
        ++row;
        band->refresh();
    }
    m_without->refresh();
    m_without->raise(); // the last for readers as well
    QWidget *before = nullptr;
    const auto chain = [&before](const ThemeBand &band) {
        for (QWidget *stop : band.stops())
            if (QWidget *last = std::exchange(before, stop))
                setTabOrder(last, stop);
    };
    for (const coalesce::Theme &theme : workshop.all<coalesce::Theme>())
        chain(*m_bands.at(theme.id));
    chain(*m_without);
    m_hint->setText(
        m_bands.empty()
            ? tr("A theme is what the tables have in common. Choose clusters that echo one another "
                 "and press H to give them one.")
            : tr("Drag clusters between the bands, or choose some and press H. What a theme says "
                 "is for the report."));
}

} // namespace coalesce::ui
