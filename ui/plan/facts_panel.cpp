// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/facts_panel.h"

#include "core/edit/record_actions.h"
#include "ui/plan/date_text.h"
#include "ui/plan/parsed_field.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>
#include <set>

namespace coalesce::ui {

namespace {

constexpr QLatin1String kAction("workshop.set");

QString languageName(const QString &code) {
    const QLocale locale(code);
    const QString own = locale.nativeLanguageName();
    return own.isEmpty() || locale == QLocale::c() ? code : QStringLiteral("%1 (%2)").arg(own, code);
}

// Every language that Qt knows by a name of its own, by that name.
std::vector<std::pair<QString, QString>> languages() {
    std::set<QString> codes;
    const QList<QLocale> all =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
    for (const QLocale &locale : all)
        if (locale != QLocale::c())
            codes.insert(QLocale::languageToCode(locale.language()));
    std::vector<std::pair<QString, QString>> named;
    for (const QString &code : codes)
        if (!QLocale(code).nativeLanguageName().isEmpty())
            named.emplace_back(languageName(code), code);
    std::ranges::sort(named, [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    return named;
}

} // namespace

FactsPanel::FactsPanel(const RoomContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_inside(new QWidget(this)) {
    setLook(*this, "sideRight");
    const Spacing space = context.theme.theme().spacing;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(scroll);
    setLook(*m_inside, "panel");
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(space.large, space.large, space.large, space.large);
    column->setSpacing(space.tiny);
    column->addWidget(new SectionLabel(tr("About this workshop")));
    column->addSpacing(space.small);
    m_title = textField(columnOf(&WorkshopFacts::title), tr("Title"), {}, 1);
    addField(*column, tr("Title"), *m_title);
    addText(*column, &WorkshopFacts::focus, tr("Focus question"), tr("What can we do together…?"), 2);
    addText(*column, &WorkshopFacts::stem, tr("Prompts begin with"), tr("To co-produce our city:"));
    addWhen(*column);
    addText(*column, &WorkshopFacts::venue, tr("Venue"), tr("Where people come together"));
    addText(*column, &WorkshopFacts::series, tr("Series"), tr("What it is part of"));
    addText(*column, &WorkshopFacts::hashtag, tr("Hashtag"), tr("#together"));
    column->addSpacing(space.medium);
    column->addWidget(new SectionLabel(tr("For the report")));
    column->addSpacing(space.tiny);
    addText(*column, &WorkshopFacts::welcome, tr("Welcome"), tr("How the report greets its readers"), 2);
    addText(*column, &WorkshopFacts::thanks, tr("Thanks"), tr("Who made the day possible"), 2);
    addText(*column, &WorkshopFacts::join, tr("How to join"), tr("A link or an address"));
    addText(*column, &WorkshopFacts::author, tr("Author"), tr("Who writes the report"));
    addText(*column, &WorkshopFacts::credits, tr("Credits"), tr("Pictures, words and places of others"));
    addText(*column, &WorkshopFacts::rights, tr("Rights"), tr("CC BY 4.0, say"));
    addLanguage(*column);
    column->addStretch();
}

RecordField *FactsPanel::textField(int column, const QString &name, const QString &hint, int leastLines) {
    const bool required = infoOf(Kind::Workshop).columns[size_t(column)].type == ColumnType::RequiredText;
    const auto blank = required ? RecordField::Blank::Restore : RecordField::Blank::Allow;
    auto *field = new RecordField(
        m_context, refOf(m_context.workshop().facts().id), {column, kAction, blank}, name,
        leastLines > 1 ? InlineTextEdit::Enter::NewLine : InlineTextEdit::Enter::Commits, m_inside);
    field->setObjectName(infoOf(Kind::Workshop).columns[size_t(column)].name);
    field->setPlaceholderText(hint);
    field->setLineLimits(leastLines, 24); // the panel scrolls before the field does
    return field;
}

void FactsPanel::addText(QVBoxLayout &column, Text WorkshopFacts::*fact, const QString &name,
                         const QString &hint, int leastLines) {
    addField(column, name, *textField(columnOf(fact), name, hint, leastLines));
}

void FactsPanel::addField(QVBoxLayout &column, const QString &name, QWidget &field) {
    QLabel *label = makeLabel(name, "small", m_inside);
    label->setBuddy(&field);
    column.addWidget(label);
    column.addWidget(&field);
    column.addSpacing(m_context.theme.theme().spacing.small);
}

void FactsPanel::addWhen(QVBoxLayout &column) {
    const auto facts = [this]() -> const WorkshopFacts & { return m_context.workshop().facts(); };
    m_date =
        new ParsedField(tr("Date"),
                        {[facts] { return facts().date ? showDate(*facts().date, QLocale()) : QString(); },
                         [this](const QString &typed) { return takeDate(typed); }},
                        m_context.messages, m_inside);
    m_date->setObjectName(QStringLiteral("date"));
    m_date->setPlaceholderText(tr("such as 1 July"));
    m_start = new ParsedField(tr("Start"),
                              {[facts] { return facts().start ? showTime(*facts().start) : QString(); },
                               [this](const QString &typed) { return takeTime(typed); }},
                              m_context.messages, m_inside);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setPlaceholderText(tr("hh:mm"));
    for (ParsedField *field : {m_date, m_start}) {
        field->setReadOnly(m_context.session.isReadOnly());
        field->follow();
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(m_context.theme.theme().spacing.small);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(column.spacing());
    right->setSpacing(column.spacing());
    addField(*left, tr("Date"), *m_date);
    addField(*right, tr("Start"), *m_start);
    row->addLayout(left, 2);
    row->addLayout(right, 1);
    column.addLayout(row);
}

void FactsPanel::addLanguage(QVBoxLayout &column) {
    m_language = new ChoiceBox(tr("Language"), m_inside);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setEnabled(!m_context.session.isReadOnly());
    m_language->addItem(tr("Not said"), QString());
    m_language->installEventFilter(this);
    showLanguage();
    connect(m_language, &QComboBox::activated, this, [this] {
        set(columnOf(&WorkshopFacts::language), Value(m_language->currentData().toString()));
        showLanguage();
    });
    addField(column, tr("Language"), *m_language);
}

// All languages are listed once somebody comes to choose: Qt lays the list out where it is made, and that
// takes a font for every script of the world before the first window is seen.
bool FactsPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_language &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        listLanguages();
    return QFrame::eventFilter(watched, event);
}

void FactsPanel::listLanguages() {
    m_language->removeEventFilter(this);
    m_language->clear();
    m_language->addItem(tr("Not said"), QString());
    for (const auto &[name, code] : languages())
        m_language->addItem(name, code);
    showLanguage();
}

// A language that is none of ours, such as en-GB from a script, is listed as it stands.
void FactsPanel::showLanguage() {
    const QString code = m_context.workshop().facts().language.string();
    int at = m_language->findData(code);
    if (at < 0) {
        m_language->addItem(languageName(code), code);
        at = m_language->count() - 1;
    }
    m_language->setCurrentIndex(at);
}

// Failures are said by the context.
bool FactsPanel::set(int column, const Value &value) const {
    return m_context.commit(
        setFields(m_context.workshop(), refOf(m_context.workshop().facts().id), {{column, value}}), kAction);
}

Result<bool> FactsPanel::takeDate(const QString &typed) const {
    if (typed.trimmed().isEmpty())
        return set(columnOf(&WorkshopFacts::date), Value());
    const auto date = readDate(typed, QLocale(), QDate::currentDate());
    if (!date)
        return fail(
            ErrorCode::BadArgument,
            tr("“%1” is not a date. Write it like 1 July 2026 or 2026-07-01; the date is as it was before.")
                .arg(typed));
    return set(columnOf(&WorkshopFacts::date), Value(date->toString(Qt::ISODate)));
}

Result<bool> FactsPanel::takeTime(const QString &typed) const {
    if (typed.trimmed().isEmpty())
        return set(columnOf(&WorkshopFacts::start), Value());
    const auto time = readTime(typed);
    if (!time)
        return fail(ErrorCode::BadArgument,
                    tr("“%1” is not a time. Write it like 13:30; the start is as it was before.").arg(typed));
    return set(columnOf(&WorkshopFacts::start), Value(time->toString(QStringLiteral("HH:mm"))));
}

void FactsPanel::follow(const ChangeSet &changes) {
    if (!changes.touches(Kind::Workshop))
        return;
    m_date->follow();
    m_start->follow();
    showLanguage();
}

void FactsPanel::focusField(int column) {
    const QString &name = infoOf(Kind::Workshop).columns[size_t(column)].name;
    if (auto *field = findChild<QWidget *>(name))
        field->setFocus(Qt::OtherFocusReason); // the scroll area brings it into view
}

void FactsPanel::focusFirst() {
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace coalesce::ui
