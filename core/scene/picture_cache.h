// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of notes and titles, kept so that moving about copies pixels instead of laying text out. Least
// recently used ones go when the byte budget is full. A frame makes only so many new ones; the caller paints
// the rest simply, and comes again.
#pragma once

#include <QHashFunctions>
#include <QImage>
#include <QString>
#include <functional>
#include <list>
#include <unordered_map>

namespace coalesce::scene {

// What a picture depends on. `look` is a hash of colours and marks.
struct PictureKey {
    QString text;
    quint64 look = 0;
    QSize pixels = {}; // device pixels
    friend bool operator==(const PictureKey &, const PictureKey &) = default;
};

class PictureCache {
public:
    static constexpr int kNoLimit = -1;
    // About 5 ms of laying text out: the first frame and a step of the zoom come at once, the words of the
    // rest in the frames after it.
    static constexpr int kForAWindow = 24;

    explicit PictureCache(qsizetype byteBudget = qsizetype(32) * 1024 * 1024) : m_budget(byteBudget) {}

    // From here on at most `mostNew` pictures are made.
    void beginFrame(int mostNew = kNoLimit);
    // Whether the frame left something out that a next one will have.
    bool leftOut() const { return m_leftOut; }

    // The picture, made by `paint` when it is not there; null when this frame has made its share. Valid until
    // the next call.
    const QImage *picture(const PictureKey &key, double ratio, const std::function<void(QPainter &)> &paint);

    void clear();
    qsizetype bytes() const { return m_bytes; }
    qsizetype count() const { return qsizetype(m_entries.size()); }

private:
    struct Hash {
        size_t operator()(const PictureKey &key) const noexcept {
            return qHashMulti(0, key.text, key.look, key.pixels.width(), key.pixels.height());
        }
    };
    struct Entry {
        QImage image;
        std::list<PictureKey>::iterator use;
    };
    qsizetype m_budget;
    qsizetype m_bytes = 0;
    int m_mayMake = kNoLimit;
    bool m_leftOut = false;
    std::unordered_map<PictureKey, Entry, Hash> m_entries;
    std::list<PictureKey> m_uses; // most recent first
};

} // namespace coalesce::scene
