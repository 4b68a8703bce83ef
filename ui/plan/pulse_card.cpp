// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/pulse_card.h"

#include "core/edit/record_actions.h"
#include "ui/plan/date_text.h"
#include "ui/plan/hand_counter.h"
#include "ui/plan/pulse_chart.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QGridLayout>

namespace coalesce::ui {

namespace {

constexpr QLatin1String kAction("pulse.set");

QString answerName(PulseAnswer answer) {
    switch (answer) {
    case PulseAnswer::Yes:
        return PulseCard::tr("Yes");
    case PulseAnswer::Partly:
        return PulseCard::tr("Partly");
    case PulseAnswer::No:
        return PulseCard::tr("No");
    }
    Q_UNREACHABLE();
}

QString timeName(PulseTime time) {
    return time == PulseTime::Before ? PulseCard::tr("Before") : PulseCard::tr("After");
}

QString earlierName(const Pulse &pulse) {
    const QString from = pulse.from.string().simplified();
    return pulse.date ? PulseCard::tr("%1 · %2").arg(showDate(*pulse.date, QLocale()), from) : from;
}

QString asSentence(QString words) {
    if (words.isEmpty())
        return words;
    words[0] = words[0].toUpper();
    return words + QLatin1Char('.');
}

} // namespace

PulseCard::PulseCard(const RoomContext &context, const PulseId &pulse, QWidget *parent)
    : QFrame(parent), m_context(context), m_pulse(pulse),
      m_question(new RecordField(context, refOf(pulse),
                                 {columnOf(&Pulse::question), kAction, RecordField::Blank::Restore},
                                 tr("Question"), InlineTextEdit::Enter::Commits, this)),
      m_remove(new IconButton(IconName::Remove, tr("Remove this question"), context.theme,
                              IconButton::Kind::Quiet, this)),
      m_chart(new PulseChart(context.theme, this)), m_change(makeLabel({}, "section", this)),
      m_earlier(new QWidget(this)) {
    setLook(*this, "card");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setPlaceholderText(tr("I know whom to ask for help"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setEnabled(!context.session.isReadOnly());
    m_chart->setObjectName(QStringLiteral("chart"));
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setWordWrap(true);
    m_earlier->setObjectName(QStringLiteral("earlier"));
    const Spacing space = context.theme.theme().spacing;
    auto *head = new QHBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(m_question, 1, Qt::AlignTop);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    auto *earlier = new QVBoxLayout(m_earlier);
    earlier->setContentsMargins(0, space.tiny, 0, 0);
    earlier->setSpacing(2);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(space.large, space.medium, space.medium, space.medium);
    down->setSpacing(space.small);
    down->addLayout(head);
    down->addLayout(makeCounters());
    down->addSpacing(2);
    down->addWidget(m_chart);
    down->addWidget(m_change);
    down->addWidget(m_earlier);
    connect(m_remove, &QToolButton::clicked, this, &PulseCard::removeWanted);
    refresh();
}

QGridLayout *PulseCard::makeCounters() {
    const Spacing space = m_context.theme.theme().spacing;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space.medium);
    grid->setVerticalSpacing(space.tiny);
    for (const PulseAnswer answer : kPulseAnswers)
        grid->addWidget(makeLabel(answerName(answer), "small", this), 0, 1 + int(answer), Qt::AlignHCenter);
    for (const PulseTime time : kPulseTimes) {
        const int row = 1 + int(time);
        QLabel *name = makeLabel(timeName(time), "section", this);
        name->setFixedWidth(52);
        grid->addWidget(name, row, 0);
        for (const PulseAnswer answer : kPulseAnswers) {
            auto *counter = new HandCounter(
                tr("%1, %2 the day").arg(answerName(answer), timeName(time).toLower()),
                [this, time, answer](int count) { return keep(time, answer, count); }, this);
            counter->setReadOnly(m_context.session.isReadOnly());
            m_counters[size_t(time)][size_t(answer)] = counter;
            grid->addWidget(counter, row, 1 + int(answer));
        }
        m_sums[size_t(time)] = makeLabel({}, "small", this);
        grid->addWidget(m_sums[size_t(time)], row, 4);
    }
    grid->setColumnStretch(4, 1);
    return grid;
}

// The same count again goes into the same entry of the history, as typing does.
bool PulseCard::keep(PulseTime time, PulseAnswer answer, int count) {
    const int column = pulseColumn(time, answer);
    const QString token =
        m_pulse.text() + QLatin1Char('/') + infoOf(Kind::Pulse).columns[size_t(column)].name;
    return m_context.commit(setFields(m_context.workshop(), refOf(m_pulse), {{column, Value(qint64(count))}}),
                            kAction, token);
}

void PulseCard::refresh() {
    const Pulse *pulse = m_context.workshop().find(m_pulse);
    if (!pulse)
        return;
    std::vector<PulseChart::Line> lines;
    for (const PulseTime time : kPulseTimes) {
        const Hands hands = handsOf(*pulse, time);
        for (const PulseAnswer answer : kPulseAnswers)
            counter(time, answer).field().showCount(hands.of(answer));
        m_sums[size_t(time)]->setText(hands.isCounted() ? tr("%n hand(s)", nullptr, hands.all()) : QString());
        lines.push_back({timeName(time), hands});
    }
    m_chart->setLines(lines);
    const Hands before = lines.front().hands, after = lines.back().hands;
    QString change = asSentence(changeText(before, after));
    if (change.isEmpty())
        change = before.isCounted() ? tr("Count again at the end of the day to see what changed.")
                                    : tr("Ask the room, count the hands, and write them above.");
    const QString series = asSentence(seriesText(m_context.workshop(), *pulse));
    m_change->setText(series.isEmpty() ? change : change + QLatin1Char('\n') + series);
    setAccessibleName(tr("Pulse question: %1").arg(pulse->question.string().simplified()));
    m_remove->setAccessibleName(tr("Remove the question “%1”").arg(pulse->question.string().simplified()));
    showEarlier(*pulse);
}

void PulseCard::showEarlier(const Pulse &now) {
    std::vector<Pulse> earlier;
    for (const PulseId &id : earlierOf(m_context.workshop(), now))
        earlier.push_back(*m_context.workshop().find(id));
    m_earlier->setVisible(!earlier.empty());
    if (earlier == m_shownEarlier)
        return;
    m_shownEarlier = std::move(earlier);
    while (QLayoutItem *item = m_earlier->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_earlier->layout()->addWidget(makeLabel(tr("Earlier in the series"), "section", m_earlier));
    for (const Pulse &pulse : m_shownEarlier) {
        auto *name = new ElidedLabel(earlierName(pulse), "small", m_earlier);
        name->setParent(m_earlier);
        auto *chart = new PulseChart(m_context.theme, m_earlier);
        std::vector<PulseChart::Line> lines;
        for (const PulseTime time : kPulseTimes)
            if (const Hands hands = handsOf(pulse, time); hands.isCounted())
                lines.push_back({timeName(time), hands});
        if (lines.empty())
            lines.push_back({QString(), {}});
        chart->setLines(lines);
        m_earlier->layout()->addWidget(name);
        m_earlier->layout()->addWidget(chart);
    }
}

void PulseCard::focusQuestion() {
    m_question->setFocus(Qt::OtherFocusReason);
    m_question->selectAll();
}

std::vector<QWidget *> PulseCard::tabOrder() const {
    std::vector<QWidget *> order{m_question, m_remove};
    for (const auto &row : m_counters)
        for (HandCounter *counter : row)
            order.push_back(&counter->field());
    return order;
}

} // namespace coalesce::ui
