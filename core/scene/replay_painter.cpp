// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/replay_painter.h"

#include "core/scene/scene_font.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace coalesce::scene {
namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Replay", text);
}

// Slowly off, slowly in.
double eased(double part) {
    const double t = std::clamp(part, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

struct Seen {
    QRectF rect; // canvas units
    double opacity = 0;
    bool moving = false; // elsewhere, not only along with its card
};

bool sameHome(const CardGoal &, const CardGoal &) {
    return true;
}
bool sameHome(const NoteGoal &one, const NoteGoal &other) {
    return one.home == other.home && one.slot == other.slot;
}

// Where something is that has moments. Each movement begins where the one before has brought it by then, so
// that nothing jumps when the next one comes early. Of `end` the last moment that has begun.
template <class T, class RectOf>
Seen seenAt(const std::vector<Moment<T>> &moments, double position, double glide, RectOf rectOf) {
    const auto startOf = [](const Moment<T> &moment) { return double(moment.step) - 1; };
    const auto end = std::partition_point(moments.begin(), moments.end(), [&](const Moment<T> &moment) {
        return moment.step == 0 || startOf(moment) < position;
    });
    if (end == moments.begin())
        return {};
    auto first = end - 1;
    while (first != moments.begin() && first->step - (first - 1)->step < glide)
        --first;
    const auto settled = [&](const Moment<T> &moment) {
        return Seen{rectOf(moment.is), moment.is.seen ? 1.0 : 0.0};
    };
    // What comes appears where it goes.
    Seen now = first == moments.begin() ? Seen{rectOf(first->is), 0} : settled(*(first - 1));
    for (auto moment = first; moment != end; ++moment) {
        const double until = moment + 1 == end ? position : startOf(*(moment + 1));
        const double part = moment->step == 0 || glide <= 0 ? 1.0 : eased((until - startOf(*moment)) / glide);
        const Seen goal = settled(*moment);
        const auto mix = [part](double from, double to) { return from + (to - from) * part; };
        const bool elsewhere = moment != moments.begin() && !sameHome((moment - 1)->is, moment->is);
        now.moving = part < 1 && (elsewhere || now.moving);
        now.rect =
            QRectF(mix(now.rect.x(), goal.rect.x()), mix(now.rect.y(), goal.rect.y()),
                   mix(now.rect.width(), goal.rect.width()), mix(now.rect.height(), goal.rect.height()));
        now.opacity = mix(now.opacity, goal.opacity);
    }
    return now;
}

// One line, shortened where it is too long; gives the width that it takes.
double paintLine(QPainter &painter, const QRectF &where, const QString &text, const QFont &font,
                 const QColor &colour, Qt::Alignment alignment) {
    const QFontMetricsF metrics(font);
    const QString line = metrics.elidedText(text.simplified(), Qt::ElideRight, where.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(where, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, line);
    return metrics.horizontalAdvance(line);
}

QColor mixed(const QColor &one, const QColor &other) {
    return QColor((one.red() + other.red()) / 2, (one.green() + other.green()) / 2,
                  (one.blue() + other.blue()) / 2);
}

} // namespace

QString countsText(const AnswerCounts &counts) {
    const QString placed = tr("%1 of %2 placed").arg(counts.placed).arg(counts.answers);
    return counts.merged == 0 ? placed : tr("%1, %2 merged").arg(placed).arg(counts.merged);
}

ReplayPainter::ReplayPainter(std::shared_ptr<const ReplayScene> scene, SceneStyle style)
    : m_scene(std::move(scene)), m_style(std::move(style)) {}

void ReplayPainter::setStyle(const SceneStyle &style) {
    m_style = style;
    m_cache.clear();
}

int ReplayPainter::stepAt(double position) {
    return int(std::ceil(position - 1e-9));
}

const ReplayLayout &ReplayPainter::layoutFor(QSize size, double ratio) {
    if (size != m_size || ratio != m_ratio) {
        m_layout = replayLayout(size, ratio, m_scene->bounds(), m_scene->slotCount());
        m_size = size;
        m_ratio = ratio;
    }
    return m_layout;
}

void ReplayPainter::paint(QPainter &painter, QSize size, double ratio, double position, double glide) {
    const ReplayLayout &places = layoutFor(size, ratio);
    const double at = std::clamp(position, 0.0, m_scene->length() + std::max(glide, 1.0));
    m_cache.beginFrame();
    painter.fillRect(QRect(QPoint(), size), m_style.ground);
    if (!places.tray.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(m_style.ground, m_style.card));
        painter.drawRoundedRect(places.tray, 8, 8);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    paintStage(painter, places, at, glide);
    paintWords(painter, places, at);
}

void ReplayPainter::paintStage(QPainter &painter, const ReplayLayout &places, double position, double glide) {
    const Lens &lens = places.lens;
    const int step = std::min(stepAt(position), m_scene->length());
    struct ShownCard {
        SceneCard card;
        double opacity;
    };
    std::vector<ShownCard> cards;
    for (const ReplayScene::Card &card : m_scene->cards()) {
        const Seen seen =
            seenAt(card.goals, position, glide, [](const CardGoal &goal) { return QRectF(goal.card.rect); });
        if (seen.opacity <= 0)
            continue;
        cards.push_back({at(card.goals, step)->card, seen.opacity});
        cards.back().card.rect = seen.rect.toRect();
    }
    struct ShownNote {
        SceneNote note;
        double opacity;
        std::optional<int> slot; // where it rests among those that wait
    };
    std::vector<ShownNote> resting, moving;
    for (const ReplayScene::Note &note : m_scene->notes()) {
        const Seen seen = seenAt(note.goals, position, glide, [&](const NoteGoal &goal) {
            return QRectF(goal.slot ? places.slot(*goal.slot) : QRect(goal.at, places.note));
        });
        if (seen.opacity <= 0)
            continue;
        ShownNote shown{*at(note.looks, step), seen.opacity, at(note.goals, step)->slot};
        shown.note.rect = seen.rect.toRect();
        (seen.moving ? moving : resting).push_back(std::move(shown));
    }
    // Of those that lie one over another the lower row is on top.
    std::ranges::stable_sort(resting, {}, [](const ShownNote &note) { return note.slot.value_or(-1); });
    for (const ShownCard &shown : cards) {
        painter.setOpacity(shown.opacity);
        paintCard(painter, lens, shown.card, {}, m_style, m_cache);
    }
    for (const ShownNote &shown : resting) {
        painter.setOpacity(shown.opacity);
        paintNote(painter, lens, shown.note, {}, m_style, m_cache);
    }
    for (const ShownCard &shown : cards) {
        painter.setOpacity(shown.opacity);
        paintCardTitle(painter, lens, shown.card, m_style, m_cache);
    }
    for (const ShownNote &shown : moving) {
        painter.setOpacity(shown.opacity);
        paintLiftedNotes(painter, lens, lens.toView(shown.note.rect).topLeft(), shown.note, 1, m_style,
                         m_cache);
    }
    painter.setOpacity(1);
}

void ReplayPainter::paintWords(QPainter &painter, const ReplayLayout &places, double position) {
    const int band = places.caption.height();
    const int body = std::max(11, band * 17 / 52), small = std::max(10, band * 14 / 52);
    const ReplayScene::Line &line = m_scene->lines()[size_t(std::min(stepAt(position), m_scene->length()))];
    paintLine(painter, places.title, m_scene->title(),
              fontOf(m_style, std::max(12, band * 21 / 52), QFont::DemiBold), m_style.text, Qt::AlignLeft);
    if (!places.heading.isEmpty())
        paintLine(painter, places.heading, tr("Not yet placed: %1").arg(line.counts.unplaced),
                  fontOf(m_style, small), m_style.textMuted, Qt::AlignLeft);
    painter.fillRect(places.caption, m_style.card);
    painter.fillRect(QRect(places.caption.topLeft(), QSize(places.caption.width(), 1)), m_style.cardEdge);
    const int margin = places.title.left();
    const QRectF words = QRectF(places.caption).adjusted(margin, 0, -margin, 0);
    const double counts = paintLine(painter, words, countsText(line.counts), fontOf(m_style, small),
                                    m_style.textMuted, Qt::AlignRight);
    paintLine(painter, words.adjusted(0, 0, -counts - margin, 0), line.caption,
              fontOf(m_style, body, QFont::Medium), m_style.text, Qt::AlignLeft);
    // How far it is.
    const int length = m_scene->length();
    const double part = length == 0 ? 1.0 : std::min(position / length, 1.0);
    const int thick = std::max(2, band / 16);
    painter.fillRect(
        QRect(0, places.caption.bottom() + 1 - thick, qRound(places.caption.width() * part), thick),
        m_style.accent);
}

} // namespace coalesce::scene
