// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/contents_panel.h"

#include "ui/report/section_list.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace coalesce::ui {

using report::Depth;
using report::Names;
using report::pdf::Paper;

namespace {

constexpr int kMargin = 14;
constexpr int kBesideChoice = 40; // the mark of a radio button, and a scroll bar

} // namespace

ContentsPanel::ContentsPanel(const ReportChoices &choices, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_sections(new SectionList(theme)), m_consented(new QRadioButton),
      m_nobody(new QRadioButton(tr("Nobody"))), m_depth(new ChoiceBox(tr("How much of the answers"))),
      m_paper(new ChoiceBox(tr("Paper"))) {
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(6);
    const auto addHead = [&](const QString &text) {
        column->addSpacing(10);
        column->addWidget(new SectionLabel(text));
    };
    column->addWidget(new SectionLabel(tr("What the report holds")));
    m_sections->setRows(choices.rows);
    column->addWidget(m_sections);

    addHead(tr("Names"));
    auto *names = new QButtonGroup(this);
    for (QRadioButton *button : {m_consented, m_nobody}) {
        names->addButton(button);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(button);
    }
    (choices.names == Names::Nobody ? m_nobody : m_consented)->setChecked(true);

    addHead(tr("How much"));
    m_depth->addItem(tr("Every answer"), int(Depth::All));
    m_depth->addItem(tr("Starred answers as quotes"), int(Depth::Quotes));
    m_depth->addItem(tr("Summaries alone"), int(Depth::Summary));
    m_depth->setCurrentIndex(m_depth->findData(int(choices.depth)));
    m_depth->setMinimumContentsLength(8);
    column->addWidget(m_depth);

    addHead(tr("Paper"));
    m_paper->addItem(tr("A4"), int(Paper::A4));
    m_paper->addItem(tr("Letter"), int(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(int(choices.paper)));
    m_paper->setMaximumWidth(110);
    column->addWidget(m_paper);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    inside->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_sections, &SectionList::changed, this, &ContentsPanel::changed);
    connect(m_nobody, &QRadioButton::toggled, this, &ContentsPanel::changed);
    connect(m_depth, &QComboBox::currentIndexChanged, this, &ContentsPanel::changed);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ContentsPanel::changed);
}

ReportChoices ContentsPanel::choices() const {
    ReportChoices choices;
    choices.rows = m_sections->rows();
    choices.names = m_nobody->isChecked() ? Names::Nobody : Names::Consented;
    choices.depth = Depth(m_depth->currentData().toInt());
    choices.paper = Paper(m_paper->currentData().toInt());
    return choices;
}

void ContentsPanel::describe(const Workshop &workshop) {
    m_sections->describe(workshop);
    m_people = report::nameable(workshop);
    nameChoice();
}

void ContentsPanel::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    nameChoice();
}

// A radio button cannot break its line, so in a narrow window it says it shorter.
void ContentsPanel::nameChoice() {
    const QString counts =
        m_people.people == 0 ? QString() : tr(" (%1 of %2)").arg(m_people.agreed).arg(m_people.people);
    const QString whole = tr("Only people who agreed") + counts;
    const int room = width() - 2 * kMargin - kBesideChoice;
    m_consented->setText(
        m_consented->fontMetrics().horizontalAdvance(whole) <= room ? whole : tr("Who agreed") + counts);
    m_consented->setAccessibleName(whole);
}

} // namespace coalesce::ui
