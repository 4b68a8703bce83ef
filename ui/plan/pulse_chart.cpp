// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/pulse_chart.h"

#include "ui/theme/theme_controller.h"

#include <QPainter>
#include <QStyle>

namespace coalesce::ui {

namespace {
constexpr int kLine = 24;
constexpr int kBar = 14;
constexpr int kName = 64;
constexpr int kGap = 10;
constexpr int kLeastPart = 4;
} // namespace

PulseChart::PulseChart(const ThemeController &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &ThemeController::changed, this, qOverload<>(&QWidget::update));
}

void PulseChart::setLines(const std::vector<Line> &lines) {
    if (lines == m_lines)
        return;
    m_lines = lines;
    QStringList spoken;
    for (const Line &line : m_lines)
        spoken += QStringLiteral("%1: %2").arg(line.name, handsText(line.hands));
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QSize PulseChart::sizeHint() const {
    return {420, int(m_lines.size()) * kLine};
}

void PulseChart::paintEvent(QPaintEvent *) {
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    const QFont small = themeFont(theme, theme.type.small);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    int wordsWidth = 0;
    for (const Line &line : m_lines)
        wordsWidth = std::max(wordsWidth, metrics.horizontalAdvance(handsText(line.hands)) + 2);
    const int barWidth = std::max(40, width() - kName - wordsWidth - 2 * kGap);
    const auto placed = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    int top = 0;
    for (const Line &line : m_lines) {
        painter.setPen(theme.colors.textMuted);
        painter.drawText(placed(QRect(0, top, kName, kLine)), leading,
                         metrics.elidedText(line.name, Qt::ElideRight, kName));
        paintBar(painter, placed(QRect(kName + kGap, top + (kLine - kBar) / 2, barWidth, kBar)), line.hands);
        painter.setPen(line.hands.isCounted() ? theme.colors.text : theme.colors.textMuted);
        painter.drawText(placed(QRect(kName + 2 * kGap + barWidth, top, wordsWidth, kLine)), leading,
                         handsText(line.hands));
        top += kLine;
    }
}

void PulseChart::paintBar(QPainter &painter, const QRect &bar, const Hands &hands) const {
    const Palette &colors = m_theme.theme().colors;
    painter.save();
    if (!hands.isCounted()) {
        painter.setPen(QPen(colors.lineStrong, 1, Qt::DashLine));
        painter.drawRect(bar.adjusted(0, 0, -1, -1));
        painter.restore();
        return;
    }
    const auto parts = barParts(hands, bar.width(), kLeastPart);
    int left = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const QRect part = QStyle::visualRect(layoutDirection(), bar,
                                              QRect(bar.left() + left, bar.top(), parts[i], bar.height()));
        left += parts[i];
        if (parts[i] == 0)
            continue;
        if (kPulseAnswers[i] == PulseAnswer::Yes)
            painter.fillRect(part, colors.accent);
        else if (kPulseAnswers[i] == PulseAnswer::Partly)
            painter.fillRect(part, QBrush(colors.textMuted, Qt::BDiagPattern));
        painter.setPen(colors.textMuted);
        painter.drawRect(part.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

} // namespace coalesce::ui
