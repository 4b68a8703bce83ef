// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/circle_commands.h"

#include "ui/circle/call_entry.h"
#include "ui/circle/calls_column.h"
#include "ui/circle/circle_room.h"
#include "ui/circle/forward_column.h"
#include "ui/circle/go_round_bar.h"
#include "ui/circle/struck_column.h"
#include "ui/widgets/message_bar.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::CircleRoom", text);
}

} // namespace

std::vector<Command> circleCommands(CircleView &view, const RoomContext &context) {
    std::vector<Command> commands;
    const auto add = [&](const char *id, const QString &text, const QKeySequence &keys, IconName icon,
                         const QString &keywords, std::function<void()> run) {
        commands.push_back({.id = QStringLiteral("circle.") + QLatin1String(id),
                            .text = text,
                            .run = std::move(run),
                            .shortcuts = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys},
                            .room = QStringLiteral("circle"),
                            .keywords = keywords,
                            .icon = icon,
                            .menu = Menu::Edit,
                            .section = 40,
                            .enabled = [&session = context.session] { return !session.isReadOnly(); }});
    };
    CallsColumn *calls = &view.calls();
    add("next", tr("&Next in the go-round"), QKeySequence(Qt::ALT | Qt::Key_N), IconName::Next,
        tr("turn speaker speaks"), [calls] { calls->goRound().next(); });
    add("pass", tr("&Pass in the go-round"), QKeySequence(Qt::ALT | Qt::Key_P), IconName::ChevronRight,
        tr("turn skip"), [calls] { calls->goRound().pass(); });
    add("endTurn", tr("&End the turn"), {}, IconName::Check, tr("go-round stop speaking"),
        [calls] { calls->goRound().end(); });
    add("newRound", tr("Begin another go-&round"), {}, IconName::Next, tr("turn again second once more"),
        [calls] { calls->goRound().beginRound(); });
    add("who", tr("&Give somebody the turn…"), QKeySequence(Qt::ALT | Qt::Key_G), IconName::Person,
        tr("go-round people who has spoken"), [calls] { calls->goRound().togglePeople(); });
    add("call", tr("New &call"), QKeySequence(Qt::ALT | Qt::Key_C), IconName::Hand, tr("add ask entry"),
        [calls] { calls->entry().focusCall(); });
    add("respond", tr("&Respond to the last call"), QKeySequence(Qt::ALT | Qt::Key_R), IconName::Note,
        tr("answer response"), [calls] { calls->entry().answerLast(ResponseKind::Response); });
    add("paraphrase", tr("Put the last call in other &words"), QKeySequence(Qt::ALT | Qt::Key_W),
        IconName::Note, tr("paraphrase"), [calls] { calls->entry().answerLast(ResponseKind::Paraphrase); });
    add("pledge", tr("Add a p&ledge"), QKeySequence(Qt::ALT | Qt::Key_L), IconName::Pledge,
        tr("who will do what by when promise"), [&view] { view.forward().begin(ForwardColumn::APledge); });
    add("opportunity", tr("Add an &opportunity"), QKeySequence(Qt::ALT | Qt::Key_O), IconName::Add,
        tr("place meeting space"), [&view] { view.forward().begin(ForwardColumn::AnOpportunity); });
    add("lastTime", tr("What became of last &time"), QKeySequence(Qt::ALT | Qt::Key_T), IconName::Pledge,
        tr("promises follow up you said we did kept dropped"), [&view, &messages = context.messages] {
            if (!view.forward().showLastTime())
                messages.showNotice(
                    tr("Nothing was promised last time. “Next in the series” in the File menu "
                       "takes what is pledged here along."),
                    {}, MessageBar::Lasts::ItsTime);
        });
    add("reflection", tr("Add what &struck somebody"), QKeySequence(Qt::ALT | Qt::Key_S), IconName::Debate,
        tr("reflection heard"), [&view] { view.struck().focusEntry(); });
    const auto dots = [calls, &messages = context.messages](int by) {
        if (!calls->addDots(by))
            messages.showNotice(tr("Go to a call first, with the arrow keys; then it gets dots."), {},
                                MessageBar::Lasts::ItsTime);
    };
    add("dotsMore", tr("One &dot more"), QKeySequence(Qt::Key_Plus), IconName::Dots, tr("vote"),
        [dots] { dots(1); });
    add("dotsLess", tr("One dot less"), QKeySequence(Qt::Key_Minus), IconName::Dots, tr("vote"),
        [dots] { dots(-1); });
    add("remove", tr("Remove what has the focus"), QKeySequence(Qt::Key_Delete), IconName::Remove,
        tr("delete call pledge opportunity reflection"), [&view] { view.removeFocused(); });
    return commands;
}

} // namespace coalesce::ui
