// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/item_editors.h"

#include "core/edit/record_actions.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/link_picker.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_box.h"
#include "ui/plan/date_text.h"
#include "ui/plan/parsed_field.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

constexpr std::array kReaches{PledgeReach::Own, PledgeReach::Others};
constexpr std::array kStatuses{PledgeStatus::Open, PledgeStatus::Kept, PledgeStatus::Dropped};
constexpr std::array kOutcomes{CallOutcome::Will, CallOutcome::Part, CallOutcome::Cannot};

template <class Enum, size_t Count>
int placeIn(const std::array<Enum, Count> &all, Enum one) {
    return int(std::ranges::find(all, one) - all.begin());
}

template <class Enum>
Value named(Enum value) {
    const std::string_view name = nameOf(value);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

ItemEditor::ItemEditor(const RoomContext &context, const RecordRef &ref, int text, const QString &action,
                       const QString &name, QWidget *parent)
    : QWidget(parent), m_context(context), m_ref(ref), m_action(action),
      m_text(new RecordField(context, ref, {text, action, RecordField::Blank::Restore}, name,
                             InlineTextEdit::Enter::Commits, this)),
      m_down(new QVBoxLayout(this)) {
    m_text->setObjectName(QStringLiteral("itemText"));
    m_text->setLineLimits(1, 6);
    setFocusProxy(m_text);
    m_down->setContentsMargins(2, 6, 2, 6);
    m_down->setSpacing(3);
    m_down->addWidget(m_text);
}

void ItemEditor::set(int column, const Value &value) {
    if (m_context.workshop().row(m_ref))
        m_context.commit(setFields(m_context.workshop(), m_ref, {{column, value}}), m_action);
}

void ItemEditor::addRow(const QString &name, QWidget *field) {
    constexpr int nameWidth = 94;
    QLabel *label = makeLabel(name, "small", this);
    label->setFixedWidth(nameWidth);
    label->setBuddy(field);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(label);
    row->addWidget(field, 1);
    m_down->addLayout(row);
}

RecordField *ItemEditor::addText(const QString &name, int column, const QString &hint) {
    auto *field = new RecordField(m_context, m_ref, {column, m_action, RecordField::Blank::Allow}, name,
                                  InlineTextEdit::Enter::Commits, this);
    field->setPlaceholderText(hint);
    addRow(name, field);
    connect(field, &InlineTextEdit::escaped, this, &ItemEditor::closeWanted);
    return field;
}

PersonBox *ItemEditor::addPerson(const QString &name, const QString &question, int column) {
    auto *box = new PersonBox(name, question, m_context.workshop(), this);
    box->setNobodyText(tr("Nobody yet"));
    connect(box, &PersonBox::chosen, this, [this, column](const PersonChoice &choice) {
        m_context.commit(
            setPerson(m_context.workshop(), {m_ref}, column, choice, m_context.session.sources()), m_action);
    });
    addRow(name, box);
    return box;
}

QPushButton *ItemEditor::addLink(const QString &name, const QString &question, int column,
                                 std::vector<Kind> kinds) {
    QPushButton *button = makeButton({}, ButtonKind::Plain, this);
    button->setMinimumWidth(60);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long names are cut
    button->setAccessibleName(name);
    addRow(name, button);
    connect(button, &QPushButton::clicked, this, [this, button, question, column, kinds] {
        auto *picker = new LinkPicker(question, m_context.workshop(), kinds, m_context.theme, this);
        connect(picker, &LinkPicker::chosen, this,
                [this, column](const QUuid &id) { set(column, id.isNull() ? Value() : Value(id)); });
        picker->openAt(button->mapToGlobal(button->rect().center()));
    });
    return button;
}

void ItemEditor::showLink(QPushButton &button, const std::optional<QUuid> &id) {
    const QString name = id ? shortName(m_context.workshop(), *id) : tr("Nothing yet");
    const QString cut = button.fontMetrics().elidedText(name, Qt::ElideRight, 150);
    button.setText(QString(cut).replace(QLatin1Char('&'), QStringLiteral("&&")));
    button.setToolTip(plainTip(name));
    button.setAccessibleDescription(name);
}

void ItemEditor::addFoot() {
    QPushButton *remove = makeButton(tr("Remove"), ButtonKind::Link, this);
    QPushButton *done = makeButton(tr("Done"), ButtonKind::Link, this);
    remove->setObjectName(QStringLiteral("removeIt"));
    done->setObjectName(QStringLiteral("done"));
    auto *row = new QHBoxLayout;
    row->addWidget(remove);
    row->addStretch();
    row->addWidget(done);
    m_down->addLayout(row);
    connect(remove, &QPushButton::clicked, this, &ItemEditor::removeWanted);
    connect(done, &QPushButton::clicked, this, &ItemEditor::closeWanted);
}

ReflectionEditor::ReflectionEditor(const RoomContext &context, const ReflectionId &id, QWidget *parent)
    : ItemEditor(context, refOf(id), columnOf(&Reflection::text), QStringLiteral("reflection.set"),
                 tr("What struck somebody"), parent),
      m_person(addPerson(tr("Said by"), tr("Whom did it strike?"), columnOf(&Reflection::participant))),
      m_about(addLink(tr("About"), tr("What is it about?"), columnOf(&Reflection::about),
                      {Kind::Cluster, Kind::Theme, Kind::Call})),
      m_private(new QCheckBox(tr("Private: stays out of the report"), this)) {
    m_about->setObjectName(QStringLiteral("about"));
    m_private->setObjectName(QStringLiteral("private"));
    addRow({}, m_private);
    addFoot();
    connect(m_private, &QCheckBox::clicked, this,
            [this](bool on) { set(columnOf(&Reflection::isPrivate), Value(qint64(on))); });
}

void ReflectionEditor::refresh() {
    const Reflection &reflection = *m_context.workshop().find(ReflectionId(m_ref.id));
    m_person->setPerson(reflection.participant);
    showLink(*m_about, reflection.about ? std::optional(reflection.about->id) : std::nullopt);
    m_private->setChecked(reflection.isPrivate);
}

PledgeEditor::PledgeEditor(const RoomContext &context, const PledgeId &id, QWidget *parent)
    : ItemEditor(context, refOf(id), columnOf(&Pledge::text), QStringLiteral("pledge.set"), tr("Pledge"),
                 parent),
      m_person(addPerson(tr("Who"), tr("Who will do it?"), columnOf(&Pledge::participant))),
      m_due(new ParsedField(
          tr("By when"),
          {[this] { return dueText(); }, [this](const QString &typed) { return takeDue(typed); }},
          context.messages, this)) {
    m_due->setObjectName(QStringLiteral("due"));
    m_due->setPlaceholderText(tr("30 September"));
    addRow(tr("By when"), m_due);
    m_reach = new ChoiceBox(tr("In whose power it is"), this);
    for (const PledgeReach reach : kReaches)
        m_reach->addItem(capital(reachName(reach)));
    addRow(tr("Power"), m_reach);
    m_call =
        addLink(tr("For the call"), tr("Which call does it take up?"), columnOf(&Pledge::call), {Kind::Call});
    m_status = new ChoiceBox(tr("What became of it"), this);
    for (const PledgeStatus status : kStatuses)
        m_status->addItem(statusName(status));
    addRow(tr("Became"), m_status);
    m_happened = addText(tr("What happened"), columnOf(&Pledge::happened), tr("What happened"));
    m_reach->setObjectName(QStringLiteral("reach"));
    m_call->setObjectName(QStringLiteral("pledgeCall"));
    m_status->setObjectName(QStringLiteral("status"));
    m_happened->setObjectName(QStringLiteral("happened"));
    addFoot();
    connect(m_reach, &QComboBox::activated, this,
            [this](int at) { set(columnOf(&Pledge::reach), named(kReaches[size_t(at)])); });
    connect(m_status, &QComboBox::activated, this,
            [this](int at) { set(columnOf(&Pledge::status), named(kStatuses[size_t(at)])); });
}

QString PledgeEditor::dueText() const {
    const Pledge *pledge = m_context.workshop().find(PledgeId(m_ref.id)); // which may just have gone
    return pledge && pledge->due ? showDate(*pledge->due, locale()) : QString();
}

Result<bool> PledgeEditor::takeDue(const QString &typed) {
    Value due;
    if (!typed.trimmed().isEmpty()) {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.session.sources().nowMs()).date();
        const auto date = readDate(typed, locale(), dayPledgesCountFrom(m_context.workshop(), today));
        if (!date)
            return fail(ErrorCode::BadArgument,
                        tr("“%1” is no date. Type it as 30 September 2026; what stood there is back.")
                            .arg(typed.simplified()));
        due = date->toString(Qt::ISODate);
    }
    return m_context.commit(setFields(m_context.workshop(), m_ref, {{columnOf(&Pledge::due), due}}),
                            m_action);
}

void PledgeEditor::refresh() {
    const Pledge &pledge = *m_context.workshop().find(PledgeId(m_ref.id));
    m_person->setPerson(pledge.participant);
    m_due->follow();
    m_reach->setCurrentIndex(placeIn(kReaches, pledge.reach));
    m_status->setCurrentIndex(placeIn(kStatuses, pledge.status));
    showLink(*m_call, pledge.call ? std::optional(pledge.call->uuid()) : std::nullopt);
}

PromiseEditor::PromiseEditor(const RoomContext &context, const PromiseId &id, QWidget *parent)
    : ItemEditor(context, refOf(id), columnOf(&Promise::text), QStringLiteral("promise.set"), tr("Promise"),
                 parent),
      m_person(addPerson(tr("Who"), tr("Who promised it?"), columnOf(&Promise::participant))),
      m_became(new ChoiceBox(tr("What became of it"), this)) {
    const bool isCall = context.workshop().find(id)->kind == PromiseKind::Call;
    if (isCall) {
        m_became->addItem(tr("No answer yet"));
        for (const CallOutcome outcome : kOutcomes)
            m_became->addItem(outcomeName(outcome));
    } else {
        for (const PledgeStatus status : kStatuses)
            m_became->addItem(statusName(status));
    }
    addRow(isCall ? tr("Outcome") : tr("Became"), m_became);
    m_happened = addText(tr("What happened"), columnOf(&Promise::happened), tr("What happened"));
    m_became->setObjectName(QStringLiteral("became"));
    m_happened->setObjectName(QStringLiteral("happened"));
    addFoot();
    connect(m_became, &QComboBox::activated, this, [this, isCall](int at) {
        if (!isCall)
            set(columnOf(&Promise::status), named(kStatuses[size_t(at)]));
        else
            set(columnOf(&Promise::outcome), at == 0 ? Value() : named(kOutcomes[size_t(at) - 1]));
    });
}

void PromiseEditor::refresh() {
    const Promise &promise = *m_context.workshop().find(PromiseId(m_ref.id));
    m_person->setPerson(promise.participant);
    m_became->setCurrentIndex(promise.kind == PromiseKind::Pledge ? placeIn(kStatuses, promise.status)
                              : promise.outcome                   ? placeIn(kOutcomes, *promise.outcome) + 1
                                                                  : 0);
}

OpportunityEditor::OpportunityEditor(const RoomContext &context, const OpportunityId &id, QWidget *parent)
    : ItemEditor(context, refOf(id), columnOf(&Opportunity::text), QStringLiteral("opportunity.set"),
                 tr("Opportunity"), parent) {
    addText(tr("Where"), columnOf(&Opportunity::where), tr("Place"))->setObjectName(QStringLiteral("where"));
    addText(tr("When"), columnOf(&Opportunity::when), tr("Day, time"))->setObjectName(QStringLiteral("when"));
    addText(tr("Link"), columnOf(&Opportunity::link), tr("https://"))->setObjectName(QStringLiteral("link"));
    m_call = addLink(tr("For the call"), tr("Which call does it take up?"), columnOf(&Opportunity::call),
                     {Kind::Call});
    addFoot();
}

void OpportunityEditor::refresh() {
    const Opportunity &opportunity = *m_context.workshop().find(OpportunityId(m_ref.id));
    showLink(*m_call, opportunity.call ? std::optional(opportunity.call->uuid()) : std::nullopt);
}

} // namespace coalesce::ui
