// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_accessible.h"

#include "ui/canvas/canvas_names.h"
#include "ui/canvas/canvas_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <algorithm>
#include <map>
#include <set>

namespace coalesce::ui {
namespace {

class CanvasAccessible;

// More than this and one is told that much has changed, instead of each by itself.
constexpr size_t kMostTold = 200;

void tell(QAccessibleInterface *item, QAccessible::Event what) {
    QAccessibleEvent event(item, what);
    QAccessible::updateAccessibility(&event);
}

// Beside pressing, which chooses.
QString openAction() {
    return QStringLiteral("Open");
}
QString moveAction() {
    return QStringLiteral("Move to");
}
QString takeOutAction() {
    return QStringLiteral("Take out");
}

// The tray, a cluster or a note. Holds an id and asks the view: it can be out of date, never wrong.
class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccessible(CanvasAccessible &canvas, std::optional<CanvasItem> item)
        : m_canvas(canvas), m_item(std::move(item)) {
        QAccessible::registerAccessibleInterface(this);
    }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return int(notes().size()); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return note() ? QAccessible::ListItem : QAccessible::Grouping; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    const std::optional<CanvasItem> &item() const { return m_item; }
    const AnswerId *note() const { return m_item ? std::get_if<AnswerId>(&*m_item) : nullptr; }
    // While it is told that the note has left, its parent is where it was.
    void tellLeft(const std::optional<ClusterId> &home);

private:
    CanvasView *view() const;
    const ClusterId *cluster() const { return m_item ? std::get_if<ClusterId>(&*m_item) : nullptr; }
    std::vector<AnswerId> notes() const;

    CanvasAccessible &m_canvas;
    std::optional<CanvasItem> m_item;                // nothing: the tray
    std::optional<std::optional<CanvasItem>> m_left; // the parent, while it is told that it was left
};

class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView *canvas) : QAccessibleWidget(canvas, QAccessible::Canvas) {}
    ~CanvasAccessible() override {
        for (const auto &[key, item] : m_items)
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(item));
    }

    CanvasView *view() const { return static_cast<CanvasView *>(widget()); }
    // The same interface for the same item, for as long as it is shown.
    ItemAccessible *itemFor(const std::optional<CanvasItem> &item) const {
        const QUuid key = keyOf(item);
        auto known = m_items.find(key);
        if (known == m_items.end())
            known =
                m_items.emplace(key, new ItemAccessible(const_cast<CanvasAccessible &>(*this), item)).first;
        return known->second;
    }
    void tellItems(const ItemChanges &changes);

    int childCount() const override { return 1 + int(view()->items().clusters().size()); }
    QAccessibleInterface *child(int index) const override {
        if (index == 0)
            return itemFor(std::nullopt);
        const std::vector<ClusterId> clusters = view()->items().clusters();
        return index <= int(clusters.size()) ? itemFor(CanvasItem(clusters[size_t(index) - 1])) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override {
        const auto *item = dynamic_cast<const ItemAccessible *>(child);
        if (!item)
            return -1;
        if (!item->item())
            return 0;
        const auto *cluster = std::get_if<ClusterId>(&*item->item());
        const std::vector<ClusterId> clusters = view()->items().clusters();
        const auto at = cluster ? std::ranges::find(clusters, *cluster) : clusters.end();
        return at == clusters.end() ? -1 : 1 + int(at - clusters.begin());
    }
    QAccessibleInterface *childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface *child = this->child(i); child->rect().contains(x, y))
                return child;
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override {
        const auto &focus = view()->selection().focus();
        return focus && view()->hasFocus() ? itemFor(*focus) : nullptr;
    }

private:
    static QUuid keyOf(const std::optional<CanvasItem> &item) {
        return item ? std::visit([](const auto &id) { return id.uuid(); }, *item) : QUuid();
    }
    void forget(const CanvasItem &item);
    void tellCounted(const ItemChanges &changes);

    mutable std::map<QUuid, ItemAccessible *> m_items; // owned by QAccessible
};

void CanvasAccessible::forget(const CanvasItem &item) {
    const auto known = m_items.find(keyOf(item));
    if (known == m_items.end())
        return;
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known->second));
    m_items.erase(known);
}

void CanvasAccessible::tellItems(const ItemChanges &changes) {
    const size_t each = changes.made.size() + changes.moved.size() + changes.answersGone.size();
    const bool one = QAccessible::isActive() && !changes.everything && each <= kMostTold;
    if (one) {
        for (const ItemChanges::Moved &gone : changes.answersGone)
            itemFor(CanvasItem(gone.answer))->tellLeft(gone.from);
        for (const ItemChanges::Moved &moved : changes.moved)
            itemFor(CanvasItem(moved.answer))->tellLeft(moved.from);
        for (const ClusterId &gone : changes.clustersGone)
            tell(itemFor(CanvasItem(gone)), QAccessible::ObjectDestroyed);
    }
    std::vector<CanvasItem> stale;
    for (const auto &[key, item] : m_items)
        if (item->item() && !item->isValid())
            stale.push_back(*item->item());
    for (const CanvasItem &item : stale)
        forget(item);
    if (!one) {
        tell(this, QAccessible::ObjectReorder);
        return;
    }
    for (const CanvasItem &made : changes.made)
        tell(itemFor(made), QAccessible::ObjectCreated);
    for (const ItemChanges::Moved &moved : changes.moved)
        tell(itemFor(CanvasItem(moved.answer)), QAccessible::ObjectCreated);
    for (const CanvasItem &renamed : changes.renamed)
        tell(itemFor(renamed), QAccessible::NameChanged);
    tellCounted(changes);
}

// A note's name says which of how many it is, so those beside one that came or went have another name now.
// Told of those alone that a reader has met.
void CanvasAccessible::tellCounted(const ItemChanges &changes) {
    std::set<QUuid> groups; // by their keys
    const auto add = [&](const std::optional<ClusterId> &home) {
        groups.insert(keyOf(home ? std::optional<CanvasItem>(*home) : std::nullopt));
    };
    const auto addNow = [&](const AnswerId &id) { add(view()->items().homeOf(id)); };
    for (const CanvasItem &made : changes.made)
        if (const auto *note = std::get_if<AnswerId>(&made))
            addNow(*note);
    for (const ItemChanges::Moved &moved : changes.moved) {
        add(moved.from);
        addNow(moved.answer);
    }
    for (const ItemChanges::Moved &gone : changes.answersGone)
        add(gone.from);
    for (const auto &[key, item] : m_items) {
        const AnswerId *note = item->note();
        const auto home = note ? view()->items().homeOf(*note) : std::nullopt;
        const QUuid group = note ? keyOf(home ? std::optional<CanvasItem>(*home) : std::nullopt) : key;
        if (groups.contains(group))
            tell(item, QAccessible::NameChanged);
    }
}

CanvasView *ItemAccessible::view() const {
    return m_canvas.view();
}

bool ItemAccessible::isValid() const {
    if (!view())
        return false;
    if (const AnswerId *id = note())
        return view()->items().shows(*id);
    return !cluster() || view()->items().cardOf(*cluster());
}

std::vector<AnswerId> ItemAccessible::notes() const {
    if (!view() || note())
        return {};
    if (const ClusterId *id = cluster())
        return view()->items().notesIn(*id);
    std::vector<AnswerId> ids;
    for (const TrayNote &one : view()->items().tray())
        ids.push_back(one.id);
    return ids;
}

void ItemAccessible::tellLeft(const std::optional<ClusterId> &home) {
    m_left = home ? std::optional<CanvasItem>(*home) : std::nullopt;
    tell(this, QAccessible::ObjectDestroyed);
    m_left.reset();
}

QAccessibleInterface *ItemAccessible::parent() const {
    if (m_left)
        return m_canvas.itemFor(*m_left);
    if (const AnswerId *id = note()) {
        const auto home = view()->items().homeOf(*id);
        return m_canvas.itemFor(home ? std::optional<CanvasItem>(*home) : std::nullopt);
    }
    return &m_canvas;
}

QAccessibleInterface *ItemAccessible::child(int index) const {
    const std::vector<AnswerId> ids = notes();
    return index >= 0 && index < int(ids.size()) ? m_canvas.itemFor(CanvasItem(ids[size_t(index)])) : nullptr;
}

int ItemAccessible::indexOfChild(const QAccessibleInterface *child) const {
    const auto *item = dynamic_cast<const ItemAccessible *>(child);
    const AnswerId *id = item ? item->note() : nullptr;
    if (!id || !view() || note())
        return -1;
    if (!m_item)
        return view()->items().trayRowOf(*id).value_or(-1);
    const std::vector<AnswerId> &ids = view()->items().notesIn(*cluster());
    const auto at = std::ranges::find(ids, *id);
    return at == ids.end() ? -1 : int(at - ids.begin());
}

QAccessibleInterface *ItemAccessible::childAt(int x, int y) const {
    for (const AnswerId &id : notes())
        if (QAccessibleInterface *item = m_canvas.itemFor(CanvasItem(id)); item->rect().contains(x, y))
            return item;
    return nullptr;
}

QString ItemAccessible::text(QAccessible::Text kind) const {
    if (!isValid())
        return {};
    if (const AnswerId *id = note())
        return kind == QAccessible::Name          ? noteName(view()->workshop(), view()->items(), *id)
               : kind == QAccessible::Description ? noteDescription(view()->workshop(), *id)
                                                  : QString();
    if (const ClusterId *id = cluster())
        return kind == QAccessible::Name          ? clusterName(view()->workshop(), *id)
               : kind == QAccessible::Description ? clusterDescription(view()->workshop(), *id)
                                                  : QString();
    return kind == QAccessible::Name
               ? CanvasView::tr("Not yet clustered, %n answer(s)", nullptr, childCount())
               : QString();
}

QRect ItemAccessible::rect() const {
    if (!isValid())
        return {};
    const QRect rect = m_item ? view()->viewRect(*m_item) : view()->trayRect();
    return rect.translated(view()->mapToGlobal(QPoint()));
}

QAccessible::State ItemAccessible::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    if (!m_item)
        return state;
    const Selection &selection = view()->selection();
    state.selectable = true;
    state.focusable = true;
    state.selected = note() ? selection.contains(*note()) : selection.contains(*cluster());
    state.focused = view()->hasFocus() && selection.focus() == m_item;
    state.offscreen = !view()->rect().intersects(view()->viewRect(*m_item));
    return state;
}

QStringList ItemAccessible::actionNames() const {
    if (!m_item)
        return {};
    QStringList names{pressAction()};
    if (note())
        names << openAction();
    if (view() && !view()->isReadOnly()) {
        names << moveAction();
        if (note() && isValid() && view()->items().homeOf(*note()))
            names << takeOutAction();
    }
    return names;
}

QString ItemAccessible::localizedActionName(const QString &name) const {
    if (name == moveAction())
        return CanvasView::tr("Move to a cluster");
    if (name == takeOutAction())
        return CanvasView::tr("Take out of the cluster");
    if (name == openAction())
        return CanvasView::tr("Open large");
    return CanvasView::tr("Choose");
}

// Each chooses the item first, so that what follows is about it.
void ItemAccessible::doAction(const QString &name) {
    if (!actionNames().contains(name) || !isValid())
        return;
    if (const AnswerId *id = note())
        view()->select(std::vector{*id});
    else if (const ClusterId *own = cluster())
        view()->select(*own);
    view()->reveal(*m_item);
    if (name == moveAction())
        view()->moveSelection();
    else if (name == takeOutAction())
        view()->takeOut({*note()});
    else if (name == openAction())
        view()->openLarge();
}

QAccessibleInterface *canvasFactory(const QString &, QObject *object) {
    auto *canvas = qobject_cast<CanvasView *>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void tellCanvasItems(CanvasView &view, const ItemChanges &changes) {
    if (auto *canvas = dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(&view)))
        canvas->tellItems(changes);
}

void tellCanvasSelection(CanvasView &view) {
    auto *canvas = QAccessible::isActive()
                       ? dynamic_cast<CanvasAccessible *>(QAccessible::queryAccessibleInterface(&view))
                       : nullptr;
    if (!canvas)
        return;
    if (const auto &focus = view.selection().focus()) {
        ItemAccessible *item = canvas->itemFor(*focus);
        tell(item, item->state().selected ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
    }
    tell(canvas, QAccessible::SelectionWithin);
}

void tellCanvasFocus(CanvasView &view) {
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&view);
    if (QAccessibleInterface *focused = canvas ? canvas->focusChild() : nullptr)
        tell(focused, QAccessible::Focus);
}

void installCanvasAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(canvasFactory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace coalesce::ui
