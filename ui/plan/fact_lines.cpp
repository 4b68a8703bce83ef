// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/fact_lines.h"

#include "core/day/budget.h"
#include "core/edit/record_actions.h"
#include "ui/plan/date_text.h"
#include "ui/plan/parsed_field.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::FactsPanel", text);
}

const WorkshopFacts &factsOf(const RoomContext &context) {
    return context.workshop().facts();
}

Result<bool> takeDate(const RoomContext &context, const QString &typed) {
    if (typed.trimmed().isEmpty())
        return setFact(context, columnOf(&WorkshopFacts::date), Value());
    const auto date = readDate(typed, QLocale(), QDate::currentDate());
    if (!date)
        return fail(
            ErrorCode::BadArgument,
            tr("“%1” is not a date. Write it like 1 July 2026 or 2026-07-01; the date is as it was before.")
                .arg(typed));
    return setFact(context, columnOf(&WorkshopFacts::date), Value(date->toString(Qt::ISODate)));
}

Result<bool> takeStart(const RoomContext &context, const QString &typed) {
    if (typed.trimmed().isEmpty())
        return setFact(context, columnOf(&WorkshopFacts::start), Value());
    const auto time = readTime(typed);
    if (!time)
        return fail(ErrorCode::BadArgument,
                    tr("“%1” is not a time. Write it like 13:30; the start is as it was before.").arg(typed));
    return setFact(context, columnOf(&WorkshopFacts::start), Value(time->toString(QStringLiteral("HH:mm"))));
}

Result<bool> takeDots(const RoomContext &context, const QString &typed) {
    bool isNumber = true;
    const QString digits = typed.trimmed();
    const int dots = digits.isEmpty() ? 0 : digits.toInt(&isNumber);
    if (!isNumber || dots < kDotsEach.least || dots > kDotsEach.most)
        return fail(ErrorCode::BadArgument,
                    tr("“%1” is not a number of dots from 1 to %2; the dots are as they were before.")
                        .arg(typed)
                        .arg(kDotsEach.most));
    return setFact(context, columnOf(&WorkshopFacts::dots), Value(qint64(dots)));
}

Result<bool> takePurse(const RoomContext &context, const QString &typed) {
    if (typed.trimmed().isEmpty())
        return setFact(context, columnOf(&WorkshopFacts::purse), Value(qint64(0)));
    const QString currency = factsOf(context).currency.string();
    const auto amount = readMoney(typed, currency);
    if (!amount)
        return fail(ErrorCode::BadArgument,
                    tr("“%1” is not an amount. Write it like %2; the purse is as it was before.")
                        .arg(typed, moneyText(125000, currency)));
    return setFact(context, columnOf(&WorkshopFacts::purse), Value(qint64(*amount)));
}

// What a line is made of, so that the context outlives its making.
ParsedField *makeLine(const RoomContext &context, QWidget *parent, const QString &name,
                      const char *objectName, const QString &hint, QString (*show)(const WorkshopFacts &),
                      Result<bool> (*take)(const RoomContext &, const QString &)) {
    auto *line = new ParsedField(name,
                                 {[context, show] { return show(factsOf(context)); },
                                  [context, take](const QString &typed) { return take(context, typed); }},
                                 context.messages, parent);
    line->setObjectName(QLatin1String(objectName));
    line->setPlaceholderText(hint);
    line->setReadOnly(context.session.isReadOnly());
    line->follow();
    return line;
}

} // namespace

bool setFact(const RoomContext &context, int column, const Value &value) {
    return context.commit(setFields(context.workshop(), refOf(factsOf(context).id), {{column, value}}),
                          QStringLiteral("workshop.set"));
}

ParsedField *makeDateLine(const RoomContext &context, QWidget *parent) {
    return makeLine(
        context, parent, tr("Date"), "date", tr("such as 1 July"),
        [](const WorkshopFacts &facts) { return facts.date ? showDate(*facts.date, QLocale()) : QString(); },
        takeDate);
}

ParsedField *makeStartLine(const RoomContext &context, QWidget *parent) {
    return makeLine(
        context, parent, tr("Start"), "start", tr("hh:mm"),
        [](const WorkshopFacts &facts) { return facts.start ? showTime(*facts.start) : QString(); },
        takeStart);
}

ParsedField *makeDotsLine(const RoomContext &context, QWidget *parent) {
    return makeLine(
        context, parent, tr("Dots each"), "dots", tr("no limit"),
        [](const WorkshopFacts &facts) { return facts.dots > 0 ? QString::number(facts.dots) : QString(); },
        takeDots);
}

ParsedField *makePurseLine(const RoomContext &context, QWidget *parent) {
    return makeLine(
        context, parent, tr("Purse each"), "purse", tr("no budget"),
        [](const WorkshopFacts &facts) {
            return facts.purse > 0 ? moneyText(facts.purse, facts.currency.string()) : QString();
        },
        takePurse);
}

} // namespace coalesce::ui
