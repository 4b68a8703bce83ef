// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/text_fit.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>

namespace coalesce::scene {
namespace {

// More than any note can show; keeps the time bounded when somebody pastes a page.
constexpr qsizetype kMostShown = 800;

// Where lines lie that are not painted.
constexpr QPointF kAway(0, -10'000);

} // namespace

FittedText::FittedText(const QString &text, const QFont &font, QSizeF box, const std::vector<int> &pixels,
                       double spacing) {
    QString shown = text.left(kMostShown);
    shown.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    for (size_t i = 0; i < pixels.size(); ++i)
        if (layOut(shown, font, box, pixels[i], spacing, i + 1 == pixels.size()))
            break;
    m_cut = m_cut || text.size() > kMostShown;
}

FittedText::~FittedText() = default;
FittedText::FittedText(FittedText &&) noexcept = default;

bool FittedText::layOut(const QString &text, QFont font, QSizeF box, int pixels, double spacing,
                        bool mayCut) {
    m_lines.clear();
    m_width = 0;
    m_pixels = pixels;
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting); // the same line ends at every zoom
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto layout = std::make_unique<QTextLayout>(text, font);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    const double lineHeight = std::ceil(pixels * spacing);
    double y = 0;
    layout->beginLayout();
    std::unique_ptr<QTextLayout> last;
    while (true) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        // An empty line after the last line end has no text that could be cut.
        if (y > 0 && y + lineHeight > box.height() + 0.5) {
            if (!mayCut)
                return false;
            line.setPosition(kAway);
            m_cut = true;
            break;
        }
        line.setLineWidth(box.width());
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        const bool more = line.textStart() + line.textLength() < text.size();
        if (more && y + 2 * lineHeight > box.height() + 0.5) {
            if (!mayCut)
                return false;
            // The rest of the text in one line, shortened by the font's own rules for every script.
            QString rest = text.mid(line.textStart());
            rest.replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
            // What elides must be longer than the line even where only a line end follows.
            rest = QFontMetricsF(font).elidedText(rest + QStringLiteral(" …"), Qt::ElideRight, box.width());
            last = std::make_unique<QTextLayout>(rest, font);
            last->setTextOption(option);
            last->beginLayout();
            QTextLine cut = last->createLine();
            if (cut.isValid()) {
                cut.setLineWidth(box.width());
                cut.setPosition({0, y + (lineHeight - cut.height()) / 2});
                m_width = std::max(m_width, cut.naturalTextWidth());
            }
            last->endLayout();
            line.setNumColumns(0);
            line.setPosition(kAway); // its text is in `last`
            m_cut = true;
            y += lineHeight;
            break;
        }
        m_width = std::max(m_width, line.naturalTextWidth());
        y += lineHeight;
    }
    layout->endLayout();
    m_height = y;
    m_lines.push_back(std::move(layout));
    if (last)
        m_lines.push_back(std::move(last));
    return true;
}

void FittedText::paint(QPainter &painter, QPointF topLeft, const QColor &colour) const {
    painter.setPen(colour);
    for (const auto &layout : m_lines) {
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            if (line.y() > kAway.y() && line.textLength() > 0)
                line.draw(&painter, topLeft);
        }
    }
}

} // namespace coalesce::scene
