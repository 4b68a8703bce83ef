// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_view.h"

#include "ui/theme/theme_controller.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace coalesce::ui {

namespace {

constexpr double kGap = 18;                // above, between and below pages, in pixels
constexpr double kBeside = 28;             // beside them, where they fit the width
constexpr double kLeast = 0.35, kMost = 4; // pixels a point
constexpr double kMostFitting = 1.25;
constexpr double kZoomStep = 1.2;
constexpr int kPagesKept = 6;

} // namespace

PageView::PageView(const ThemeController &theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page preview"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the pages keep their width
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &ThemeController::changed, viewport(), qOverload<>(&QWidget::update));
}

void PageView::setReport(const report::pdf::LaidOutReport &report) {
    const double keep = top();
    m_report = report;
    m_pictures.clear();
    m_page = -1;
    if (m_fits)
        m_scale = fittingScale();
    layOut(keep);
    viewport()->update();
}

double PageView::fittingScale() const {
    if (!m_report)
        return m_scale;
    const double width = viewport()->width() - 2 * kBeside;
    return std::clamp(width / m_report->pageSizePoints().width(), kLeast, kMostFitting);
}

void PageView::zoomBy(double factor) {
    m_fits = false;
    rescale(std::clamp(m_scale * factor, kLeast, kMost));
}

void PageView::fitWidth() {
    m_fits = true;
    rescale(fittingScale());
}

void PageView::rescale(double scale) {
    const double keep = top();
    m_scale = scale;
    m_pictures.clear();
    layOut(keep);
    viewport()->update();
    emit zoomChanged();
}

double PageView::top() const {
    // Gaps do not scale, so the place is told by its page and what is above it there.
    if (!m_report)
        return 0;
    const double pitch = m_report->pageSizePoints().height() * m_scale + kGap;
    const double page = std::floor(verticalScrollBar()->value() / pitch);
    const double within = verticalScrollBar()->value() - page * pitch;
    return page * m_report->pageSizePoints().height() + within / m_scale;
}

void PageView::layOut(double topPoints) {
    if (!m_report)
        return;
    const QSizeF page = m_report->pageSizePoints();
    const double pitch = page.height() * m_scale + kGap;
    const int height = int(std::ceil(m_report->pageCount() * pitch + kGap));
    const int width = int(std::ceil(page.width() * m_scale + 2 * kGap));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, m_fits ? 0 : std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    const double pages = std::floor(topPoints / page.height());
    verticalScrollBar()->setValue(
        int(std::lround(pages * pitch + (topPoints - pages * page.height()) * m_scale)));
    findPage();
}

QRect PageView::pageRect(int page) const {
    if (!m_report)
        return {};
    const QSizeF size = m_report->pageSizePoints() * m_scale;
    const double spare = viewport()->width() - size.width();
    const double left = spare > 0 ? spare / 2 : kGap - horizontalScrollBar()->value();
    return {int(std::lround(left)),
            int(std::lround(kGap + page * (size.height() + kGap) - verticalScrollBar()->value())),
            int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

void PageView::findPage() {
    if (!m_report)
        return;
    int page = 0;
    while (page + 1 < m_report->pageCount() && pageRect(page).bottom() < viewport()->height() / 2)
        ++page;
    if (page == m_page)
        return;
    m_page = page;
    const int count = m_report->pageCount();
    setAccessibleName(tr("Page preview: page %1 of %2").arg(page + 1).arg(count));
    QStringList heads;
    for (const auto &heading : m_report->headings())
        if (heading.page == page)
            heads += heading.text;
    setAccessibleDescription(heads.join(QLatin1String("; ")));
    emit pageChanged(page, count);
}

const QImage &PageView::picture(int page, double dpr) {
    if (dpr != m_dpr) {
        m_dpr = dpr;
        m_pictures.clear();
    }
    const auto found = m_pictures.constFind(page);
    if (found != m_pictures.constEnd())
        return *found;
    if (m_pictures.size() >= kPagesKept)
        m_pictures.removeIf([&](const auto &kept) { return std::abs(kept.key() - page) > kPagesKept / 2; });
    const double pixels = m_scale * dpr;
    const QSizeF size = m_report->pageSizePoints() * pixels;
    QImage image(int(std::ceil(size.width())), int(std::ceil(size.height())),
                 QImage::Format_ARGB32_Premultiplied);
    m_report->renderPage(page, pixels, image.bits(), int(image.bytesPerLine()));
    image.setDevicePixelRatio(dpr);
    return *m_pictures.insert(page, image);
}

void PageView::paintEvent(QPaintEvent *event) {
    const Palette &colors = m_theme.colors();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colors.paper);
    if (m_report)
        for (int page = 0; page < m_report->pageCount(); ++page) {
            const QRect where = pageRect(page);
            if (!where.adjusted(-2, -2, 2, 3).intersects(event->rect()))
                continue;
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.shadow);
            painter.setOpacity(0.35);
            painter.drawRect(where.adjusted(-1, 0, 1, 2));
            painter.setOpacity(1);
            painter.drawImage(where.topLeft(), picture(page, viewport()->devicePixelRatioF()));
        }
    if (hasFocus()) {
        painter.setPen(QPen(colors.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::resizeEvent(QResizeEvent *) {
    const double keep = top();
    if (const double fitting = fittingScale(); m_fits && fitting != m_scale)
        rescale(fitting);
    layOut(keep);
}

void PageView::scrollContentsBy(int, int) {
    findPage();
    viewport()->update();
}

void PageView::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    case Qt::Key_Space:
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub
                                                                  : QScrollBar::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event) {
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PageView::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace coalesce::ui
