// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include "ui/shell/choice_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

namespace coalesce::ui {

namespace {

constexpr int kMostWidth = 960;

void empty(QLayout &layout) {
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

// A heading and a place for items under it.
QVBoxLayout *addItems(QVBoxLayout &column, const QString &heading) {
    column.addWidget(new SectionLabel(heading));
    auto *items = new QVBoxLayout;
    items->setSpacing(8);
    column.addLayout(items);
    return items;
}

} // namespace

StartPage::StartPage(const ThemeController &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {
    setLook(*this, "ground");
    auto *page = new QWidget;
    page->setMaximumWidth(kMostWidth);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 48, 32, 32);
    column->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setSpacing(18);
    auto *mark = new QLabel;
    mark->setPixmap(applicationIcon().pixmap(64, 64));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(QStringLiteral("Coalesce"), "display"));
    words->addWidget(makeLabel(
        tr("From sticky notes to a report people want to read. All in one file, offline."), "muted"));
    head->addWidget(mark);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(34);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme.theme().spacing.huge);
    // What is there already stands beside the templates: below ten of them nobody would find it.
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right})
        side->setSpacing(8);
    row->addLayout(left, 4);
    row->addLayout(right, 3);
    m_templates = addItems(*left, tr("Start a workshop"));
    left->addStretch();
    auto *open = new ChoiceCard(IconName::Open, tr("Open a workshop…"),
                                tr("A .coalesce file on this computer"), theme);
    auto *sample = new ChoiceCard(IconName::Sample, tr("Look at the sample"),
                                  tr("A finished workshop to click through"), theme);
    QVBoxLayout *there = addItems(*right, tr("Or begin with what is there"));
    there->addWidget(open);
    there->addWidget(sample);
    right->addSpacing(14);
    m_recents = addItems(*right, tr("Recent workshops"));
    right->addStretch();
    column->addLayout(row);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    auto *middle = new QWidget;
    auto *centre = new QHBoxLayout(middle);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(page, 100);
    centre->addStretch(1);
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(qApp, &QApplication::focusChanged, scroll, [scroll](QWidget *, QWidget *now) {
        if (now && scroll->isAncestorOf(now))
            scroll->ensureWidgetVisible(now);
    });
    connect(open, &QPushButton::clicked, this, [this] { emit openRequested({}); });
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    m_open = open;
    m_sample = sample;
    setRecents({});
}

// Left column, then right, whatever was made when.
void StartPage::orderTabs() {
    QWidgetList inOrder;
    const auto addItems = [&](const QLayout &items) {
        for (int i = 0; i < items.count(); ++i) {
            QWidget *widget = items.itemAt(i)->widget();
            if (qobject_cast<QAbstractButton *>(widget))
                inOrder += widget;
            for (QAbstractButton *button : widget->findChildren<QAbstractButton *>())
                inOrder += button;
        }
    };
    addItems(*m_templates);
    inOrder += {m_open, m_sample};
    addItems(*m_recents);
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        setTabOrder(inOrder[i - 1], inOrder[i]);
}

void StartPage::setTemplates(const std::vector<TemplateChoice> &templates) {
    empty(*m_templates);
    bool first = true;
    for (const TemplateChoice &choice : templates) {
        auto *card =
            new ChoiceCard(first ? IconName::Tables : IconName::New, choice.title, choice.summary, m_theme);
        first = false;
        card->setRoomy();
        connect(card, &QPushButton::clicked, this, [this, id = choice.id] { emit newRequested(id); });
        m_templates->addWidget(card);
    }
    orderTabs();
}

void StartPage::setRecents(const std::vector<RecentWorkshop> &recents) {
    empty(*m_recents);
    if (recents.empty()) {
        auto *none =
            new EmptyState(IconName::Note, tr("Workshops you open or start are listed here."), m_theme);
        none->setMinimumHeight(200);
        m_recents->addWidget(none);
        return;
    }
    for (const RecentWorkshop &recent : recents)
        addRecent(recent);
    orderTabs();
}

void StartPage::addRecent(const RecentWorkshop &recent) {
    QString where = QDir::toNativeSeparators(recent.path);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    if (where.startsWith(home + QDir::separator()))
        where = QLatin1Char('~') + where.mid(home.size());
    const QString detail = recent.missing ? tr("No longer at %1").arg(where) : where;
    const QString title = recent.title.isEmpty() ? tr("Untitled workshop") : recent.title;
    auto *card = new ChoiceCard(IconName::Report, title, detail, m_theme);
    card->setElide(Qt::ElideMiddle);
    if (recent.date.isValid())
        card->setAside(QLocale().toString(recent.date, QLocale::ShortFormat));
    card->setEnabled(!recent.missing);
    connect(card, &QPushButton::clicked, this, [this, path = recent.path] { emit openRequested(path); });
    auto *remove = new IconButton(IconName::Close, tr("Take “%1” from this list").arg(title), m_theme,
                                  IconButton::Kind::Quiet);
    remove->setToolTip(tr("Take from this list; the file stays"));
    connect(remove, &QToolButton::clicked, this, [this, path = recent.path] { emit forgetRequested(path); });

    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(card, 1);
    row->addWidget(remove);
    m_recents->addWidget(line);
}

void StartPage::focusFirst() {
    for (QVBoxLayout *items : {m_recents, m_templates}) {
        for (int i = 0; i < items->count(); ++i) {
            QWidget *widget = items->itemAt(i)->widget();
            auto *card = qobject_cast<ChoiceCard *>(widget);
            if (!card)
                card = widget->findChild<ChoiceCard *>();
            if (card && card->isEnabled()) {
                card->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
}

} // namespace coalesce::ui
