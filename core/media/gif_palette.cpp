// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/gif_palette.h"

#include <algorithm>

namespace coalesce::media {

namespace {

size_t binOf(QRgb colour) {
    return size_t(qRed(colour) >> 3) << 10 | size_t(qGreen(colour) >> 3) << 5 | size_t(qBlue(colour) >> 3);
}

int distance(QRgb one, QRgb other) {
    const int red = qRed(one) - qRed(other), green = qGreen(one) - qGreen(other),
              blue = qBlue(one) - qBlue(other);
    return 3 * red * red + 6 * green * green + blue * blue; // about as eyes weigh them
}

} // namespace

void GifPalette::look(const QImage &picture) {
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            Bin &bin = m_bins[binOf(line[x])];
            ++bin.count;
            bin.red += qRed(line[x]);
            bin.green += qGreen(line[x]);
            bin.blue += qBlue(line[x]);
        }
    }
}

void GifPalette::choose() {
    std::vector<size_t> used;
    for (size_t i = 0; i < m_bins.size(); ++i)
        if (m_bins[i].count > 0)
            used.push_back(i);
    std::ranges::stable_sort(used, [&](size_t a, size_t b) { return m_bins[a].count > m_bins[b].count; });
    used.resize(std::min<size_t>(used.size(), kMost));
    m_colours.clear();
    for (const size_t i : used) {
        const Bin &bin = m_bins[i];
        m_colours.push_back(
            qRgb(int(bin.red / bin.count), int(bin.green / bin.count), int(bin.blue / bin.count)));
    }
    if (m_colours.empty())
        m_colours.push_back(qRgb(0, 0, 0));
    m_nearest.resize(m_bins.size());
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const Bin &bin = m_bins[i];
        const QRgb middle =
            bin.count > 0
                ? qRgb(int(bin.red / bin.count), int(bin.green / bin.count), int(bin.blue / bin.count))
                : qRgb(int(i >> 10) * 8 + 4, int(i >> 5 & 31) * 8 + 4, int(i & 31) * 8 + 4);
        const auto nearest = std::ranges::min_element(
            m_colours, {}, [middle](QRgb colour) { return distance(colour, middle); });
        m_nearest[i] = uchar(nearest - m_colours.begin());
    }
}

QImage GifPalette::indexed(const QImage &picture) const {
    QImage out(picture.size(), QImage::Format_Grayscale8); // just bytes
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        uchar *to = out.scanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            to[x] = m_nearest[binOf(line[x])];
    }
    return out;
}

} // namespace coalesce::media
