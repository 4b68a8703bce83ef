// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/brought_back.h"

#include "ui/circle/flow_layout.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

namespace {
constexpr int kBar = 4;           // of the intent's colour, at the leading edge
constexpr size_t kMostShown = 40; // clusters; the canvas has them all
constexpr qsizetype kTitle = 60;  // characters of a title
} // namespace

BroughtBack::BroughtBack(const RoomContext &context, const PromptId &prompt, QWidget *parent)
    : QFrame(parent), m_context(context), m_prompt(prompt),
      m_badge(new Badge(IntentTone::Other, context.theme, 16, this)),
      m_name(new ElidedLabel({}, "section", this)), m_lock(new QLabel(this)), m_inside(new QWidget(this)),
      m_flow(new FlowLayout(2, 0, m_inside)), m_rest(makeLabel({}, "small", this)) {
    setLook(*this, "card");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_lock->setPixmap(themedIcon(IconName::Lock, context.theme).pixmap(16, 16));
    m_lock->setToolTip(tr("Private: what stands here goes neither on the stage nor into the report"));
    m_rest->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_badge);
    head->addWidget(m_name, 1);
    head->addWidget(m_lock);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(kBar + 10, 10, 10, 10);
    down->setSpacing(4);
    down->addLayout(head);
    down->addWidget(m_inside);
    down->addWidget(m_rest);
    connect(&context.theme, &ThemeController::changed, this, [this] {
        m_lock->setPixmap(themedIcon(IconName::Lock, m_context.theme).pixmap(16, 16));
        update();
    });
    refresh();
}

std::vector<BroughtBack::Line> BroughtBack::lines() const {
    const Workshop &workshop = m_context.workshop();
    std::vector<Line> lines;
    for (const ClusterId &id : workshop.clustersOf(m_prompt)) {
        const QString title = workshop.find(id)->title.string().simplified();
        lines.push_back({id, title.size() <= kTitle ? title : title.left(kTitle - 1) + QChar(0x2026),
                         workshop.countIn(id)});
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), &Line::count);
    return lines;
}

void BroughtBack::refresh() {
    const Workshop &workshop = m_context.workshop();
    const Prompt *prompt = workshop.find(m_prompt);
    if (!prompt)
        return;
    if (const IntentTone tone = toneOf(prompt->intent); tone != m_badge->tone()) {
        m_badge->setTone(tone);
        update();
    }
    const QString table = prompt->table.string().simplified();
    const QString name = prompt->intent == Intent::Other ? prompt->question.string().simplified()
                                                         : intentName(toneOf(prompt->intent));
    static_cast<ElidedLabel *>(m_name)->setFullText(table.isEmpty() ? name : tr("%1 · %2").arg(name, table));
    m_lock->setVisible(prompt->isPrivate);
    std::vector<Line> now = lines();
    const AnswerCounts counts = workshop.counts(m_prompt);
    const size_t hidden = now.size() > kMostShown ? now.size() - kMostShown : 0;
    QStringList rest;
    if (hidden > 0)
        rest += tr("%1 more clusters on the canvas").arg(hidden);
    if (counts.answers == 0)
        rest += tr("No answers yet. They are typed in Tables.");
    else if (now.empty())
        rest += tr("%1 answers, no cluster yet. Group them on the canvas.").arg(counts.answers);
    else if (counts.unplaced > 0)
        rest += tr("%1 not in a cluster yet").arg(counts.unplaced);
    m_rest->setText(rest.join(QStringLiteral(" · ")));
    m_rest->setVisible(!rest.isEmpty());
    if (now != m_lines)
        showClusters(std::move(now));
    setAccessibleName(prompt->isPrivate ? tr("%1, private: %2").arg(m_name->accessibleName(), shown())
                                        : tr("%1: %2").arg(m_name->accessibleName(), shown()));
}

void BroughtBack::showClusters(std::vector<Line> lines) {
    m_lines = std::move(lines);
    const size_t shown = std::min(m_lines.size(), kMostShown);
    while (m_buttons.size() > shown) {
        m_flow->removeWidget(m_buttons.back());
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < shown) {
        QPushButton *button = makeButton({}, ButtonKind::Link, m_inside);
        setLook(*button, "word");
        button->setFocusPolicy(m_buttons.empty() ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, at = m_buttons.size()] {
            if (at < m_lines.size())
                emit clusterChosen(ClusterId(m_lines[at].cluster));
        });
        m_flow->addWidget(button);
        button->show(); // at once, so that it can take the focus
        m_buttons.push_back(button);
    }
    for (size_t i = 0; i < shown; ++i) {
        const Line &line = m_lines[i];
        m_buttons[i]->setAccessibleName(
            line.count == 1 ? tr("%1, 1 answer").arg(line.title)
                            : tr("%1, %2 answers").arg(line.title, QString::number(line.count)));
    }
    m_inside->setVisible(shown > 0);
    fitTitles();
    m_inside->updateGeometry();
}

QString BroughtBack::textOf(const QString &title, int count) {
    return tr("%1 %2", "a cluster and how many answers").arg(title, QString::number(count));
}

// A title that is wider than the column ends in an ellipsis; the count is always there.
void BroughtBack::fitTitles() {
    constexpr int kAround = 14; // the button's own edges
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const QFontMetrics metrics = m_buttons[i]->fontMetrics();
        const int room = contentsRect().width() - layout()->contentsMargins().left() -
                         layout()->contentsMargins().right() - kAround -
                         metrics.horizontalAdvance(textOf({}, m_lines[i].count));
        const QString title = metrics.elidedText(m_lines[i].title, Qt::ElideRight, std::max(room, 40));
        m_buttons[i]->setText(
            textOf(title, m_lines[i].count).replace(QLatin1Char('&'), QStringLiteral("&&")));
        m_buttons[i]->setToolTip(title == m_lines[i].title
                                     ? tr("Shows it on the canvas")
                                     : plainTip(tr("Shows “%1” on the canvas").arg(m_lines[i].title)));
    }
}

void BroughtBack::resizeEvent(QResizeEvent *event) {
    QFrame::resizeEvent(event);
    fitTitles();
}

QString BroughtBack::shown() const {
    QStringList all;
    for (size_t i = 0; i < m_buttons.size(); ++i)
        all += textOf(m_lines[i].title, m_lines[i].count);
    if (m_rest->isVisibleTo(this))
        all += m_rest->text();
    return all.join(QStringLiteral(" · "));
}

void BroughtBack::paintEvent(QPaintEvent *event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    paintIntentBar(painter, *this, QRect(0, 1, kBar, height() - 2), m_badge->tone(), m_context.theme.theme());
}

// Arrows walk the clusters of the table, so that Tab need not stop at each.
bool BroughtBack::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto at = std::ranges::find(m_buttons, watched);
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool on = key == Qt::Key_Right || key == Qt::Key_Down;
        const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
        if (at != m_buttons.end() && (on || back)) {
            const std::ptrdiff_t next = (at - m_buttons.begin()) + (on ? 1 : -1);
            if (next >= 0 && next < std::ptrdiff_t(m_buttons.size())) {
                (*at)->setFocusPolicy(Qt::ClickFocus);
                m_buttons[size_t(next)]->setFocusPolicy(Qt::StrongFocus);
                m_buttons[size_t(next)]->setFocus(Qt::OtherFocusReason);
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace coalesce::ui
