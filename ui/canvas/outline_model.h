// SPDX-License-Identifier: GPL-3.0-or-later
// The outline for an item view. Brought up to date row by row, so that what is open, chosen and in view stays
// so. Says what is dropped or typed and changes nothing itself.
#pragma once

#include "ui/canvas/outline_tree.h"

#include <QAbstractItemModel>
#include <QHash>
#include <functional>
#include <memory>

namespace coalesce::ui {

class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, StarredRole };

    // Icons are asked for by the key of the row.
    using IconOf = std::function<QIcon(const OutlineKey &)>;
    OutlineModel(IconOf iconOf, bool editable, QObject *parent = nullptr);
    ~OutlineModel() override;

    // Shows this instead, by as few changes of rows as do.
    void show(std::vector<OutlineNode> outline);
    void refreshIcons();

    std::optional<OutlineKey> keyOf(const QModelIndex &index) const;
    QModelIndex indexOf(const OutlineKey &key) const; // invalid where it is not shown
    std::vector<OutlineNode> shown() const;           // for comparing
    // The rows from top to bottom whose text holds all words (folded, as searchWords() gives them).
    std::vector<OutlineKey> matching(const QStringList &words) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    // What was dragged within this outline, and where it came to: a row of `onto`, or at its end (-1).
    void dropped(const std::vector<coalesce::ui::OutlineKey> &what, const coalesce::ui::OutlineKey &onto,
                 int row);
    void typed(const coalesce::ui::OutlineKey &key, const QString &text);

private:
    struct Node {
        OutlineKey key;
        QString text;
        QString folded; // for searching; made when first needed
        int count = 0;
        bool starred = false;
        Node *parent = nullptr;
        int row = 0;
        std::vector<std::unique_ptr<Node>> children;
    };
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    std::unique_ptr<Node> made(OutlineNode &&wanted, Node &parent);
    void forget(const Node &node);
    void sync(Node &node, std::vector<OutlineNode> &&wanted);
    void update(Node &node, OutlineNode &wanted);
    static void renumber(Node &node, size_t from);
    static std::vector<OutlineNode> valuesOf(const Node &node);
    QString accessibleText(const Node &node) const;

    IconOf m_iconOf;
    bool m_editable;
    std::unique_ptr<Node> m_root;
    QHash<OutlineKey, Node *> m_nodes;
    mutable std::vector<OutlineKey> m_dragged;
};

} // namespace coalesce::ui
