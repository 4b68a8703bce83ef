// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/outline_model.h"

#include "ui/canvas/dragged_ids.h"

#include "ui/finder/finder_source.h"
#include "ui/widgets/looks.h"

#include <QFont>
#include <QIcon>
#include <QMimeData>
#include <QSet>
#include <algorithm>

namespace coalesce::ui {
namespace {

using Kind = OutlineKey::Kind;

// Within the outline what is dragged is remembered here: it is more than the answers, which the data holds.
const QString kMimeType = QStringLiteral("application/x-coalesce-outline");

} // namespace

OutlineModel::OutlineModel(IconOf iconOf, bool editable, QObject *parent)
    : QAbstractItemModel(parent), m_iconOf(std::move(iconOf)), m_editable(editable),
      m_root(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

void OutlineModel::show(std::vector<OutlineNode> outline) {
    sync(*m_root, std::move(outline));
}

void OutlineModel::refreshIcons() {
    const std::function<void(const Node &)> tell = [&](const Node &node) {
        if (node.children.empty())
            return;
        emit dataChanged(indexOf(*node.children.front()), indexOf(*node.children.back()),
                         {Qt::DecorationRole});
        for (const auto &child : node.children)
            tell(*child);
    };
    tell(*m_root);
}

std::unique_ptr<OutlineModel::Node> OutlineModel::made(OutlineNode &&wanted, Node &parent) {
    auto node = std::make_unique<Node>();
    node->key = wanted.key;
    node->text = std::move(wanted.text);
    node->count = wanted.count;
    node->starred = wanted.starred;
    node->parent = &parent;
    for (OutlineNode &child : wanted.children)
        node->children.push_back(made(std::move(child), *node));
    renumber(*node, 0);
    m_nodes.insert(node->key, node.get());
    return node;
}

void OutlineModel::forget(const Node &node) {
    // What has moved is known by its new row already.
    if (m_nodes.value(node.key) == &node)
        m_nodes.remove(node.key);
    for (const auto &child : node.children)
        forget(*child);
}

void OutlineModel::renumber(Node &node, size_t from) {
    for (size_t row = from; row < node.children.size(); ++row)
        node.children[row]->row = int(row);
}

// Takes away what is gone, then goes down the rows that are wanted and brings each to its place. Runs of new
// rows come at once, so that an import is one change.
void OutlineModel::sync(Node &node, std::vector<OutlineNode> &&wanted) {
    const QModelIndex parent = indexOf(node);
    auto &rows = node.children;
    QSet<OutlineKey> kept;
    for (const OutlineNode &one : wanted)
        kept.insert(one.key);
    for (int last = int(rows.size()) - 1; last >= 0; --last) {
        if (kept.contains(rows[size_t(last)]->key))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(rows[size_t(first) - 1]->key))
            --first;
        beginRemoveRows(parent, first, last);
        for (int row = first; row <= last; ++row)
            forget(*rows[size_t(row)]);
        rows.erase(rows.begin() + first, rows.begin() + last + 1);
        renumber(node, size_t(first));
        endRemoveRows();
        last = first;
    }
    QSet<OutlineKey> here;
    for (const auto &row : rows)
        here.insert(row->key);
    for (size_t row = 0; row < wanted.size(); ++row) {
        if (!here.contains(wanted[row].key)) {
            size_t end = row + 1;
            while (end < wanted.size() && !here.contains(wanted[end].key))
                ++end;
            beginInsertRows(parent, int(row), int(end) - 1);
            std::vector<std::unique_ptr<Node>> fresh;
            for (size_t i = row; i < end; ++i)
                fresh.push_back(made(std::move(wanted[i]), node));
            rows.insert(rows.begin() + qsizetype(row), std::make_move_iterator(fresh.begin()),
                        std::make_move_iterator(fresh.end()));
            renumber(node, row);
            endInsertRows();
            row = end - 1;
            continue;
        }
        if (rows[row]->key != wanted[row].key) {
            const auto from =
                std::ranges::find_if(rows.begin() + qsizetype(row), rows.end(),
                                     [&](const auto &one) { return one->key == wanted[row].key; });
            const int at = int(from - rows.begin());
            beginMoveRows(parent, at, at, parent, int(row));
            std::rotate(rows.begin() + qsizetype(row), from, from + 1);
            renumber(node, row);
            endMoveRows();
        }
        update(*rows[row], wanted[row]);
        sync(*rows[row], std::move(wanted[row].children));
    }
}

void OutlineModel::update(Node &node, OutlineNode &wanted) {
    if (node.text == wanted.text && node.count == wanted.count && node.starred == wanted.starred)
        return;
    if (node.text != wanted.text)
        node.folded.clear();
    node.text = std::move(wanted.text);
    node.count = wanted.count;
    node.starred = wanted.starred;
    const QModelIndex index = indexOf(node);
    emit dataChanged(index, index);
}

OutlineModel::Node *OutlineModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOf(const Node &node) const {
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

std::optional<OutlineKey> OutlineModel::keyOf(const QModelIndex &index) const {
    return index.isValid() ? std::optional(nodeOf(index)->key) : std::nullopt;
}

QModelIndex OutlineModel::indexOf(const OutlineKey &key) const {
    const Node *node = m_nodes.value(key);
    return node ? indexOf(*node) : QModelIndex();
}

std::vector<OutlineNode> OutlineModel::valuesOf(const Node &node) {
    std::vector<OutlineNode> values;
    for (const auto &child : node.children)
        values.push_back({child->key, child->text, child->count, child->starred, valuesOf(*child)});
    return values;
}

std::vector<OutlineNode> OutlineModel::shown() const {
    return valuesOf(*m_root);
}

std::vector<OutlineKey> OutlineModel::matching(const QStringList &words) const {
    std::vector<OutlineKey> found;
    const std::function<void(const Node &)> look = [&](const Node &node) {
        for (const auto &child : node.children) {
            if (child->folded.isEmpty())
                child->folded = foldForSearch(child->text);
            if (std::ranges::all_of(words, [&](const QString &word) { return child->folded.contains(word); }))
                found.push_back(child->key);
            look(*child);
        }
    };
    if (!words.isEmpty())
        look(*m_root);
    return found;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const {
    const Node *node = nodeOf(parent);
    return column == 0 && row >= 0 && size_t(row) < node->children.size()
               ? createIndex(row, 0, node->children[size_t(row)].get())
               : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const {
    const Node *node = nodeOf(child);
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const {
    return int(nodeOf(parent)->children.size());
}

// As the canvas calls them, so that nobody has to learn both.
QString OutlineModel::accessibleText(const Node &node) const {
    switch (node.key.kind) {
    case Kind::Prompt:
        return tr("Prompt %1, %n answer(s)", nullptr, node.count).arg(node.text);
    case Kind::NotPlaced:
        return tr("Not yet clustered, %n answer(s)", nullptr, node.count);
    case Kind::Cluster:
        return tr("Cluster %1, %n answer(s)", nullptr, node.count).arg(node.text);
    case Kind::Answer:
        break;
    }
    QString name = tr("Answer, %1 of %2: %3")
                       .arg(node.row + 1)
                       .arg(node.parent->children.size())
                       .arg(node.text.simplified());
    if (node.starred)
        name += tr(", starred");
    if (node.count > 0)
        name += tr(", with %n more stacked under it", nullptr, node.count);
    return name;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.text.simplified();
    case Qt::EditRole:
        return node.text;
    case Qt::ToolTipRole:
        return node.key.kind == Kind::Answer ? plainTip(node.text) : QVariant();
    case Qt::DecorationRole:
        return m_iconOf(node.key);
    case Qt::AccessibleTextRole:
        return accessibleText(node);
    case Qt::FontRole: {
        QFont font;
        font.setBold(node.key.kind == Kind::Prompt || node.key.kind == Kind::Cluster);
        return font;
    }
    case CountRole:
        return node.count;
    case StarredRole:
        return node.starred;
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid() || value.toString() == nodeOf(index)->text)
        return false;
    emit typed(nodeOf(index)->key, value.toString());
    return true; // it shows once it is in the workshop
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Kind kind = nodeOf(index)->key.kind;
    if (kind == Kind::Answer)
        flags |= Qt::ItemNeverHasChildren;
    if (!m_editable)
        return flags;
    if (kind == Kind::Answer || kind == Kind::Cluster)
        flags |= Qt::ItemIsDragEnabled | Qt::ItemIsEditable;
    if (kind == Kind::Cluster || kind == Kind::NotPlaced)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList OutlineModel::mimeTypes() const {
    return {kMimeType};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const {
    m_dragged.clear();
    for (const QModelIndex &index : indexes)
        m_dragged.push_back(nodeOf(index)->key);
    auto *data = new QMimeData;
    data->setData(kMimeType, QByteArray());
    std::vector<AnswerId> answers; // for the canvas beside
    for (const OutlineKey &key : m_dragged)
        if (key.kind == Kind::Answer)
            answers.emplace_back(key.id);
    putIds(*data, kAnswersMime, answers);
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                   const QModelIndex &parent) const {
    const auto onto = keyOf(parent);
    return m_editable && data->hasFormat(kMimeType) && !m_dragged.empty() && onto &&
           (onto->kind == Kind::Cluster || onto->kind == Kind::NotPlaced) &&
           std::ranges::find(m_dragged, *onto) == m_dragged.end();
}

// Always false: the rows move when the workshop has changed, and not by the view.
bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent) {
    if (canDropMimeData(data, action, row, column, parent))
        emit dropped(std::exchange(m_dragged, {}), *keyOf(parent), row);
    return false;
}

} // namespace coalesce::ui
