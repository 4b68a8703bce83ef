// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/filter_bar.h"

#include "core/session/workshop_session.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/prompt_names.h"
#include "ui/commands/command_registry.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/looks.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace coalesce::ui {
FilterBar::FilterBar(WorkshopSession &session, CanvasView &view, const ThemeController &theme,
                     QWidget *parent)
    : QWidget(parent), m_session(session), m_view(view), m_theme(theme), m_prompts(new QHBoxLayout),
      m_group(new QButtonGroup(this)), m_themes(makeButton(QString())), m_outline(makeButton(tr("Outline"))),
      m_sort(makeButton(tr("Sort"))), m_suggest(makeButton(tr("Suggest"))),
      m_replay(makeButton(tr("Replay"))), m_more(makeButton(tr("More"))), m_zoom(makeButton(QString())) {
    setLook(*this, "toolRow");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(theme.theme().sizes.toolRow);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 1);
    row->setSpacing(8);
    m_prompts->setSpacing(8);
    row->addLayout(m_prompts);
    auto *menu = new QMenu(m_themes);
    connect(menu, &QMenu::aboutToShow, this, &FilterBar::fillThemes);
    m_themes->setMenu(menu);
    m_themes->setToolTip(tr("Show the clusters of one theme alone"));
    row->addWidget(m_themes);
    row->addStretch();
    row->addWidget(m_outline);
    m_wide = {m_sort, m_suggest, m_replay};
    for (QPushButton *button : m_wide)
        row->addWidget(button);
    m_more->setAccessibleName(tr("More to do on the canvas"));
    row->addWidget(m_more);

    QPushButton *tidy = makeButton(tr("Tidy"));
    tidy->setToolTip(tr("Arrange the clusters in rows and columns"));
    connect(tidy, &QPushButton::clicked, &view, &CanvasView::tidy);
    tidy->setEnabled(!view.isReadOnly());
    row->addWidget(tidy);
    m_wide.push_back(tidy);
    QPushButton *all = makeButton(tr("Fit"));
    all->setToolTip(tr("Show everything"));
    connect(all, &QPushButton::clicked, &view, &CanvasView::zoomToFit);
    row->addWidget(all);
    m_wide.push_back(all);
    auto *out = new IconButton(IconName::ZoomOut, tr("Zoom out"), theme);
    connect(out, &QToolButton::clicked, &view, [&view] { view.zoomBy(-1); });
    row->addWidget(out);
    m_zoom->setToolTip(tr("Back to 100 %"));
    m_zoom->setMinimumWidth(72);
    connect(m_zoom, &QPushButton::clicked, &view, [&view] { view.zoomTo(1.0); });
    row->addWidget(m_zoom);
    auto *in = new IconButton(IconName::ZoomIn, tr("Zoom in"), theme);
    connect(in, &QToolButton::clicked, &view, [&view] { view.zoomBy(1); });
    row->addWidget(in);

    for (auto *button : findChildren<QAbstractButton *>())
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the canvas
    m_group->setExclusive(true);
    rebuildButtons();
    connect(&session, &WorkshopSession::changed, this, &FilterBar::refresh);
    connect(&view, &CanvasView::viewChanged, this, &FilterBar::refresh);
    connect(&theme, &ThemeController::changed, this, &FilterBar::rebuildButtons);
}

void FilterBar::useCommands(const CommandRegistry &commands) {
    followAction(*m_outline, *commands.action(QStringLiteral("canvas.outline")));
    m_across = commands.action(QStringLiteral("canvas.themes"));
    followAction(*m_sort, *commands.action(QStringLiteral("canvas.rapidSort")));
    followAction(*m_suggest, *commands.action(QStringLiteral("canvas.suggest")));
    followAction(*m_replay, *commands.action(QStringLiteral("canvas.replay")));
    auto *menu = new QMenu(m_more);
    for (const char *id : {"canvas.rapidSort", "canvas.suggest", "canvas.replay", "canvas.tidy",
                           "canvas.tidyBySize", "canvas.tidyByTheme", "canvas.zoomFit"})
        menu->addAction(commands.action(QLatin1String(id)));
    m_more->setMenu(menu);
    fit();
}

void FilterBar::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fit();
}

// Where not all fits, what is in the menu of "More" as well gives way.
void FilterBar::fit() {
    for (QPushButton *button : m_wide)
        button->show();
    m_more->hide();
    layout()->activate();
    if (layout()->minimumSize().width() <= width())
        return;
    for (QPushButton *button : m_wide)
        button->hide();
    m_more->show();
}

void FilterBar::rebuildButtons() {
    delete m_all;
    for (const auto &[id, button] : m_buttons)
        delete button;
    m_buttons.clear();
    m_shown.clear();
    const auto add = [&](const QString &text, std::optional<PromptId> prompt) {
        QPushButton *button = makeButton(text);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCheckable(true);
        m_group->addButton(button);
        m_prompts->addWidget(button);
        connect(button, &QPushButton::clicked, &m_view, [this, prompt] { m_view.setFilter(prompt); });
        return button;
    };
    m_all = add(tr("All tables"), std::nullopt);
    for (const Prompt &prompt : m_session.workshop().prompts()) {
        QPushButton *button = add(QString(), prompt.id);
        button->setIcon(badgeIcon(toneOf(prompt.intent), m_theme.theme()));
        button->setToolTip(plainTip(prompt.question.string()));
        m_buttons.emplace_back(prompt.id, button);
        m_shown.emplace_back(prompt.id, prompt.intent);
    }
    refresh();
}

void FilterBar::fillThemes() {
    QMenu &menu = *m_themes->menu();
    menu.clear();
    const auto add = [&](QString text, std::optional<ThemeId> theme) {
        QAction *action = menu.addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(m_view.items().themeFilter() == theme);
        connect(action, &QAction::triggered, &m_view, [this, theme] { m_view.setThemeFilter(theme); });
    };
    add(tr("All themes, and clusters without"), std::nullopt);
    for (const coalesce::Theme &theme : m_session.workshop().all<coalesce::Theme>())
        add(theme.title.string(), theme.id);
    menu.addSeparator();
    if (m_across)
        menu.addAction(m_across);
}

void FilterBar::describeThemes() {
    const Workshop &workshop = m_session.workshop();
    const auto &chosen = m_view.items().themeFilter();
    const coalesce::Theme *theme = chosen ? workshop.find(*chosen) : nullptr;
    QString text = tr("Theme");
    if (theme) {
        constexpr int kWidest = 150;
        text = fontMetrics().elidedText(theme->title.string(), Qt::ElideRight, kWidest);
    }
    m_themes->setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
    m_themes->setAccessibleName(theme ? tr("Theme shown alone: %1").arg(theme->title.string())
                                      : tr("Theme to show alone: all are shown"));
    setLook(*m_themes, theme ? "primary" : "");
    m_themes->setVisible(!workshop.all<coalesce::Theme>().isEmpty());
}

void FilterBar::openThemes() {
    if (m_themes->isVisible())
        m_themes->showMenu();
    else
        emit m_view.noticed(tr("There are no themes yet. Choose clusters and press H to give them one."));
}

void FilterBar::refresh() {
    std::vector<std::pair<PromptId, Intent>> now;
    for (const Prompt &prompt : m_session.workshop().prompts())
        now.emplace_back(prompt.id, prompt.intent);
    if (now != m_shown) {
        rebuildButtons();
        return;
    }
    const auto filter = m_view.items().filter();
    m_all->setChecked(!filter);
    for (const auto &[id, button] : m_buttons) {
        const Prompt &prompt = *m_session.workshop().find(id);
        // & would become a menu key
        const QString name = shortName(prompt).replace(QLatin1Char('&'), QLatin1String("&&"));
        button->setText(QStringLiteral(" %1 %2").arg(name).arg(m_session.workshop().counts(id).answers));
        button->setAccessibleName(button->text().trimmed());
        button->setChecked(filter == id);
    }
    describeThemes();
    m_zoom->setText(tr("%1 %").arg(qRound(m_view.zoom() * 100)));
    fit();
}

} // namespace coalesce::ui
