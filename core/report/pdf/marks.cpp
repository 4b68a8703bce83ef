// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/marks.h"

#include "core/report/pdf/finish.h"

namespace coalesce::report::pdf {

std::string structureType(const Node &node) {
    switch (node.role) {
    case Node::Role::Document:
        return "/Document";
    case Node::Role::Heading:
        return "/H" + std::to_string(node.level);
    case Node::Role::Paragraph:
        return "/P";
    case Node::Role::List:
        return "/L";
    case Node::Role::Item:
        return "/LI";
    case Node::Role::ItemBody:
        return "/LBody";
    case Node::Role::Quote:
        return "/BlockQuote";
    case Node::Role::Remark:
        return "/Div";
    case Node::Role::Span:
        return "/Span";
    case Node::Role::Link:
        return "/Link";
    }
    return "/NonStruct";
}

void MarkFilter::handleToken(const QPDFTokenizer::Token &token) {
    if (!m_inBracket) {
        if (token.getType() == QPDFTokenizer::tt_name && token.getValue() == std::string("/") + kBracketTag)
            m_inBracket = true;
        else
            writeToken(token);
        return;
    }
    if (token.isWord("BDC") || token.isWord("BMC")) {
        rewriteBracket();
        m_inBracket = false;
    }
}

void MarkFilter::rewriteBracket() {
    const int node = m_seen < m_marks.size() ? m_marks[m_seen] : kLayoutArtifact;
    ++m_seen;
    if (node == kLayoutArtifact) {
        write("/Artifact <</Type /Layout>> BDC");
    } else if (node == kPageArtifact) {
        write("/Artifact <</Type /Pagination>> BDC");
    } else {
        write(structureType(m_nodes[node]) + " <</MCID " + std::to_string(m_numbered.size()) + ">> BDC");
        m_numbered.push_back(node);
    }
}

void MarkFilter::handleEOF() {}

} // namespace coalesce::report::pdf
