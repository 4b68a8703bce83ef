// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_commands.h"

#include "ui/canvas/canvas_view.h"

#include <QCoreApplication>
#include <QMenu>

namespace coalesce::ui {
namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::CanvasRoom", text);
}

// One command that changes the workshop by what is chosen.
struct Edit {
    const char *verb;
    QString text;
    QList<QKeySequence> keys;
    void (CanvasView::*run)();
    bool (CanvasView::*suits)() const;
    QString needs; // said where it does not suit
    QString keywords;
    IconName icon = IconName::None;
    bool endsGroup = false; // in the menu of the right button a line follows
};

std::vector<Edit> edits() {
    using View = CanvasView;
    return {{"move",
             tr("Move to cluster…"),
             {Qt::Key_M},
             &View::moveSelection,
             &View::canMove,
             tr("Choose answers to move into a cluster, or clusters to merge into another."),
             tr("place put sort merge"),
             IconName::Move},
            {"group",
             tr("Group into a new cluster"),
             {Qt::Key_G},
             &View::groupSelection,
             &View::canGroup,
             tr("Choose answers to group into a new cluster."),
             tr("start cluster"),
             IconName::Cluster},
            {"split",
             tr("Split out of the cluster"),
             {Qt::Key_S},
             &View::splitSelection,
             &View::canSplit,
             tr("Choose answers of one cluster to split them out."),
             tr("cut separate"),
             IconName::None},
            {"join",
             tr("Join clusters into the first chosen"),
             {Qt::Key_J},
             &View::joinSelection,
             &View::canJoin,
             tr("Choose two clusters or more to join them."),
             tr("merge together"),
             IconName::None,
             true},
            {"rename",
             tr("Rename cluster"),
             {Qt::Key_F2},
             &View::renameSelection,
             &View::canRename,
             tr("Choose one cluster, or answers in it, to rename it."),
             tr("title name")},
            {"fold",
             tr("Fold or unfold cluster"),
             {Qt::Key_F},
             &View::toggleFold,
             &View::canFold,
             tr("Choose one cluster, or answers in it, to fold it."),
             tr("collapse expand")},
            {"widen",
             tr("Widen cluster by a column"),
             {Qt::Key_W},
             &View::widen,
             &View::canResize,
             tr("Choose one cluster, or answers in it, to widen it."),
             tr("resize larger columns")},
            {"narrow",
             tr("Narrow cluster by a column"),
             {QKeySequence(Qt::SHIFT | Qt::Key_W)},
             &View::narrow,
             &View::canResize,
             tr("Choose one cluster, or answers in it, to narrow it."),
             tr("resize smaller columns")},
            {"suitWidth",
             tr("Width that suits the answers"),
             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
             &View::suitWidth,
             &View::canResize,
             tr("Choose one cluster, or answers in it, to give it the width that suits them."),
             tr("resize automatic columns")},
            {"colour",
             tr("Colour of the cluster…"),
             {Qt::Key_C},
             &View::chooseColour,
             &View::canColour,
             tr("Choose clusters, or answers in one, to colour them."),
             tr("mark color paint")},
            {"theme",
             tr("Theme of the clusters…"),
             {Qt::Key_H},
             &View::chooseTheme,
             &View::canColour,
             tr("Choose clusters, of any tables, to give them a theme."),
             tr("band across tables common"),
             IconName::None,
             true},
            {"star",
             tr("Star or unstar"),
             {QKeySequence(Qt::Key_Asterisk)},
             &View::toggleStar,
             &View::canGroup,
             tr("Choose answers to star them as quotable."),
             tr("quote favourite"),
             IconName::Star},
            {"stack",
             tr("Stack as the same answer"),
             {Qt::Key_D},
             &View::stackSelection,
             &View::canStack,
             tr("Choose two answers or more that say the same to stack them."),
             tr("duplicate merge")},
            {"unstack",
             tr("Put stacked answers beside it again"),
             {QKeySequence(Qt::SHIFT | Qt::Key_D)},
             &View::unstackSelection,
             &View::canUnstack,
             tr("Choose one answer that has others stacked under it."),
             tr("duplicate unmerge"),
             IconName::None,
             true},
            {"takeOut",
             tr("Take out, or remove cluster"),
             {Qt::Key_Delete, Qt::Key_Backspace},
             &View::removeSelection,
             &View::canRemove,
             tr("Choose answers to take them out of their cluster, or a cluster to remove it."),
             tr("delete tray")},
            {"removeAnswers",
             tr("Remove answers altogether"),
             {QKeySequence(Qt::SHIFT | Qt::Key_Delete)},
             &View::removeAnswers,
             &View::canGroup,
             tr("Choose answers to remove them altogether."),
             tr("delete"),
             IconName::Remove}};
}

// One key for both, named by what it would do.
QString takeOutText(const CanvasView &view) {
    if (!view.selection().clusters().empty())
        return tr("Remove the cluster, keep its answers");
    return view.selection().notes().empty() ? tr("Take out, or remove cluster")
                                            : tr("Take out of the cluster");
}

bool isTakeOut(const Edit &edit) {
    return QLatin1String(edit.verb) == QLatin1String("takeOut");
}

Command command(const char *verb, const QString &room, const QString &text, QList<QKeySequence> keys,
                std::function<void()> run) {
    Command made;
    made.id = room + QLatin1Char('.') + QLatin1String(verb);
    made.text = text;
    made.run = std::move(run);
    made.shortcuts = std::move(keys);
    made.room = room;
    return made;
}

} // namespace

std::vector<Command> canvasCommands(CanvasView &view, const QString &room) {
    std::vector<Command> all;
    const auto mayChange = [&view] { return !view.isReadOnly(); };
    for (const Edit &edit : edits()) {
        const auto run = [&view, edit] {
            if ((view.*edit.suits)())
                (view.*edit.run)();
            else // always open to be called: a key that does nothing should say why
                emit view.noticed(edit.needs);
        };
        Command made = command(edit.verb, room, edit.text, edit.keys, run);
        made.keywords = edit.keywords;
        made.icon = edit.icon;
        made.menu = Menu::Edit;
        made.section = 5;
        made.enabled = mayChange;
        if (isTakeOut(edit))
            made.currentText = [&view] { return takeOutText(view); };
        all.push_back(std::move(made));
    }
    const auto addToEdit = [&](Command made, const QString &keywords) {
        made.keywords = keywords;
        made.menu = Menu::Edit;
        made.section = 6;
        all.push_back(std::move(made));
    };
    addToEdit(command("selectAll", room, tr("Choose all notes"), {QKeySequence(Qt::CTRL | Qt::Key_A)},
                      [&view] { view.selectAll(); }),
              tr("select"));
    const auto addTidy = [&](const char *verb, const QString &text, QKeySequence keys, TidyBy by) {
        addToEdit(command(verb, room, text, {std::move(keys)}, [&view, by] { view.tidyBy(by); }),
                  tr("arrange columns rows grid"));
        all.back().enabled = mayChange;
    };
    addTidy("tidy", tr("Tidy by table"), Qt::Key_T, TidyBy::Table);
    addTidy("tidyBySize", tr("Tidy by size"), Qt::SHIFT | Qt::Key_T, TidyBy::Size);
    addTidy("tidyByTheme", tr("Tidy by theme"), Qt::CTRL | Qt::Key_T, TidyBy::Theme);
    all.push_back(command("large", room, tr("Open the note large"), {Qt::Key_Space}, [&view] {
        view.canOpenLarge() ? view.openLarge() : emit view.noticed(tr("Choose a note to open it large."));
    }));
    all.back().keywords = tr("read whole big");
    const auto addToView = [&](const char *verb, const QString &text, QList<QKeySequence> keys,
                               std::function<void()> run, const QString &keywords, IconName icon) {
        Command made = command(verb, room, text, std::move(keys), std::move(run));
        made.keywords = keywords;
        made.icon = icon;
        made.menu = Menu::View;
        made.section = 2;
        all.push_back(std::move(made));
    };
    addToView(
        "zoomIn", tr("Zoom in"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [&view] { view.zoomBy(1); }, tr("larger"), IconName::ZoomIn);
    addToView(
        "zoomOut", tr("Zoom out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [&view] { view.zoomBy(-1); },
        tr("smaller"), IconName::ZoomOut);
    addToView(
        "zoomReset", tr("Zoom to 100 %"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [&view] { view.zoomTo(1.0); },
        QString(), IconName::None);
    addToView(
        "zoomFit", tr("Show everything"), {QKeySequence(Qt::CTRL | Qt::Key_9)}, [&view] { view.zoomToFit(); },
        tr("fit zoom"), IconName::Fit);
    return all;
}

void fillCanvasMenu(QMenu &menu, CanvasView &view) {
    for (const Edit &edit : edits()) {
        const QString keys = edit.keys.front().toString(QKeySequence::NativeText);
        const QString text = isTakeOut(edit) ? takeOutText(view) : edit.text;
        QAction *action = menu.addAction(text + QLatin1Char('\t') + keys);
        action->setEnabled(!view.isReadOnly() && (view.*edit.suits)());
        QObject::connect(action, &QAction::triggered, &view, edit.run);
        if (edit.endsGroup)
            menu.addSeparator();
    }
}

} // namespace coalesce::ui
