// SPDX-License-Identifier: GPL-3.0-or-later
// The few colours of an animated picture: what notes, cards and words are painted with needs no more, so each
// keeps its own colour and nothing is dithered, which would cost more bytes than it is worth.
#pragma once

#include <QImage>
#include <vector>

namespace coalesce::media {

class GifPalette {
public:
    static constexpr int kMost = 255; // one is left for "as before"

    // Counts the colours of a picture in Format_RGB32. Some pictures of the whole clip are enough.
    void look(const QImage &picture);
    // From what was looked at: the colours that are there most often.
    void choose();

    const std::vector<QRgb> &colours() const { return m_colours; }
    // The picture with the index of the nearest colour for each pixel.
    QImage indexed(const QImage &picture) const;

private:
    struct Bin {
        qint64 count = 0, red = 0, green = 0, blue = 0;
    };
    std::vector<Bin> m_bins = std::vector<Bin>(size_t(1) << 15); // five bits a colour
    std::vector<QRgb> m_colours;
    std::vector<uchar> m_nearest; // of each bin
};

} // namespace coalesce::media
