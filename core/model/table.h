// SPDX-License-Identifier: GPL-3.0-or-later
// The records of one kind: found by id, walked in their order (number, then id).
#pragma once

#include "core/model/fields.h"

#include <set>
#include <unordered_map>

namespace coalesce {

template <class R>
int orderOf(const R &record) {
    if constexpr (requires { record.number; })
        return record.number;
    else
        return 0;
}

template <class R>
class Table {
public:
    class Iterator {
    public:
        using Inner = typename std::set<std::pair<int, Id<R>>>::const_iterator;
        using value_type = R;
        using difference_type = std::ptrdiff_t;
        using reference = const R &;
        using pointer = const R *;
        using iterator_category = std::forward_iterator_tag;
        Iterator() = default;
        Iterator(const Table *table, Inner at) : m_table(table), m_at(at) {}
        const R &operator*() const { return m_table->m_records.find(m_at->second)->second; }
        const R *operator->() const { return &**this; }
        Iterator &operator++() {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) {
            Iterator old = *this;
            ++m_at;
            return old;
        }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_at == b.m_at; }

    private:
        const Table *m_table = nullptr;
        Inner m_at;
    };

    // The record, or null; the pointer holds until the next change of the workshop.
    const R *find(const Id<R> &id) const {
        const auto found = m_records.find(id);
        return found == m_records.end() ? nullptr : &found->second;
    }
    bool contains(const Id<R> &id) const { return m_records.contains(id); }
    int size() const { return int(m_records.size()); }
    bool isEmpty() const { return m_records.empty(); }
    Iterator begin() const { return {this, m_order.begin()}; }
    Iterator end() const { return {this, m_order.end()}; }

    // One more than the largest number in use; 1 for the first.
    int nextNumber() const { return m_order.empty() ? 1 : m_order.rbegin()->first + 1; }

    void insert(R record) {
        m_order.insert({orderOf(record), record.id});
        m_records.emplace(record.id, std::move(record));
    }
    void erase(const Id<R> &id) {
        const auto found = m_records.find(id);
        Q_ASSERT(found != m_records.end());
        m_order.erase({orderOf(found->second), id});
        m_records.erase(found);
    }

    friend bool operator==(const Table &a, const Table &b) { return a.m_records == b.m_records; }

private:
    std::unordered_map<Id<R>, R> m_records;
    std::set<std::pair<int, Id<R>>> m_order;
};

} // namespace coalesce
