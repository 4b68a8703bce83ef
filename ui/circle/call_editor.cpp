// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/call_editor.h"

#include "core/edit/record_actions.h"
#include "ui/circle/circle_edits.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/dots_box.h"
#include "ui/circle/link_picker.h"
#include "ui/circle/response_row.h"
#include "ui/circle/shares_box.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_box.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

constexpr QLatin1String kAction("call.set");
constexpr std::array kOutcomes{CallOutcome::Will, CallOutcome::Part, CallOutcome::Cannot};

} // namespace

CallEditor::CallEditor(const RoomContext &context, const CallId &call, QWidget *parent)
    : QWidget(parent), m_context(context), m_call(call),
      m_text(new RecordField(context, refOf(call),
                             {columnOf(&Call::text), kAction, RecordField::Blank::Restore}, tr("Call"),
                             InlineTextEdit::Enter::Commits, this)),
      m_person(new PersonBox(tr("Who called for it"), tr("Who called for it?"), context.workshop(), this)),
      m_consent(makeLabel({}, "small", this)), m_dots(new DotsBox(context, call, this)),
      m_theme(makeButton({}, ButtonKind::Plain, this)),
      m_outcome(new ChoiceBox(tr("What those with power say"), this)),
      m_because(new RecordField(context, refOf(call),
                                {columnOf(&Call::because), kAction, RecordField::Blank::Allow},
                                tr("Why, in their words"), InlineTextEdit::Enter::Commits, this)),
      m_answers(new QVBoxLayout) {
    m_text->setObjectName(QStringLiteral("callText"));
    m_person->setObjectName(QStringLiteral("callPerson"));
    m_theme->setObjectName(QStringLiteral("callTheme"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_because->setObjectName(QStringLiteral("because"));
    setFocusProxy(m_text);
    m_text->setLineLimits(1, 8);
    m_dots->showButtons(true);
    m_person->setNobodyText(tr("Nobody said"));
    m_person->setMinimumWidth(170); // a usual name, whole
    m_because->setPlaceholderText(tr("Why, in their words"));
    m_outcome->addItem(tr("No answer yet"));
    for (const CallOutcome outcome : kOutcomes)
        m_outcome->addItem(outcomeName(outcome));
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_outcome->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the reason beside it takes the rest
    const Spacing space = context.theme.theme().spacing;
    m_answers->setSpacing(4);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space.small);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto addRow = [&](const QString &name, QWidget *field, QWidget *beside) {
        QLabel *label = makeLabel(name, "small", this);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        auto *across = new QHBoxLayout;
        across->setSpacing(space.small);
        across->addWidget(field, 0, Qt::AlignTop | Qt::AlignLeft);
        across->addWidget(beside, 1);
        grid->addLayout(across, row++, 1);
    };
    addRow(tr("Said by"), m_person, m_consent);
    addRow(tr("Outcome"), m_outcome, m_because);
    addRow(tr("Theme"), m_theme, new QWidget(this));
    auto *first = new QHBoxLayout;
    first->setSpacing(space.small);
    first->addWidget(m_text, 1, Qt::AlignTop);
    first->addWidget(m_dots, 0, Qt::AlignTop);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(space.medium, space.medium, space.medium, space.small);
    down->setSpacing(space.small);
    down->addLayout(first);
    down->addLayout(m_answers);
    down->addLayout(grid);
    if (context.workshop().facts().purse > 0) {
        m_shares = new SharesBox(context, call, this);
        down->addWidget(m_shares);
    }
    down->addWidget(makeFoot());
    connect(m_person, &PersonBox::chosen, this, [this](const PersonChoice &choice) {
        m_context.commit(setPerson(m_context.workshop(), {refOf(m_call)}, columnOf(&Call::participant),
                                   choice, m_context.session.sources()),
                         kAction);
    });
    connect(m_outcome, &QComboBox::activated, this, [this](int index) {
        if (index == 0)
            return set(columnOf(&Call::outcome), {});
        const std::string_view name = nameOf(kOutcomes[size_t(index) - 1]);
        set(columnOf(&Call::outcome), QString::fromLatin1(name.data(), qsizetype(name.size())));
    });
    connect(m_theme, &QPushButton::clicked, this, &CallEditor::pickTheme);
    refresh();
    QWidget *before = m_text;
    for (QWidget *next : {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_outcome),
                          static_cast<QWidget *>(m_because), static_cast<QWidget *>(m_theme)}) {
        setTabOrder(before, next);
        before = next;
    }
}

QWidget *CallEditor::makeFoot() {
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto add = [&](const QString &text, void (CallEditor::*wanted)(), const char *name) {
        QPushButton *button = makeButton(text, ButtonKind::Link, foot);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
    };
    add(tr("Respond"), &CallEditor::answerWanted, "answerIt");
    add(tr("Pledge for it"), &CallEditor::pledgeWanted, "pledgeForIt");
    add(tr("Remove"), &CallEditor::removeWanted, "removeIt");
    row->addStretch();
    add(tr("Done"), &CallEditor::closeWanted, "done");
    return foot;
}

void CallEditor::set(int column, const Value &value) {
    if (m_context.workshop().find(m_call))
        m_context.commit(setFields(m_context.workshop(), refOf(m_call), {{column, value}}), kAction);
}

void CallEditor::refresh() {
    const Workshop &workshop = m_context.workshop();
    const Call &call = *workshop.find(m_call);
    m_person->setPerson(call.participant);
    m_consent->setText(call.participant ? consentWords(workshop, *call.participant) : QString());
    m_outcome->setCurrentIndex(
        call.outcome ? int(std::ranges::find(kOutcomes, *call.outcome) - kOutcomes.begin()) + 1 : 0);
    m_because->setVisible(call.outcome || !call.because.isEmpty());
    const QString theme = call.theme ? shortName(workshop, call.theme->uuid()) : tr("No theme");
    m_theme->setText(QString(theme).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_theme->setAccessibleName(tr("Theme of the call: %1").arg(theme));
    m_dots->refresh();
    if (m_shares)
        m_shares->refresh();
    showResponses();
}

void CallEditor::showResponses() {
    std::vector<ResponseRow *> before = std::move(m_rows);
    m_rows.clear();
    for (const ResponseId &id : m_context.workshop().referring(m_call.uuid(), &Response::call)) {
        const auto kept =
            std::ranges::find_if(before, [&](const ResponseRow *row) { return row->id() == id; });
        ResponseRow *row = nullptr;
        if (kept != before.end()) {
            row = *kept;
            before.erase(kept);
            row->refresh();
        } else {
            row = new ResponseRow(m_context, id, this);
            m_answers->addWidget(row);
        }
        m_rows.push_back(row);
    }
    for (ResponseRow *gone : before) {
        m_answers->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    QWidget *previous = m_text;
    for (ResponseRow *row : m_rows)
        previous = row->followInTabOrder(previous);
}

void CallEditor::pickTheme() {
    auto *picker = new LinkPicker(tr("Which theme does it belong to?"), m_context.workshop(), {Kind::Theme},
                                  m_context.theme, this);
    picker->offerNewTheme();
    connect(picker, &LinkPicker::chosen, this,
            [this](const QUuid &id) { set(columnOf(&Call::theme), id.isNull() ? Value() : Value(id)); });
    connect(picker, &LinkPicker::named, this, [this](const QString &title) {
        m_context.commit(addThemeOf(m_context.workshop(), m_call, title, m_context.session.sources()),
                         QStringLiteral("theme.add"));
    });
    picker->openAt(m_theme->mapToGlobal(m_theme->rect().center()));
}

} // namespace coalesce::ui
