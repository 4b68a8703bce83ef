// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture_cache.h"

#include <QPainter>

namespace coalesce::scene {

void PictureCache::beginFrame(int mostNew) {
    m_mayMake = mostNew;
    m_leftOut = false;
}

const QImage *PictureCache::picture(const PictureKey &key, double ratio,
                                    const std::function<void(QPainter &)> &paint) {
    const auto known = m_entries.find(key);
    if (known != m_entries.end()) {
        m_uses.splice(m_uses.begin(), m_uses, known->second.use);
        return &known->second.image;
    }
    if (m_mayMake == 0) {
        m_leftOut = true;
        return nullptr;
    }
    if (m_mayMake > 0)
        --m_mayMake;
    QImage image(key.pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
    }
    m_uses.push_front(key);
    m_bytes += image.sizeInBytes();
    const Entry &made = m_entries.emplace(key, Entry{std::move(image), m_uses.begin()}).first->second;
    while (m_bytes > m_budget && m_uses.size() > 1) {
        const auto oldest = m_entries.find(m_uses.back());
        m_bytes -= oldest->second.image.sizeInBytes();
        m_entries.erase(oldest);
        m_uses.pop_back();
    }
    return &made.image;
}

void PictureCache::clear() {
    m_entries.clear();
    m_uses.clear();
    m_bytes = 0;
}

} // namespace coalesce::scene
