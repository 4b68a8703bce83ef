// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/preview_pane.h"

#include "core/report/build_outline.h"
#include "ui/commands/command_registry.h"
#include "ui/report/page_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

constexpr int kProgressHeight = 3;
constexpr double kPixelsAPointAtFullSize = 96.0 / 72;

} // namespace

PreviewPane::PreviewPane(std::shared_ptr<ReportFonts> fonts, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_fonts(std::move(fonts)), m_pages(new PageView(theme, this)),
      m_problem(makeLabel({}, "muted", this)), m_progress(new QProgressBar(this)),
      m_place(makeLabel({}, "small", this)), m_size(makeLabel({}, "small", this)) {
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgressHeight);
    m_progress->setAccessibleName(tr("Laying out the pages"));
    m_progress->hide();
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMargin(40);
    m_problem->hide();

    auto *foot = new QWidget(this);
    setLook(*foot, "statusLine");
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 2, 8, 2);
    row->setSpacing(4);
    row->addWidget(m_place);
    row->addStretch();
    row->addWidget(m_size);
    const auto addButton = [&](const char *command, IconName icon, const QString &text) {
        auto *button = new IconButton(icon, text, theme, IconButton::Kind::Quiet, foot);
        row->addWidget(button);
        m_buttons.emplace_back(QLatin1String(command), button);
    };
    addButton("report.zoomOut", IconName::ZoomOut, tr("Smaller pages"));
    addButton("report.zoomIn", IconName::ZoomIn, tr("Larger pages"));
    addButton("report.fitWidth", IconName::Fit, tr("Fit the pages to the width"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem, 1);
    column->addWidget(foot);

    m_progress->raise(); // over the upper edge of the pages

    connect(m_pages, &PageView::pageChanged, this, &PreviewPane::say);
    connect(m_pages, &PageView::zoomChanged, this, &PreviewPane::say);
    connect(&m_job, &Job::runningChanged, m_progress, &QWidget::setVisible);
    connect(&m_job, &Job::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, std::max(total, 1));
        m_progress->setValue(done);
    });
}

void PreviewPane::useCommands(const CommandRegistry &commands) {
    for (const auto &[id, button] : m_buttons)
        followAction(*button, *commands.action(id));
}

void PreviewPane::layOut(const Workshop &workshop, const ReportChoices &choices) {
    m_progress->setRange(0, 1);
    m_progress->setValue(0);
    m_job.start([this, workshop, choices, fonts = m_fonts](Progress &progress) -> Job::Show {
        const report::ReportOptions options = choices.options();
        const report::Outline outline =
            report::buildOutline(report::PublishableReport::publish(workshop, options));
        std::vector<report::Advice> advice = report::adviceFor(workshop, options);
        const auto loaded = fonts->get();
        if (!loaded)
            return [this, advice = std::move(advice), error = loaded.error()] {
                emit advised(advice);
                m_problem->setText(sentenceFor(error));
                m_problem->show();
                m_pages->hide();
            };
        const auto keepGoing = [&progress](int done, int total) { return progress.report(done, total); };
        auto pages = report::pdf::LaidOutReport::layOut(outline, choices.paper, *loaded, keepGoing);
        if (!pages)
            return {}; // cancelled, which is the one way to fail
        return [this, advice = std::move(advice), pages = std::move(*pages)] {
            m_problem->hide();
            m_pages->show();
            m_pages->setReport(pages);
            say();
            emit advised(advice);
            emit shown();
        };
    });
}

void PreviewPane::resizeEvent(QResizeEvent *) {
    m_progress->setGeometry(0, 0, width(), kProgressHeight);
}

QString PreviewPane::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void PreviewPane::say() {
    if (!m_pages->report())
        return;
    m_place->setText(tr("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(m_pages->report()->pageCount()));
    m_size->setText(tr("%1 %").arg(qRound(100 * m_pages->scale() / kPixelsAPointAtFullSize)));
}

} // namespace coalesce::ui
