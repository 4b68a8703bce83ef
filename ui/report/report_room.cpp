// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_room.h"

#include "ui/report/advice_list.h"
#include "ui/report/contents_panel.h"
#include "ui/report/export_panel.h"
#include "ui/report/exporter.h"
#include "ui/report/page_view.h"
#include "ui/report/preview_pane.h"
#include "ui/report/section_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace coalesce::ui {

namespace {

constexpr int kPauseMs = 350;
constexpr int kLeftWide = 290, kLeftNarrow = 272;
constexpr int kRightWide = 264, kRightNarrow = 216;
constexpr int kNarrowBelow = 1100;
constexpr double kZoomStep = 1.2;

} // namespace

ReportRoom::ReportRoom(const RoomContext &context, Exporter &exporter)
    : m_context(context), m_exporter(exporter) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ReportRoom::follow);
}

ReportRoom::~ReportRoom() {
    delete m_widget;
}

QWidget *ReportRoom::widget() {
    if (m_widget)
        return m_widget;
    m_widget = new QWidget(m_context.home);
    const ThemeController &theme = m_context.theme;
    m_contents = new ContentsPanel(rememberedChoices(m_context.settings, m_context.workshop().facts()), theme,
                                   m_widget);
    setLook(*m_contents, "sideLeft");
    m_contents->describe(m_context.workshop());
    m_preview = new PreviewPane(m_exporter.fonts(), theme, m_widget);

    m_right = new QWidget(m_widget);
    setLook(*m_right, "sideRight");
    m_advice = new AdviceList(theme, m_right);
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(new SectionLabel(tr("Before you publish"), m_right));
    column->addWidget(m_advice);
    m_export = new ExportPanel(m_exporter, m_right);
    column->addWidget(m_export);
    column->addStretch(1);

    auto *row = new QHBoxLayout(m_widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_contents);
    row->addWidget(m_preview, 1);
    row->addWidget(m_right);
    fitSides(m_widget->width());

    connect(&m_context.session, &WorkshopSession::changed, m_widget, [this] { followSoon(); });
    connect(m_contents, &ContentsPanel::changed, this, &ReportRoom::choicesChanged);
    connect(m_preview, &PreviewPane::advised, m_advice, &AdviceList::setAdvice);
    connect(m_advice, &AdviceList::jumpRequested, this, &ReportRoom::jumpRequested);
    m_widget->installEventFilter(this);
    return m_widget;
}

std::vector<Command> ReportRoom::commands() {
    std::vector<Command> commands;
    const auto zoom = [&](const char *id, const QString &text, IconName icon, const QKeySequence &keys,
                          std::function<void()> run) {
        commands.push_back({.id = QLatin1String(id),
                            .text = text,
                            .run = std::move(run),
                            .shortcuts = {keys},
                            .room = this->id(),
                            .icon = icon,
                            .menu = Menu::View,
                            .section = 4});
    };
    PageView &pages = m_preview->pages();
    zoom("report.zoomIn", tr("Larger pages"), IconName::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Plus),
         [&pages] { pages.zoomBy(kZoomStep); });
    zoom("report.zoomOut", tr("Smaller pages"), IconName::ZoomOut, QKeySequence(Qt::CTRL | Qt::Key_Minus),
         [&pages] { pages.zoomBy(1 / kZoomStep); });
    zoom("report.fitWidth", tr("Fit the pages to the width"), IconName::Fit,
         QKeySequence(Qt::CTRL | Qt::Key_0), [&pages] { pages.fitWidth(); });
    return commands;
}

void ReportRoom::useCommands(CommandRegistry &commands) {
    m_export->useCommands(commands);
    m_preview->useCommands(commands);
}

void ReportRoom::focusFirst() {
    m_contents->sections().setFocus();
}

void ReportRoom::choicesChanged() {
    remember(m_context.settings, m_context.workshop().facts().id, m_contents->choices());
    m_stale = true;
    follow();
}

void ReportRoom::followSoon() {
    m_stale = true;
    m_pause.start();
}

// Only what is seen is kept up to date.
void ReportRoom::follow() {
    if (!m_stale || !m_widget->isVisible())
        return;
    m_stale = false;
    m_contents->describe(m_context.workshop());
    m_preview->layOut(m_context.workshop(), m_contents->choices());
}

void ReportRoom::fitSides(int width) {
    const bool narrow = width < kNarrowBelow;
    m_contents->setFixedWidth(narrow ? kLeftNarrow : kLeftWide);
    m_right->setFixedWidth(narrow ? kRightNarrow : kRightWide);
}

bool ReportRoom::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Show)
        QTimer::singleShot(0, this, &ReportRoom::follow); // once it has its size
    if (event->type() == QEvent::Resize)
        fitSides(static_cast<QResizeEvent *>(event)->size().width());
    return QObject::eventFilter(watched, event);
}

} // namespace coalesce::ui
