// SPDX-License-Identifier: GPL-3.0-or-later
// Rewrites the brackets in a page's content stream: into marked content with its number, or into artifacts.
#pragma once

#include "core/report/pdf/page.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace coalesce::report::pdf {

// The name of a node's structure type in the PDF (ISO 32000-1, 14.8.4).
std::string structureType(const Node &node);

class MarkFilter : public QPDFObjectHandle::TokenFilter {
public:
    MarkFilter(const std::vector<Node> &nodes, const std::vector<int> &marks)
        : m_nodes(nodes), m_marks(marks) {}
    void handleToken(const QPDFTokenizer::Token &token) override;
    void handleEOF() override;

    // Node of each piece of marked content of the page, by its number (MCID).
    const std::vector<int> &numbered() const { return m_numbered; }
    // Whether the page had exactly the brackets that were announced.
    bool isComplete() const { return m_seen == m_marks.size(); }

private:
    void rewriteBracket();

    const std::vector<Node> &m_nodes;
    const std::vector<int> &m_marks;
    std::vector<int> m_numbered;
    size_t m_seen = 0;
    bool m_inBracket = false; // between the tag's name and its BDC
    std::vector<QPDFTokenizer::Token> m_held;
};

} // namespace coalesce::report::pdf
